import { momentInWords } from '@/lib/editing/publish-queue/moment'
import { siteSettings } from '@/lib/guide/site/shown'
import { ReadersTime } from './readers-time'

/** An instant of real time in the site's zone, to the minute, or "never"; pointed at, it tells the reader's own. */
export async function DateTime({ at }: { at: Date | string | null }) {
  if (at === null) return 'never'
  const instant = new Date(at)
  const { homeZone } = await siteSettings()
  return (
    <ReadersTime at={instant.toISOString()}>{momentInWords(instant, homeZone || 'UTC', 'short')}</ReadersTime>
  )
}
