import { exportGuide } from './queries'

/** The whole export as text: for tests. */
export async function exported(): Promise<string> {
  let text = ''
  for await (const piece of exportGuide()) text += piece
  return text
}
