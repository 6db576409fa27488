import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type pg from 'pg'
import { moveIntoPlace } from '../files'
import { isPictureName } from '../picture-names'
import { picturesFolder } from '../pictures-folder'
import type { RowsToRead } from '../rows'
import { folderOfPictures, type PictureSource } from '../sqlite/pictures'

/** The files of pictures are beside a backup and not in it, so that each is there once however many backups there are. */
export function withoutPictureFiles<Rows extends RowsToRead>(rows: Rows): Rows {
  return { ...rows, tables: rows.tables.filter(({ name }) => name !== 'PictureFile') }
}

/** Whether a site keeps its pictures in the database. */
export async function hasPictureFiles(session: pg.Client): Promise<boolean> {
  const { rows } = await session.query('SELECT 1 FROM "PictureFile" LIMIT 1')
  return rows.length > 0
}

/** The pictures of a site: rows where it has them so, else files in its folder. */
export function picturesOf(url: string, session: pg.Client): PictureSource {
  const files = folderOfPictures(picturesFolder(url))
  return {
    has: async (name) => (await bytesOf(session, name)) !== undefined || (await files.has(name)),
    async bring(name, to) {
      const bytes = await bytesOf(session, name)
      if (!bytes) return files.bring(name, to)
      const partial = `${to}.${process.pid}.partial`
      await writeFile(partial, bytes)
      await moveIntoPlace(partial, to)
      return true
    },
    isItself: async (name, path) =>
      (await bytesOf(session, name)) === undefined && (await files.isItself(name, path)),
  }
}

async function bytesOf(session: pg.Client, name: string): Promise<Buffer | undefined> {
  const { rows } = await session.query('SELECT "bytes" FROM "PictureFile" WHERE "name" = $1', [name])
  return rows[0]?.bytes
}

/** Makes rows of the files in a folder; answers how many pictures were not there, or were others. */
export async function takeInPictures(session: pg.Client, folder: string): Promise<number> {
  const names = await readdir(folder).catch(() => [])
  const taken = new Set<string>()
  for (const name of names.filter(isPictureName)) {
    const { rowCount } = await session.query(
      `INSERT INTO "PictureFile" AS f ("name", "bytes") VALUES ($1, $2)
       ON CONFLICT ("name") DO UPDATE SET "bytes" = excluded."bytes" WHERE f."bytes" <> excluded."bytes"`,
      [name, await readFile(join(folder, name))],
    )
    if (rowCount) taken.add(name.replace(/-\d+\.\w+$/, ''))
  }
  return taken.size
}
