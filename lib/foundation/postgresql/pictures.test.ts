import { expect, it } from 'vitest'
import { sharedDatabase } from '../db/testing'
import { pictureRowsOn } from './pictures'
import { withSession } from './session'

const made = sharedDatabase()
const name = `${'e'.repeat(32)}-320.jpg`

it('A session of a command line puts, lists, reads and removes the pictures of its database', async () => {
  await withSession(made.place, async (session) => {
    const store = pictureRowsOn(session)
    await store.put(name, Buffer.from('first'))
    await store.put(name, new Uint8Array([0, 255, 63]))
    expect(await store.get(name)).toEqual(Buffer.from([0, 255, 63]))
    expect(await store.list('e')).toEqual([name])
    await store.remove(name)
    expect(await store.get(name)).toBeNull()
  })
})
