import { setTimeout as passed } from 'node:timers/promises'
import { test } from 'vitest'

declare module 'vitest' {
  interface TaskMeta {
    /** What was measured while the fault was there, in a few words. */
    measured?: string
  }
}

/** Whether only a minute or so is to be taken for all of them: `npm run test:faults -- --short`. */
export const isShort = process.env.LOGLINE_FAULTS_SHORT === 'yes'

/** Of everything random: `npm run test:faults -- --seed 7`. */
export const seed = Number(process.env.LOGLINE_FAULTS_SEED ?? 1)

/** A fault that is brought about, and what holds in spite of it. `prove` answers with what it measured. */
export function fault(promise: string, prove: (skip: (reason: string) => void) => Promise<string>): void {
  test(promise, async ({ task, skip }) => {
    task.meta.measured = await prove(skip)
  })
}

const LOOK_EVERY_MS = 20

/** Waits until something is so; what never is ends at the test's own time limit. */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await passed(LOOK_EVERY_MS)
}
