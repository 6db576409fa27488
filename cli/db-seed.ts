import { isEmptyGuide, seedGuide } from '@/lib/editing/entries/seed'
import { closeDatabase } from '@/lib/foundation/db/client'
import { guide } from '@/prisma/seed/guide'
import { command, counted } from './command'

await command(async () => {
  if (!(await isEmptyGuide())) return ['The guide is not empty: the sample guide stays out of it.']
  const { applied, skipped } = await seedGuide(guide)
  const later = skipped > 0 ? ` ${counted(skipped, 'later one')} left out: the clock is set before.` : ''
  return [`The sample guide is in: ${counted(applied, 'revision')}.${later}`]
})
await closeDatabase()
