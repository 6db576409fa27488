import { Duplex } from 'node:stream'
import type { MessagePort } from 'node:worker_threads'

/** What goes through a port: a piece of the text, that the other side may send the next piece, or the end. */
type Message = Uint8Array | 'more' | 'end'

/**
 * One end of a connection between two threads: as a socket, but that nobody else can reach it. A piece is sent when the
 * other side has taken the one before. When the other side closes or its thread ends before the end was sent, the stream
 * is destroyed.
 */
export function streamOver(port: MessagePort): Duplex {
  const say = (message: Message) => port.postMessage(message)
  let sent: (() => void) | undefined
  let owesMore = false
  const stream = new Duplex({
    read() {
      if (owesMore) say('more')
      owesMore = false
    },
    write(piece: Buffer, _, done) {
      sent = done
      say(piece)
    },
    final(done) {
      say('end')
      done()
    },
    destroy(error, done) {
      port.close()
      done(error)
    },
  })
  port.on('message', (message: Message) => {
    if (message === 'more') {
      const done = sent
      sent = undefined
      done?.()
    } else if (message === 'end') stream.push(null)
    else {
      owesMore = true
      if (stream.push(message)) stream.read(0)
    }
  })
  port.on('close', () => stream.destroy())
  return stream
}
