import { TROUBLE } from '@/components/ui/classes'
import { adminPath, KINDS } from '@/lib/documents/kinds'
import type { EntryProposal } from '@/lib/exchange/imports/core/proposing'
import type { ShowProposal } from '@/lib/exchange/imports/queries'
import { summaryOf, WHY } from '@/lib/exchange/imports/sentences'

/** A proposal to read: entry by entry what is new, what changes, and what stays and why. */
export function ProposalView({ proposal }: { proposal: ShowProposal }) {
  const { title, entries, problems, leftOut, attributions } = proposal
  const fresh = entries.filter(({ isNew }) => isNew)
  const known = entries.filter(
    ({ isNew, changes, declined }) => !isNew && changes.length + declined.length > 0,
  )
  return (
    <>
      <h2>{title}</h2>
      <p>{summaryOf(proposal)}.</p>
      {problems.map((problem) => (
        <p key={problem} className={TROUBLE}>
          {problem}
        </p>
      ))}
      {known.map((entry) => (
        <KnownEntry key={entry.entryId} entry={entry} />
      ))}
      {fresh.length > 0 && (
        <details>
          <summary>{fresh.length} new entries</summary>
          <ul>
            {fresh.map(({ entryId, kind, title: name }) => (
              <li key={entryId}>
                {KINDS[kind].one}: {name}
              </li>
            ))}
          </ul>
        </details>
      )}
      {leftOut.map((sentence) => (
        <p key={sentence} className="text-tiny text-soft">
          Left out: {sentence}
        </p>
      ))}
      {attributions.map(({ text, url, licence }) => (
        <p key={url} className="text-tiny text-soft">
          <a href={url}>{text}</a>, under <a href={licence}>these terms</a>.
        </p>
      ))}
    </>
  )
}

const HELD = {
  '': '',
  draft: 'It has unpublished changes, so it stays a draft.',
  withdrawn: 'It was unpublished, so it stays a draft.',
}

function KnownEntry({ entry }: { entry: EntryProposal }) {
  const { kind, entryId, title, changes, declined, heldBack } = entry
  return (
    <section className="rounded-xl border border-line bg-raised p-4 wrap-anywhere" aria-label={title}>
      <h3>
        {KINDS[kind].one}: <a href={adminPath(kind, entryId)}>{title}</a>
      </h3>
      {heldBack && changes.length > 0 && <p className="text-tiny text-soft">{HELD[heldBack]}</p>}
      <ul>
        {changes.map(({ path, label, before, after }) => (
          <li key={path}>
            {label}: {before && <del>{before}</del>} {after ? <ins>{after}</ins> : 'empty'}
          </li>
        ))}
        {declined.map(({ path, label, ours, theirs, why }) => (
          <li key={`stays-${path}`} className="text-soft">
            {label} {WHY[why]}
            {theirs && ` (here “${ours}”, there “${theirs}”)`}
          </li>
        ))}
      </ul>
    </section>
  )
}
