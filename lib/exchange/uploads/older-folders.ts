import { readdir, rm, rmdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Where earlier releases kept uploads, beside a SQLite file. */
const FOLDERS = ['imports', 'tables']

const IS_UPLOAD = /^[\w-]{16}\.json(\.partial)?$/

/** Removes what an older Logline kept of uploads; whatever else somebody has in a folder of that name stays, and so does it. */
export async function removeOlderUploads(file: string): Promise<void> {
  for (const name of FOLDERS) {
    const folder = join(/* turbopackIgnore: true */ dirname(file), name)
    const uploads = (await readdir(folder).catch(() => [])).filter((each) => IS_UPLOAD.test(each))
    for (const each of uploads) await rm(join(/* turbopackIgnore: true */ folder, each), { force: true })
    if (uploads.length > 0) await rmdir(folder).catch(() => undefined)
  }
}
