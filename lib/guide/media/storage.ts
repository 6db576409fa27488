import 'server-only'
import { Prisma } from '@/generated/prisma/client'
import { isPostgresql } from '@/lib/foundation/database-url'
import { database } from '@/lib/foundation/db/client'
import { inTransaction } from '@/lib/foundation/db/transaction'
import { folderStore } from '@/lib/foundation/pictures/folder'
import { rowStore } from '@/lib/foundation/pictures/rows'
import type { PictureStore } from '@/lib/foundation/pictures/store'
import { chosenPicturesFolder, picturesFolder } from '@/lib/foundation/pictures-folder'

/** The site's own pictures: in the folder that PICTURES_FOLDER names, or where its database keeps them. */
export function pictureStore(): PictureStore {
  const folder = chosenPicturesFolder()
  return folder === null ? databasePictureStore() : folderStore(folder)
}

/** Where pictures are while PICTURES_FOLDER is not set: rows of PostgreSQL, or a folder beside the SQLite file. */
export function databasePictureStore(): PictureStore {
  const { place } = database()
  return isPostgresql(place) ? pictureRows() : folderStore(picturesFolder(place))
}

/** Pictures as rows of the site's database. */
export function pictureRows(): PictureStore {
  return rowStore({
    read: (sql, ...values) => database().reader.$queryRaw(statement(sql, values)),
    write: (work) =>
      inTransaction((transaction) => work((sql, ...values) => transaction.$queryRaw(statement(sql, values)))),
  })
}

function statement(sql: string, values: unknown[]): Prisma.Sql {
  return Prisma.sql(sql.split('?'), ...values)
}
