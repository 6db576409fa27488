import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'

/** Asks for a secret in a terminal, without showing what is typed; "" for nothing typed. */
export async function askedSecret(question: string): Promise<string> {
  process.stderr.write(question)
  const hidden = new Writable({ write: (_chunk, _encoding, done) => done() })
  const lines = createInterface({ input: process.stdin, output: hidden, terminal: true })
  const answer = await new Promise<string>((resolve) => {
    lines.once('line', resolve)
    lines.once('close', () => resolve(''))
  })
  lines.close()
  process.stderr.write('\n')
  return answer
}

/** The first line that is sent to the command, without the end of it. */
export async function sentSecret(input: AsyncIterable<Buffer | string> = process.stdin): Promise<string> {
  let text = ''
  for await (const piece of input) text += piece
  return text.split(/\r?\n/, 1)[0] ?? ''
}
