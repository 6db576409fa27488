import { once } from 'node:events'
import { connect, createServer } from 'node:net'
import { setTimeout as passed } from 'node:timers/promises'

// After each of these PostgreSQL answers, and a client waits: the end of a statement of the extended protocol, and a simple one.
const ASKING = new Set(['S', 'Q'])

/**
 * Stands between sites and a PostgreSQL: `url` leads through it. What a client sends arrives `lateMs` later, as over a network,
 * and `trips` tells how often a client has waited for an answer so far.
 */
export async function startWire({ to, lateMs }) {
  const { hostname, port } = new URL(to)
  let trips = 0
  const wire = createServer((client) => {
    const database = connect({ host: hostname, port: Number(port) })
    const ofClient = messagesOf((type) => {
      if (ASKING.has(type)) trips += 1
    })
    const end = () => {
      client.destroy()
      database.destroy()
    }
    for (const each of [client, database]) each.setNoDelay(true).on('error', end).on('close', end)
    client.on('data', async (chunk) => {
      ofClient(chunk)
      await passed(lateMs)
      database.write(chunk)
    })
    database.on('data', (chunk) => client.write(chunk))
  }).listen(0, '127.0.0.1')
  await once(wire, 'listening')
  const url = new URL(to)
  url.port = String(wire.address().port)
  return { url: url.href, trips: () => trips, stop: () => wire.close() }
}

/** Hears chunks of a connection, and tells the type of each message: https://www.postgresql.org/docs/18/protocol-message-formats.html */
function messagesOf(tell) {
  let rest = Buffer.alloc(0)
  let isBegun = false
  return (chunk) => {
    rest = Buffer.concat([rest, chunk])
    for (;;) {
      // The first message has no type; a length counts itself and not the type.
      const head = isBegun ? 1 : 0
      if (rest.length < head + 4) return
      const size = head + rest.readInt32BE(head)
      if (rest.length < size) return
      if (isBegun) tell(String.fromCharCode(rest[0]))
      isBegun = true
      rest = rest.subarray(size)
    }
  }
}
