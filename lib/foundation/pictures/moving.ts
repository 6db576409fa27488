import { Refusal } from '../refusal'
import type { PictureStore } from './store'

type Move = {
  from: PictureStore
  to: PictureStore
  names: string[]
  /** Whether each goes from where it was once it is there. */
  removes: boolean
  /** Told after each. */
  tell(done: number): void
}

export type Moved = {
  /** How many were brought; the others were there already with the same bytes. */
  brought: number
  /** Those that are in neither: somebody removed them, or they were lost before. */
  missing: string[]
}

/**
 * Brings the files of pictures from one store into another, and reads each there again: whatever is not the same is brought
 * anew, so that it can be repeated. Throws a Refusal for a file that comes out otherwise than it went in, or for two stores
 * that are one.
 */
export async function movePictures({ from, to, names, removes, tell }: Move): Promise<Moved> {
  const moved: Moved = { brought: 0, missing: [] }
  for (const [position, name] of names.entries()) {
    const bytes = await from.get(name)
    if (bytes) moved.brought += (await isThere({ to, name, bytes })) ? 0 : await brought({ to, name, bytes })
    else if (!(await to.get(name))) moved.missing.push(name)
    if (bytes && removes) await removeMoved({ from, to, name, bytes })
    tell(position + 1)
  }
  return moved
}

type Bringing = { to: PictureStore; name: string; bytes: Buffer }

async function isThere({ to, name, bytes }: Bringing): Promise<boolean> {
  return (await to.get(name))?.equals(bytes) ?? false
}

async function brought(bringing: Bringing): Promise<number> {
  const { to, name, bytes } = bringing
  await to.put(name, bytes)
  if (await isThere(bringing)) return 1
  throw new Refusal(`${name} was written and reads otherwise: look after the disk, then run this again.`)
}

/** Two paths may lead to one folder: then what was removed is put back. */
async function removeMoved({ from, to, name, bytes }: Bringing & { from: PictureStore }): Promise<void> {
  await from.remove(name)
  if (await isThere({ to, name, bytes })) return
  await from.put(name, bytes)
  throw new Refusal('The pictures are there already: both are the same place, and nothing was removed.')
}
