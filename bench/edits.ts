import { systemEditor } from '@/lib/accounts/users/system'
import { saveEntry } from '@/lib/editing/entries/commands'
import { closeDatabase, database } from '@/lib/foundation/db/client'
import { orNotFound } from '@/lib/foundation/errors'

// A colleague at another computer, as far as the server can tell: it publishes a season's new logline when it is told to.
type Wish = { entryId: string; words: string }

const editor = systemEditor('Bench')

process.on('message', async (wish: Wish) => {
  try {
    process.send?.(await published(wish))
  } catch (error) {
    process.send?.({ failed: String(error) })
  }
})
process.on('disconnect', () => closeDatabase())
process.send?.('ready')

/** `savedAt` is the moment at which the command answered, in milliseconds since 1970; `ms` is how long it took. */
async function published({ entryId, words }: Wish): Promise<{ savedAt: number; ms: number }> {
  const { reader } = database()
  const entry = orNotFound(
    await reader.entry.findUnique({ where: { id: entryId }, select: { headVersion: true } }),
  )
  const revision = orNotFound(
    await reader.revision.findUnique({
      where: { entryId_version: { entryId, version: entry.headVersion } },
      select: { document: true },
    }),
  )
  const document = { ...JSON.parse(revision.document), logline: words }
  const began = performance.now()
  await saveEntry(editor, { kind: 'season', entryId, version: entry.headVersion, document, publish: true })
  return { savedAt: Date.now(), ms: performance.now() - began }
}
