import { buttonClass } from '@/components/ui/classes'
import type { TableProposal } from '@/lib/exchange/csv/queries'
import type { Table } from '@/lib/exchange/csv/tables'
import { WHY } from '@/lib/exchange/imports/sentences'
import type { Problem } from '@/lib/foundation/errors'
import { Changes } from '../publishing/changes'

type Props = {
  table: Table
  /** Null where there are problems to fix first. */
  proposal: TableProposal | null
  problems: Problem[]
  take: (form: FormData) => Promise<void>
}

/** What a table would change of the draft, before anything is written; or the cells that can't be. */
export function DryRun({ table, proposal, problems, take }: Props) {
  return (
    <section className="rounded-xl border border-line bg-raised p-4 wrap-anywhere" aria-labelledby="dry-run">
      <h2 id="dry-run">Changes to the {table}</h2>
      {proposal ? <Proposed proposal={proposal} take={take} /> : <Wrong problems={problems} />}
    </section>
  )
}

function Proposed({
  proposal: { version, changes, declined },
  take,
}: {
  proposal: TableProposal
  take: Props['take']
}) {
  return (
    <>
      <Changes changes={changes} nothing="No differences from the draft." />
      {declined.length > 0 && (
        <ul>
          {declined.map(({ path, label, why }) => (
            <li key={path} className="text-soft">
              {label} {WHY[why]}
            </li>
          ))}
        </ul>
      )}
      {changes.length > 0 && (
        <form action={take}>
          <input type="hidden" name="version" value={version} />
          <p className="text-tiny text-soft">Nothing is saved yet. Readers see nothing before you publish.</p>
          <button className={buttonClass({ look: 'main' })} type="submit">
            Save to the draft
          </button>
        </form>
      )}
    </>
  )
}

function Wrong({ problems }: { problems: Problem[] }) {
  return (
    <div className="rounded-lg border-2 border-bad bg-bad/6 px-4 py-3" role="alert">
      <p>Fix these problems in the file first:</p>
      <ul>
        {problems.map(({ path, message }) => (
          <li key={path + message}>{message}</li>
        ))}
      </ul>
    </div>
  )
}
