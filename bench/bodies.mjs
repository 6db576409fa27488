import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { setTimeout as passed } from 'node:timers/promises'
import { residentMb } from './processes.mjs'
import { signIn } from './signing-in.mjs'
import { prepare, settings, startSite, tell } from './site.mjs'

export const BODIES_USAGE = `Usage: npm run bench -- --bodies NUMBER
Sends so many bodies, each as long as its address takes, to every address that takes one, signed in and not, and tells of
the answers and of the memory before and after.`

const MB = 1024 * 1024
const AT_ONCE = 8
const QUIET_MS = 30_000
const OWNER = { email: 'bench@example.org', password: 'only for measuring, never else' }
const FORM = 'application/x-www-form-urlencoded'

/** A form with a file of so many bytes. */
function multipart(bytes, { name = 'files', file = 'big.json', more = '' } = {}) {
  const before = `--x\r\nContent-Disposition: form-data; name="${name}"; filename="${file}"\r\n\r\n`
  const body = Buffer.concat([
    Buffer.from(more + before),
    Buffer.alloc(bytes, '[1],'),
    Buffer.from('\r\n--x--\r\n'),
  ])
  return { type: 'multipart/form-data; boundary=x', body }
}

const field = (name, value) => `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
const urlEncoded = (bytes) => ({ type: FORM, body: Buffer.alloc(bytes, 'a=b&') })

// Each as long as server/guard.ts lets it be.
const BODIES = [
  ['/api/auth/callback/credentials', urlEncoded(16_000)],
  ['/report/send', urlEncoded(64_000)],
  ['/join/made-up', multipart(60_000)],
  ['/reset/made-up', multipart(60_000)],
  ['/sign-in/second', multipart(60_000)],
  ['/admin', multipart(4 * MB - 500)],
  ['/admin/shows', multipart(4 * MB - 500)],
  [
    '/admin/seasons/none/table/upload',
    multipart(2 * MB - 500, { name: 'file', more: field('table', 'cast') }),
  ],
  ['/admin/import/upload', multipart(20 * MB - 500)],
  ['/admin/pictures/upload', { type: 'application/octet-stream', body: randomBytes(25 * MB) }],
]

export async function bodies({ count, folder }) {
  const env = await settings({ file: join(folder, 'bodies.db') })
  prepare(env, ['db-migrate'], ['db-fill', '--shows', '20'])
  await tell(
    env,
    ['user-create', '--email', OWNER.email, '--name', 'Bench', '--role', 'owner', '--password-stdin'],
    OWNER.password,
  )
  const site = await startSite(env)
  const cookie = await signIn(site, OWNER)
  const answers = {}
  const send = async (many) => {
    let left = many
    const worker = async () => {
      while (left-- > 0) {
        const [path, { type, body }] = BODIES[left % BODIES.length]
        const isMember = left % (2 * BODIES.length) < BODIES.length
        const headers = { 'content-type': type, origin: site.url, ...(isMember && { cookie }) }
        const asked = fetch(site.url + path, { method: 'POST', headers, body, redirect: 'manual' })
        const status = await asked
          .then((answer) => answer.arrayBuffer().then(() => answer.status))
          .catch(String)
        const line = `${path} ${isMember ? 'signed in' : 'stranger'}`
        answers[line] = { ...answers[line], [status]: (answers[line]?.[status] ?? 0) + 1 }
      }
    }
    await Promise.all(Array.from({ length: AT_ONCE }, worker))
  }
  // What is made once is there, and what that took given back, before memory is compared.
  await send(2 * BODIES.length)
  await passed(QUIET_MS)
  const before = residentMb(site.pid)
  let most = before
  const watching = setInterval(() => {
    most = Math.max(most, residentMb(site.pid))
  }, 200)
  await send(count)
  clearInterval(watching)
  const after = residentMb(site.pid)
  await passed(QUIET_MS)
  const later = residentMb(site.pid)
  await site.stop()
  for (const [line, statuses] of Object.entries(answers).sort()) console.log(line, JSON.stringify(statuses))
  console.log(
    `Memory ${before} MB after one of each, ${most} MB at most, ${after} MB after ${count}, ${later} MB when it was quiet again.`,
  )
}
