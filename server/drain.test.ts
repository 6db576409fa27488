import { once } from 'node:events'
import { createServer, type Server, type ServerResponse } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { expect, it } from 'vitest'
import { drainOf } from './drain'

async function listening(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** A server that answers /slow only when told to. */
function slowServer(patience?: Parameters<typeof drainOf>[1]) {
  const waiting: ServerResponse[] = []
  const server = createServer()
  const drain = drainOf(server, patience)
  const listener = drain.follow((request, response) => {
    if (request.url === '/slow') waiting.push(response)
    else response.end('quick')
  })
  server.on('request', listener)
  const untilAsked = async () => {
    while (waiting.length === 0) await once(server, 'request')
  }
  return { server, drain, waiting, untilAsked }
}

it('Open requests are finished, new ones still answered meanwhile, and then the server closes', async () => {
  const { server, drain, waiting, untilAsked } = slowServer()
  const site = await listening(server)
  expect(drain.draining).toBe(false)

  const slow = fetch(`${site}/slow`)
  await untilAsked()
  const stopped = drain.stop()
  expect(drain.draining).toBe(true)
  expect(await (await fetch(site)).text()).toBe('quick')

  waiting[0]?.end('done')
  expect(await (await slow).text()).toBe('done')
  await stopped
  await expect(fetch(site)).rejects.toThrow()
})

it('Without open requests a server closes at once, also with connections kept alive', async () => {
  const { server, drain } = slowServer()
  await (await fetch(await listening(server))).text()
  await drain.stop()
  expect(server.listening).toBe(false)
})

it('A connection that was kept is asked once more, as a proxy would, and told that this was the last time', async () => {
  const { server, drain } = slowServer()
  const { port } = new URL(await listening(server))
  const proxy = connect(Number(port), '127.0.0.1')
  const ask = () => proxy.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n')
  ask()
  await once(proxy, 'data')
  const stopped = drain.stop()
  ask()
  const answer = await text(proxy)
  expect(answer).toMatch(/^HTTP\/1\.1 200 OK/)
  expect(answer).toMatch(/^Connection: close/m)
  await stopped
})

it('A connection on which nobody ever asked does not hold up the end', async () => {
  const { server, drain } = slowServer({ deadlineMs: 3_600_000 })
  const { port } = new URL(await listening(server))
  const silent = connect(Number(port), '127.0.0.1').resume()
  await once(server, 'connection')
  await Promise.all([drain.stop(), once(silent, 'close')])
  expect(server.listening).toBe(false)
})

it('A request that never ends is cut at the deadline', async () => {
  const { server, drain, untilAsked } = slowServer({ noticeMs: 10, deadlineMs: 50 })
  const endless = fetch(`${await listening(server)}/slow`).then(
    () => 'answered',
    () => 'cut',
  )
  await untilAsked()
  await Promise.all([drain.stop(), drain.stop()])
  expect(await endless).toBe('cut')
})
