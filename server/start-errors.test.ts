import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, it } from 'vitest'
import { Refusal } from '@/lib/foundation/refusal'
import { reasonFor } from './start-errors'

async function failureToListen(port: number, host: string): Promise<unknown> {
  const server = createServer()
  server.listen(port, host)
  return once(server, 'listening').catch((error: unknown) => error)
}

it('A port in use is one line that says which', async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const reason = reasonFor(await failureToListen(port, '127.0.0.1'))
  expect(reason).toBe(
    `127.0.0.1:${port} is in use already: stop what listens there, or set PORT to another number.`,
  )
  server.close()
})

it('An address that is not this machine’s is one line', async () => {
  expect(reasonFor(await failureToListen(0, '192.0.2.1'))).toMatch(
    /^192\.0\.2\.1 is no address of this machine/,
  )
})

it('What an operator can put right is said as it is, anything else without its stack', () => {
  expect(reasonFor(new Refusal('There is no database.'))).toBe('There is no database.')
  expect(reasonFor(new Error('First line\nsecond line'))).toBe('Logline could not start: First line')
})
