import { buttonClass } from '@/components/ui/classes'
import { adminPath, KINDS, type Kind } from '@/lib/documents/kinds'

type MatchQuestion = { id: string; kind: Kind; title: string; candidates: { id: string; title: string }[] }
type Props = { questions: MatchQuestion[]; answers: Record<string, string> }

/** Asks which entries a catalogue's are. The answers stand in the address, so the page can be read again with them. */
export function QuestionsForm({ questions, answers }: Props) {
  return (
    <form method="get" className="rounded-xl border border-line bg-raised p-4 grid max-w-lg gap-4">
      <h3>Questions</h3>
      <p className="text-tiny text-soft">Answer these before importing.</p>
      <Answered answers={answers} />
      {questions.map(({ id, kind, title, candidates }) => (
        <fieldset key={id} className="grid content-start gap-1">
          <legend className="text-small font-semibold">
            Which {KINDS[kind].one} is “{title}”?
          </legend>
          {candidates.map((candidate) => (
            <label key={candidate.id} className="block py-1 wrap-anywhere">
              <input type="radio" name={`answer-${id}`} value={candidate.id} required /> “{candidate.title}”,
              which is here already{' '}
              <a href={adminPath(kind, candidate.id)} target="_blank" rel="noreferrer">
                view it
              </a>
            </label>
          ))}
          <label className="block py-1 wrap-anywhere">
            <input type="radio" name={`answer-${id}`} value="new" required /> a new one
          </label>
        </fieldset>
      ))}
      <p>
        <button className={buttonClass({ look: 'main' })} type="submit">
          Continue
        </button>
      </p>
    </form>
  )
}

/** What has been answered before, for a form to carry on. */
export function Answered({ answers }: { answers: Record<string, string> }) {
  return Object.entries(answers).map(([id, own]) => (
    <input key={id} type="hidden" name={`answer-${id}`} value={own} />
  ))
}
