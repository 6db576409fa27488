import type { ShowProposal } from '@/lib/exchange/imports/queries'
import { Answered } from './questions-form'

type Props = {
  action: (form: FormData) => Promise<void>
  proposal: Pick<ShowProposal, 'fingerprint' | 'title'>
  answers: Record<string, string>
}

/** Imports what was read, as drafts or published. */
export function ApplyForm({ action, proposal, answers }: Props) {
  return (
    <form action={action} className="admin-tools">
      <Answered answers={answers} />
      <input type="hidden" name="fingerprint" value={proposal.fingerprint} />
      <button className="button" type="submit" name="publish" value="no">
        Import {proposal.title} as drafts
      </button>
      <button className="button" type="submit" name="publish" value="yes">
        Import and publish
      </button>
    </form>
  )
}
