import { execFileSync } from 'node:child_process'
import { existsSync, readlinkSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import {
  copySources,
  makeCurrent,
  nameOfRelease,
  removeOlder,
  shareWith,
  stepBack,
  unpack,
} from './releases.mjs'

let root = ''

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'logline-releases-'))
  onTestFinished(() => rm(root, { recursive: true }))
})

const current = () => readlinkSync(join(root, 'releases/current'))
const made = async (...names: string[]) => {
  for (const name of names) {
    await mkdir(join(root, 'releases', name), { recursive: true })
    await makeCurrent(root, name)
  }
}

describe('A release', () => {
  it('has the sources of the site, nothing that was made of them, and the site’s own settings and data', async () => {
    for (const folder of ['app/dist', 'node_modules/a', '.next', 'dist', 'data', 'releases/old'])
      await mkdir(join(root, folder), { recursive: true })
    await writeFile(join(root, 'app/dist/page.tsx'), 'x')
    await writeFile(join(root, '.env'), 'A=1')
    const folder = join(root, 'releases/new')
    await copySources(root, folder)
    await shareWith(folder)
    expect((await readdir(folder)).sort()).toEqual(['.env', 'app', 'data'])
    expect(await readFile(join(folder, 'app/dist/page.tsx'), 'utf8')).toBe('x')
    await writeFile(join(folder, 'data/logline.db'), 'rows')
    expect(await readFile(join(root, 'data/logline.db'), 'utf8')).toBe('rows')
  })

  it('is the current one, and the one before can be gone back to and forth', async () => {
    await made('one')
    await expect(stepBack(root)).rejects.toThrow('no release before')
    await made('two')
    expect(current()).toBe('two')
    expect(await stepBack(root)).toBe('one')
    expect(current()).toBe('one')
    expect(await stepBack(root)).toBe('two')
  })

  it('goes once there are two newer ones', async () => {
    await made('one', 'two', 'three')
    await removeOlder(root)
    expect((await readdir(join(root, 'releases'))).sort()).toEqual(['current', 'previous', 'three', 'two'])
  })

  it('is called by its time', () => {
    expect(nameOfRelease(new Date('2026-11-29T23:30:15.123Z'))).toBe('2026-11-29-2330-15')
  })
})

describe('An archive', () => {
  const packed = async (told: object | null) => {
    const from = join(root, 'logline-1')
    await mkdir(from)
    await writeFile(join(from, 'page.tsx'), 'x')
    if (told) await writeFile(join(from, 'packed.json'), JSON.stringify(told))
    const archive = join(root, 'a.tar.gz')
    execFileSync('tar', ['-czf', archive, '-C', root, 'logline-1'])
    return unpack(archive, join(root, 'releases/new'))
  }
  const { platform, arch } = process

  it('is unpacked on a machine of its kind', async () => {
    await packed({ platform, arch })
    expect(existsSync(join(root, 'releases/new/page.tsx'))).toBe(true)
  })

  it('is refused on another, and where it is something else', async () => {
    await expect(packed({ platform, arch: 'other' })).rejects.toThrow(`is for ${platform} on other`)
    await rm(join(root, 'logline-1'), { recursive: true })
    await rm(join(root, 'releases'), { recursive: true })
    await expect(packed(null)).rejects.toThrow('not made by npm run pack')
    await writeFile(join(root, 'b.tar.gz'), 'no archive')
    await expect(unpack(join(root, 'b.tar.gz'), join(root, 'releases/b'))).rejects.toThrow(
      'could not be unpacked',
    )
  })
})
