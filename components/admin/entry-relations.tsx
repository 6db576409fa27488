import type { ReactNode } from 'react'
import { buttonClass } from '@/components/ui/classes'
import { KINDS } from '@/lib/documents/kinds'
import { isMergeable } from '@/lib/editing/duplicates/merge'
import type { EntryInEditing } from '@/lib/editing/entries/queries'
import type { Uses } from '@/lib/editing/publishing/references'
import { BackToList } from './back-to-list'
import { placesInWords } from './publishing/uses'

type Props = { entry: EntryInEditing; found: Uses; mayEdit: boolean }

/** Where an entry is used, and the ways that follow from it: to those places, to a merge, back to the list. */
export function EntryRelations({ entry: { id, kind }, found, mayEdit }: Props): ReactNode {
  const { uses } = found
  const { one, folder } = KINDS[kind]
  return (
    <div data-commands className="mb-2 flex flex-wrap items-center gap-x-5 gap-y-2 text-small">
      {uses.length === 0 ? (
        <p className="text-soft">Not used elsewhere.</p>
      ) : (
        <details>
          <summary>Used in {placesInWords(found)}</summary>
          <ul>
            {uses.map(({ id, path, title, isLive }) => (
              <li key={id}>
                <a href={path} className="inline-flex min-h-6 items-center">
                  {title}
                </a>
                {!isLive && <span className="text-soft"> in a draft</span>}
              </li>
            ))}
          </ul>
        </details>
      )}
      {mayEdit && isMergeable(kind) && (
        <a className={buttonClass({ size: 'small' })} href={`/admin/${folder}/${id}/merge`}>
          Merge with another {one}
        </a>
      )}
      <BackToList entryId={id} />
    </div>
  )
}
