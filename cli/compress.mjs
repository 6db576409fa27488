import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'

const worthwhile = /\.(js|css|json|svg|txt)$/
const smallest = 1024

/** Puts `.br` and `.gz` beside every text file of a folder, so that no request has to wait for compression. */
export async function compressed(folder) {
  for (const entry of await readdir(folder, { recursive: true })) {
    const file = join(folder, entry)
    if (!worthwhile.test(entry) || (await stat(file)).size < smallest) continue
    const text = await readFile(file)
    await writeFile(`${file}.br`, await promisify(brotliCompress)(text))
    await writeFile(`${file}.gz`, await promisify(gzip)(text, { level: 9 }))
  }
}
