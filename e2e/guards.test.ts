import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

function filesIn(folder: string, name: RegExp): [file: string, text: string][] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => name.test(file))
    .map((file) => [join(folder, file), readFileSync(join(folder, file), 'utf8')])
}

/** The first line of a function that waits for something, or hands over to what does. */
function firstAwaitOf(body: string): string {
  return body.split('\n').find((line, at) => at > 0 && /await |return (as|on)[A-Z]\w*\(/.test(line)) ?? ''
}

describe('the admin', () => {
  it('24: every page asks for whom it is: a new page without a policy fails here', () => {
    const pages = filesIn('app/admin', /(page|route)\.tsx?$/)
    expect(pages.length).toBeGreaterThan(4)
    // A route that takes a form answers a refusal as data, as actions do; a page may share its asking in entry.ts.
    const asks =
      /await (require(Reader|Editor|Owner)|acting(Editor|Owner)|as(Editor|Owner)|(entryPage|entryOf|standingOf))\(/
    for (const [file, text] of pages) expect(text, file).toMatch(asks)
  })

  it('24: every server action asks who acts before it does anything else', () => {
    const asks = String.raw`\b(as(Editor|Owner|SignedIn)|editorOfForm|ownVisitor)\(`
    // Some actions of one file share how they ask, in a function that is not exported.
    const sharing = filesIn('app', /actions\.ts$/).flatMap(([, text]) =>
      [...text.matchAll(/^async function (\w+)\(([\s\S]*?)^}/gm)]
        .filter(([whole]) => new RegExp(asks).test(whole))
        .map(([, name]) => String.raw`\b${name}\(`),
    )
    const guarded = new RegExp([asks, ...sharing].join('|'))
    for (const [file, text] of filesIn('app', /actions\.ts$/)) {
      const actions = text.split(/^export async function /m).slice(1)
      expect(actions.length, file).toBeGreaterThan(0)
      for (const action of actions) expect(firstAwaitOf(action), `${file}: ${action}`).toMatch(guarded)
    }
  })

  it('has no server action outside of actions.ts', () => {
    for (const [file, text] of [...filesIn('app', /\.tsx?$/), ...filesIn('components', /\.tsx?$/)]) {
      if (!file.endsWith('actions.ts')) expect(text, file).not.toMatch(/['"]use server['"]/)
    }
  })
})

describe('what is installed', () => {
  const atLeast = (version: string, floor: string) =>
    version.localeCompare(floor, 'en', { numeric: true }) >= 0
  const installed = (name: string): string =>
    JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version

  it('is not below the versions in which known holes were closed', () => {
    expect(atLeast('16.4.5', '16.4.6')).toBe(false)
    expect(atLeast('16.10.0', '16.4.6')).toBe(true)
    expect(atLeast(installed('next'), '16.4.6'), 'next').toBe(true)
  })

  it('is pinned to the letter', () => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'))
    expect(Object.keys(dependencies).length).toBeLessThanOrEqual(30)
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies }))
      expect(version, name).toMatch(/^\d+\.\d+\.\d+/)
  })
})
