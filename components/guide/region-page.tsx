import { LARGE_BOX } from '@/components/ui/box'
import { regionChoices } from '@/lib/guide/regions/regions'
import { PageFrame } from './page-frame'

type Props = {
  /** The page to go on to, and what else its address asks. */
  path: string
  kept: Record<string, string>
}

/** Asks where the reader watches by a plain form; the script keeps the answer in the browser. */
export function RegionPage({ path, kept }: Props) {
  return (
    <PageFrame>
      <h1 className="page-title">Where do you watch?</h1>
      <p className="max-w-prose text-soft">
        Dates and platforms differ by country. Your choice is kept in this browser and nowhere else.
      </p>
      <region-choice>
        <form action={path} method="get" className="mt-6 flex max-w-xl flex-wrap gap-2.5">
          {Object.entries(kept).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <label className="sr-only" htmlFor="region">
            Your region
          </label>
          <select
            id="region"
            name="region"
            className={`${LARGE_BOX} min-w-0 flex-1 basis-52`}
            defaultValue=""
            required
          >
            <option value="">Choose a region</option>
            {regionChoices().map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
          <button type="submit" className="button button-main">
            Show my dates
          </button>
        </form>
      </region-choice>
    </PageFrame>
  )
}
