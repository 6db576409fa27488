import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ApplyForm } from '@/components/admin/imports/apply-form'
import { ProposalView } from '@/components/admin/imports/proposal-view'
import { QuestionsForm } from '@/components/admin/imports/questions-form'
import { PageHeading } from '@/components/admin/shell/page-heading'
import type { Editor } from '@/lib/accounts/editor'
import { requireEditor } from '@/lib/accounts/users/session'
import { findProposal, findUpload } from '@/lib/exchange/imports/queries'
import { Invalid } from '@/lib/foundation/errors'
import { apply } from '../actions'
import { answersIn } from '../answers'

export const metadata: Metadata = { title: 'Preview changes' }

type SearchParameters = Record<string, string | string[] | undefined>
type Props = { params: Promise<{ upload: string }>; searchParams: Promise<SearchParameters> }

export default async function ProposalPage({ params, searchParams }: Props) {
  const editor = await requireEditor()
  const [{ upload: id }, query] = await Promise.all([params, searchParams])
  const answers = answersIn(Object.entries(query))
  const read = await proposalsOf(editor, id, answers)
  const problem = typeof query.refused === 'string' ? query.refused.slice(0, 500) : read.problem
  return (
    <>
      <PageHeading title="Preview changes" />
      {problem && (
        <p className="rounded-lg border-2 border-bad bg-bad/6 px-4 py-3" role="alert">
          {problem}
        </p>
      )}
      {read.proposals.map((proposal) => (
        <section key={proposal.showId} aria-label={proposal.title}>
          <ProposalView proposal={proposal} />
          {proposal.questions.length > 0 && (
            <QuestionsForm questions={proposal.questions} answers={answers} />
          )}
          {proposal.questions.length + proposal.problems.length === 0 && (
            <ApplyForm
              action={apply.bind(null, id, proposal.showId)}
              proposal={proposal}
              answers={answers}
              progressAt={`/admin/import/${id}/progress`}
            />
          )}
        </section>
      ))}
      <p>
        <a href="/admin/import">Import something else</a>
      </p>
    </>
  )
}

async function proposalsOf(editor: Editor, id: string, answers: Record<string, string>) {
  try {
    const found = await findUpload(editor, id)
    if (!found) notFound()
    const { shows, seenOn } = found
    const proposals = []
    for (const imported of shows) proposals.push(await findProposal(editor, { imported, seenOn, answers }))
    return { proposals, problem: '' }
  } catch (fault) {
    if (fault instanceof Invalid) return { proposals: [], problem: fault.message }
    throw fault
  }
}
