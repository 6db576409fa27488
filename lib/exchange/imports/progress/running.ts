/** How far an import of an upload is: entries written, of all. */
export type Progress = { done: number; total: number }

const shared = Symbol.for('logline.import-progress')
const holder = globalThis as { [shared]?: Map<string, Progress> }

/** Of the imports that run in this process, by the upload's id; Next loads this file once for each kind of route. */
export function runningHere(): Map<string, Progress> {
  holder[shared] ??= new Map()
  return holder[shared]
}

/** Of the row that tells the other servers of it. */
export function progressId(uploadId: string): string {
  return `progress of ${uploadId}`
}
