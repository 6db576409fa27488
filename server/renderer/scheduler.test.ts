import { expect, it } from 'vitest'
import type { Outcome } from '@/lib/editing/publish-queue/commands'
import type { RemovedPiece } from '@/lib/editing/retention/commands'
import { type Queue, startScheduler } from './scheduler'

const ENTRY = { entryId: 'whoopi', title: 'Whoopi Goldberg', version: 1 }

/** A queue that answers one of these at each look, and then nothing more; `looked` resolves at the look of that number. */
function queueOf(answers: (Outcome[] | Error)[]) {
  const said: string[] = []
  const looks: number[] = []
  const waiting: { look: number; resolve: () => void }[] = []
  const queue: Queue = {
    publishDue: async () => {
      looks.push(looks.length)
      const answer = answers[looks.length - 1] ?? []
      for (const { look, resolve } of waiting) if (looks.length >= look) setImmediate(resolve)
      if (answer instanceof Error) throw answer
      return answer
    },
    nextDue: async () => new Date(),
    goOn: async () => [],
    removeNext: async () => ({ kind: 'versions', rows: 0, next: null }),
    log: {
      info: (_, message) => said.push(message),
      error: (about, message) => said.push(`${message} ${'reason' in about ? about.reason : ''}`.trim()),
    },
  }
  const looked = (look: number) => new Promise<void>((resolve) => waiting.push({ look, resolve }))
  return { queue, said, looks, looked }
}

it('The scheduler publishes what is due, tells it, and looks again when something is due next', async () => {
  const { queue, said, looked } = queueOf([
    [{ ...ENTRY, became: 'published' }],
    [{ ...ENTRY, became: 'overdue', reason: 'Taken.', fault: new Error('Taken.') }],
  ])
  const scheduler = startScheduler(queue)
  await looked(3)
  await scheduler.stop()
  expect(said).toEqual(['Published on schedule.', 'A version is overdue: it could not be published. Taken.'])
})

it('The scheduler survives a fault, which it tells', async () => {
  const { queue, said, looked } = queueOf([new Error('The database is gone.')])
  const scheduler = startScheduler(queue, { longestSleepMs: 1 })
  await looked(2)
  await scheduler.stop()
  expect(said).toEqual(['The queue could not be looked at.'])
})

it('The scheduler finishes what it has begun when it stops, and begins nothing more', async () => {
  let release = () => {}
  const open = new Promise<void>((resolve) => {
    release = resolve
  })
  const { queue, looks } = queueOf([])
  const done: string[] = []
  const publishDue = async () => {
    await open
    done.push('published')
    return queue.publishDue()
  }
  const scheduler = startScheduler({ ...queue, publishDue })
  const stopped = scheduler.stop().then(() => done.push('stopped'))
  release()
  await stopped
  expect(done).toEqual(['published', 'stopped'])
  expect(looks).toHaveLength(1)
})

it('The scheduler removes old rows piece by piece between its looks, tells how many, and rests when all were seen', async () => {
  const { queue, said, looked } = queueOf([])
  const passes: (string | undefined)[] = []
  const pieces: RemovedPiece[] = [
    { kind: 'versions', rows: 500, next: { kind: 'versions', after: 'a~1' } },
    { kind: 'versions', rows: 3, next: { kind: 'activity', after: '' } },
    { kind: 'activity', rows: 0, next: null },
  ]
  const told: object[] = []
  const log = { ...queue.log, info: (about: object) => told.push(about) }
  const removeNext: Queue['removeNext'] = async (pass) => {
    passes.push(pass?.after)
    return pieces[passes.length - 1] ?? { kind: 'versions', rows: 0, next: null }
  }
  const scheduler = startScheduler({ ...queue, log, removeNext }, { longestSleepMs: 1 })
  await looked(5)
  await scheduler.stop()
  expect(passes).toEqual([undefined, 'a~1', ''])
  expect(told).toEqual([{ kind: 'versions', rows: 503 }])
  expect(said).toEqual([])
})

it('The scheduler goes on publishing where old rows can’t be removed, and tells that', async () => {
  const { queue, said, looked } = queueOf([])
  const removeNext = () => Promise.reject(new Error('The disk is full.'))
  const scheduler = startScheduler({ ...queue, removeNext }, { longestSleepMs: 1 })
  await looked(2)
  await scheduler.stop()
  expect(said).toEqual(['Old rows could not be removed.'])
})
