import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'

/** The exit code of the healthcheck, and all that it said. */
async function checked(env: Record<string, string>): Promise<[code: number, said: string]> {
  const run = promisify(execFile)(process.execPath, ['cli/ready.mjs'], { env: { NODE_ENV: 'test', ...env } })
  return run.then(
    ({ stdout }) => [0, stdout],
    ({ code, stdout, stderr }) => [code, stdout + stderr],
  )
}

it('says whether the server on this machine is ready', async () => {
  let status = 200
  const server = createServer((request, response) => {
    response.writeHead(request.url === '/readyz' ? status : 404).end(`told ${status}\n`)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const PORT = String((server.address() as AddressInfo).port)
  expect(await checked({ PORT, HOST: '0.0.0.0' })).toEqual([0, 'told 200\n'])
  expect(await checked({ PORT })).toEqual([0, 'told 200\n'])
  status = 503
  expect(await checked({ PORT })).toEqual([1, 'told 503\n'])
  server.close()
  await once(server, 'close')
  const [code, said] = await checked({ PORT })
  expect(code).toBe(1)
  expect(said).toContain(`http://127.0.0.1:${PORT}/readyz does not answer: `)
})
