import { changeInWords } from '@/lib/editing/publish-queue/moment'

type Said = { clock?: string | string[]; replaced?: string | string[]; again?: string | string[] }

/** What became of the step before: a time the clocks moved, a time that was replaced. */
export function QueueNotice({ clock, replaced, again }: Said) {
  const words = [
    clock === 'skipped' || clock === 'twice' ? changeInWords(clock) : '',
    typeof replaced === 'string' && /^\d{1,9}$/.test(replaced)
      ? `This replaces the earlier time of version ${replaced}.`
      : '',
    again === '1' ? 'Trying again within a few seconds: reload this page.' : '',
  ].filter(Boolean)
  return words.length > 0 ? (
    <p className="rounded-xl border border-line bg-raised p-4" role="status">
      {words.join(' ')}
    </p>
  ) : null
}
