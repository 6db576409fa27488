import type { ReactNode } from 'react'
import { Section } from '@/components/ui/panel'
import type { PreviewInList } from '@/lib/editing/previews/queries'
import { DateTime } from '../moment'

type Props = { previews: PreviewInList[]; acts: (each: PreviewInList) => ReactNode }

/** The addresses that are open, with who made them; the addresses themselves nobody has kept. */
export function PreviewList({ previews, acts }: Props) {
  if (previews.length === 0) return <p>No preview links.</p>
  return (
    <Section title="Preview links" id="open-addresses">
      <ul className="grid gap-3">
        {previews.map((each) => (
          <li key={each.id} className="rounded-xl border border-line bg-raised p-4">
            <p>
              Version {each.version}, created by {each.by}. Valid until <DateTime at={each.expiresAt} />.
            </p>
            {acts(each)}
          </li>
        ))}
      </ul>
    </Section>
  )
}
