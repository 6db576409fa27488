import { momentInWords } from '@/lib/editing/publish-queue/moment'
import type { RegionChoice } from '@/lib/guide/regions/regions'

type Props = { version: number; until: string; regions: readonly RegionChoice[]; region: string | null }

/** Says above a draft that it is one. `until` is an ISO instant; regions are for what differs by them. */
export function DraftBanner({ version, until, regions, region }: Props) {
  return (
    <aside className="draft-banner" aria-label="About this draft">
      <div className="wrap">
        <p>
          <strong>A draft, version {version}.</strong> Only people with this link can see it, until{' '}
          <time dateTime={until}>{momentInWords(new Date(until), 'UTC')}</time>. Links lead to the published
          guide.
        </p>
        {regions.length > 0 && (
          <form method="get" className="region-row">
            <label className="label" htmlFor="draft-region">
              Region
            </label>
            <select id="draft-region" name="region" className="input" defaultValue={region ?? ''}>
              <option value="">All regions</option>
              {regions.map(({ code, name }) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
            </select>
            <button type="submit" className="button">
              Show
            </button>
          </form>
        )}
      </div>
    </aside>
  )
}
