import { expect, it } from 'vitest'
import { uploadedPictures } from './pictures'

const PATH = `/pictures/${'0123456789abcdef'.repeat(2)}-320.avif`

it('A picture is read once for many who ask, and again after anything was saved: it may be gone', async () => {
  const reads: string[] = []
  let isThere = true
  const files = {
    get: async (name: string) => {
      reads.push(name)
      return isThere ? Buffer.from('avif') : null
    },
  }
  const pictures = uploadedPictures({ siteUrl: 'http://localhost:3000', files })
  const first = await pictures.find(PATH)
  expect(first?.answer.headers['content-type']).toBe('image/avif')
  expect(await pictures.find(PATH)).toBe(first)
  expect(reads).toHaveLength(1)
  const reading = pictures.find(PATH)
  pictures.forget()
  await reading
  const read = pictures.find(PATH)
  pictures.forget()
  // What was being read when it went is told to who asked, and not held.
  expect((await read)?.status).toBe(200)
  isThere = false
  pictures.forget()
  expect(await pictures.find(PATH)).toBeNull()
})

it('A picture that many ask for at once is read once, and one that was not there is looked for again', async () => {
  const reads: string[] = []
  let bytes: Buffer | null = null
  const files = {
    get: async (name: string) => {
      reads.push(name)
      return bytes
    },
  }
  const pictures = uploadedPictures({ siteUrl: 'http://localhost:3000', files })
  expect(await Promise.all([1, 2, 3].map(() => pictures.find(PATH)))).toEqual([null, null, null])
  expect(reads).toHaveLength(1)
  // Another server has put it since.
  bytes = Buffer.from('avif')
  expect((await pictures.find(PATH))?.status).toBe(200)
})
