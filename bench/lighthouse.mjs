import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { browserPath } from '../e2e/browser.mjs'

// Asked for when it is wanted: 150 packages for four numbers would burden everybody who installs Logline. The last
// version that runs on Node 20, named in full, so that marks of two days can be compared.
const LIGHTHOUSE = 'lighthouse@12.8.2'
const PATIENCE_MS = 300_000
const LONGEST_REPORT = 64 * 1024 * 1024

/**
 * Lighthouse's four marks for a page, as a phone on a slow line gets it. A mark below 100 comes with the audits that
 * cost it; where Lighthouse could not be run, one sentence says why. Never rejects.
 */
export async function lighthouseFigures(url) {
  const browser = process.env.LOGLINE_BROWSER ?? process.env.CHROME_PATH ?? browserPath()
  if (!browser) return { lighthouse: 'not run: there is no browser (LOGLINE_BROWSER names one).' }
  try {
    return figuresIn(JSON.parse(await report(url, browser)))
  } catch (fault) {
    const [reason = ''] = String(fault.stderr || fault.message)
      .trim()
      .split('\n')
      .slice(-1)
    return { lighthouse: `not run: ${reason.slice(0, 200)}` }
  }
}

async function report(url, browser) {
  const root = process.getuid?.() === 0 ? ' --no-sandbox' : ''
  const choices = ['--quiet', '--output=json', '--output-path=stdout', `--chrome-flags=--headless=new${root}`]
  const { stdout } = await promisify(execFile)('npx', ['--yes', LIGHTHOUSE, url, ...choices], {
    env: { ...process.env, CHROME_PATH: browser },
    timeout: PATIENCE_MS,
    maxBuffer: LONGEST_REPORT,
  })
  return stdout
}

function figuresIn({ categories, audits, runtimeError }) {
  if (runtimeError) throw new Error(runtimeError.message)
  const figures = {}
  for (const { title, score, auditRefs } of Object.values(categories)) {
    const name = `lighthouse ${title.toLowerCase()}`
    figures[name] = Math.round(score * 100)
    const lacking = auditRefs.filter(({ id, weight }) => weight > 0 && (audits[id].score ?? 1) < 1)
    if (figures[name] < 100) figures[`${name}, lost by`] = lacking.map(({ id }) => id).join(', ')
  }
  return figures
}
