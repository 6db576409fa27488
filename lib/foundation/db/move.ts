import { type Comparison, compareRows, differingInWords } from '../copying/compare'
import { type Copied, copyRows, countAll, type Progress } from '../copying/copy'
import type { MigrationRun, Operations } from '../operations'
import { Refusal } from '../refusal'
import type { RowsToRead } from '../rows'
import { operationsOn } from './operations'
import { watchDatabase } from './watch'

type Moving = {
  /** The places (location.ts) of the database that is copied, and of the one that becomes its copy. */
  from: string
  to: string
  /** Whether another site's guide may go. */
  replaces?: boolean
  onPiece?: (progress: Progress) => void
}

export type Moved = Copied & {
  migrated: MigrationRun | undefined
  /** The copy of what was there before, where one was made. */
  safetyCopy: string | undefined
  /** Every row of both, held against each other after the last was written. */
  verified: Comparison
  /** What was saved meanwhile and is not in the copy: rows by table. */
  savedMeanwhile: Record<string, number>
}

/**
 * Makes one database a copy of another, which may be read and written meanwhile: what is copied is what it held at one moment.
 * Broken off, it goes on where it was when it is run again. Throws a Refusal, with nothing changed, where either is of another
 * version, a server uses the one to be written, or that holds what would be lost; and where the copy is not the same.
 */
export async function moveRows({ from, to, replaces = false, onPiece }: Moving): Promise<Moved> {
  const [source, destination] = [operationsOn(from), operationsOn(to)]
  await source.requireCurrent()
  const migrated = (await destination.isNew()) ? await destination.migrate() : undefined
  await destination.requireCurrent()
  const watch = await watchDatabase(from)
  try {
    const moved = await source.readRows(async (rows) => {
      const safetyCopy = await destination.readRows((there) =>
        copyOfLost({ rows, there, destination, replaces }),
      )
      return destination.changeRows(async (into) => {
        await into.rememberOrigin((await rows.origin()).identity)
        const copied = await copyRows({ from: rows, to: into, onPiece })
        const verified = await compareRows({ one: rows, other: into, onPiece })
        requireNone(verified)
        return { ...copied, migrated, safetyCopy, verified }
      })
    })
    const isChanged = await watch.hasNewCommits()
    const savedMeanwhile = isChanged ? await differencesNow(source, destination) : {}
    await destination.settle()
    return { ...moved, savedMeanwhile }
  } finally {
    await watch.close()
  }
}

type Losing = { rows: RowsToRead; there: RowsToRead; destination: Operations; replaces: boolean }

/** A backup of what will be gone and may be missed; none where nobody ever used it. Throws a Refusal for another site's guide. */
async function copyOfLost({ rows, there, destination, replaces }: Losing): Promise<string | undefined> {
  const [mine, theirs] = [await rows.origin(), await there.origin()]
  if (mine.identity === theirs.identity)
    throw new Refusal('Both addresses name the same database, or a copy of its file.')
  if ((await countAll(there)) === 0) return undefined
  const isRepeat = theirs.movedFrom === mine.identity
  if (!isRepeat && mine.movedFrom !== theirs.identity && !replaces)
    throw new Refusal(
      `${destination.name} holds a guide of its own, which would be lost: name another database, or add --replace to have it backed up and replaced.`,
    )
  if (isRepeat && !theirs.wasServed) return undefined
  const { file } = await destination.backUp({ reason: 'before a move', label: 'before-move' })
  return file
}

function requireNone({ differing }: Comparison): void {
  if (Object.keys(differing).length === 0) return
  throw new Refusal(
    `The copy is not the same (${differingInWords(differing)}): somebody else wrote to it, or a disk is failing. Run this again.`,
  )
}

async function differencesNow(source: Operations, destination: Operations): Promise<Record<string, number>> {
  const { differing } = await source.readRows((rows) =>
    destination.readRows((copy) => compareRows({ one: rows, other: copy })),
  )
  return differing
}
