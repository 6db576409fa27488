import { ButtonLink } from '@/components/ui/button'
import { Panel, Section } from '@/components/ui/panel'
import { PUBLISHERS } from '@/lib/exchange/imports/core/proposal'
import type { WaitingUpload } from '@/lib/exchange/imports/queries'
import { DateTime } from '../moment'

/** What was uploaded and waits for somebody to look at its proposal. */
export function WaitingUploads({ uploads }: { uploads: WaitingUpload[] }) {
  if (uploads.length === 0) return null
  return (
    <Section title="Proposals waiting" about="They are kept for a day.">
      <Panel className="divide-y divide-line">
        {uploads.map(({ id, at, provider, files }) => (
          <div key={id} className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2.5">
            <p className="min-w-0 flex-1 truncate">
              {files.join(', ')} <span className="text-small text-soft">from {PUBLISHERS[provider]}</span>
            </p>
            <p className="text-small text-soft">
              <DateTime at={at} />
            </p>
            <ButtonLink size="small" href={`/admin/import/${id}`}>
              Look at it<span className="sr-only">: {files.join(', ')}</span>
            </ButtonLink>
          </div>
        ))}
      </Panel>
    </Section>
  )
}
