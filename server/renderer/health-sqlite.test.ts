import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openDatabase, useDatabase } from '@/lib/foundation/db/client'
import { sharedDatabase } from '@/lib/foundation/db/testing'
import { readiness } from './health'

const made = sharedDatabase()

it('A database that can be read and written is ready; one that was moved is read, and says why nothing is saved', async () => {
  const opened = openDatabase(made.file)
  useDatabase(opened)
  expect(await readiness()).toEqual({ isReading: true, notSaving: null })
  await rename(made.file, `${made.file}.away`)
  const { isReading, notSaving } = await readiness()
  expect(isReading).toBe(true)
  expect(notSaving).toMatch(/^The database file was moved/)
  await rename(`${made.file}.away`, made.file)
  expect(await readiness()).toEqual({ isReading: true, notSaving: null })
  await opened.close()
})

it('One that answers nothing is not ready', async () => {
  const opened = openDatabase(join(made.file, 'below-a-file.db'))
  useDatabase(opened)
  expect(await readiness()).toEqual({ isReading: false, notSaving: expect.any(String) })
  await opened.close()
})
