import type { Consequences } from '@/lib/editing/previews/preview'

type Props = Consequences & { version: number; path: string }

/** What stands against publishing a version, each with the way to its field, or what it would change for readers. */
export function Gaps({ problems, sentences, version, path }: Props) {
  if (problems.length > 0)
    return (
      <section className="rounded-lg border-2 border-bad bg-bad/6 px-4 py-3" aria-labelledby="gaps">
        <h2 id="gaps">Version {version} can’t be published yet</h2>
        <ul>
          {problems.map((problem) => (
            <li key={problem.path + problem.message}>
              <a href={problem.path ? `${path}#field-${problem.path}` : path}>{problem.message}</a>
            </li>
          ))}
        </ul>
      </section>
    )
  return (
    <section className="rounded-xl border border-line bg-raised p-4" aria-labelledby="gaps">
      <h2 id="gaps">Publishing version {version}, for readers</h2>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  )
}
