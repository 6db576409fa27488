import { buttonClass, INPUT } from '@/components/ui/classes'
import { momentInWords } from '@/lib/editing/publish-queue/moment'
import type { RegionChoice } from '@/lib/guide/regions/regions'

type Props = { version: number; until: string; regions: readonly RegionChoice[]; region: string | null }

/** Says above a draft that it is one. `until` is an ISO instant. */
export function DraftBanner({ version, until, regions, region }: Props) {
  return (
    <aside className="border-b-2 border-wait bg-wait/9" aria-label="About this draft">
      <div className="wrap">
        <p>
          <strong>A draft, version {version}.</strong> Only people with this link can see it, until{' '}
          <time dateTime={until}>{momentInWords(new Date(until), 'UTC')}</time>. Links lead to the published
          guide.
        </p>
        <form method="get" className="flex flex-wrap items-center gap-2.5">
          <label className="text-small font-semibold" htmlFor="draft-region">
            Region
          </label>
          <select id="draft-region" name="region" className={INPUT} defaultValue={region ?? ''}>
            <option value="">All regions</option>
            {regions.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
          <button type="submit" className={buttonClass()}>
            Show
          </button>
        </form>
      </div>
    </aside>
  )
}
