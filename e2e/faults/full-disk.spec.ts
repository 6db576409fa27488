import { execFileSync } from 'node:child_process'
import { appendFile, copyFile, mkdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, onTestFinished } from 'vitest'
import { sampleDatabase } from '../sample-site'
import { fault } from './fault'
import { requireReading } from './reading'
import { faultsIn } from './rows'
import { startSite } from './site'
import { counted } from './words'
import { acknowledgedTo, refusalsOf, saveUntilRefused, writersOf } from './writers'

const WRITERS = 3
const DISK_MB = 24
const SENTENCE = 'The disk is full. Nothing was saved: make room on it, then try again.'
const noRoom = Buffer.alloc(64 * 1024)

fault(
  'on a disk that is full a save is refused in a sentence, and goes on when there is room',
  async (skip) => {
    const sample = await sampleDatabase({ copy: 'full' })
    const disk = join(dirname(sample), 'disk')
    await mkdir(disk)
    if (!mounted(disk)) skip('only root may mount a small disk')
    const database = join(disk, 'logline.db')
    await copyFile(sample, database)
    const site = await startSite({ database })
    const writers = await writersOf(site, WRITERS)
    await saveUntilRefused(writers, () => fill(join(disk, 'filler')))
    for (const each of writers) expect(await each.save()).toBe('refused')
    expect(refusalsOf(writers)).toEqual([SENTENCE])
    expect(await site.readiness()).toEqual({
      status: 'ready',
      reading: true,
      saving: false,
      reason: 'The disk is full: make room on it.',
    })
    const pages = await requireReading(site)

    await rm(join(disk, 'filler'))
    for (const each of writers) expect(await each.save()).toBe('saved')
    expect(await site.readiness()).toMatchObject({ reading: true, saving: true })
    expect(await site.end('SIGTERM')).toBe(0)
    expect(await faultsIn(database, acknowledgedTo(writers))).toEqual([])
    return `it filled while ${counted(WRITERS, 'editor')} saved; ${counted(acknowledgedTo(writers).length, 'acknowledged save')} of before and after kept, ${pages} pages read meanwhile`
  },
)

/** Whether there is a small disk in a folder now, as long as the test lasts. */
function mounted(folder: string): boolean {
  if (process.getuid?.() !== 0 || process.platform !== 'linux') return false
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK_MB}m`, 'tmpfs', folder], { stdio: 'ignore' })
  } catch {
    return false
  }
  onTestFinished(() => void execFileSync('umount', ['--lazy', folder]))
  return true
}

async function fill(file: string): Promise<void> {
  for (;;) {
    const fullness = await appendFile(file, noRoom).catch((error: NodeJS.ErrnoException) => error.code)
    if (fullness === 'ENOSPC') return
  }
}
