import type { ReactNode } from 'react'
import type { PreviewInList } from '@/lib/editing/previews/queries'
import { DateTime } from '../moment'

type Props = { previews: PreviewInList[]; acts: (each: PreviewInList) => ReactNode }

/** The addresses that are open, with who made them; the addresses themselves nobody has kept. */
export function PreviewList({ previews, acts }: Props) {
  if (previews.length === 0) return <p>No preview links.</p>
  return (
    <section aria-labelledby="open-addresses">
      <h2 id="open-addresses">Preview links</h2>
      <ul className="queue">
        {previews.map((each) => (
          <li key={each.id} className="card">
            <p>
              Version {each.version}, created by {each.by}. Valid until <DateTime at={each.expiresAt} />.
            </p>
            {acts(each)}
          </li>
        ))}
      </ul>
    </section>
  )
}
