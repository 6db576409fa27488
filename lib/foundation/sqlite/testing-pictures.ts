import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { FORMATS, pictureName } from '../picture-names'
import { picturesFolder } from '../pictures-folder'
import { textInSql, withDatabase } from './inspect'

/** A row of a picture and its three files, with bytes that are its own; `digit` makes its id. Answers with their names. */
export function addPicture(file: string, digit: string): string[] {
  const id = digit.repeat(32)
  withDatabase(file, (database) =>
    database.exec(
      `INSERT INTO "Picture" ("id", "width", "height", "widths", "bytes", "name", "createdBy")
       VALUES (${textInSql(id)}, 320, 200, '320', 9, ${textInSql(`poster-${digit}.png`)}, '')`,
    ),
  )
  const names = FORMATS.map(({ ending }) => pictureName({ id, width: 320, ending }))
  mkdirSync(picturesFolder(file), { recursive: true })
  for (const name of names) writeFileSync(join(picturesFolder(file), name), `bytes of ${name}`)
  return names
}
