import { buttonClass, INPUT } from '@/components/ui/classes'
import type { Page } from '@/lib/foundation/paging'
import type { RedirectView } from '@/lib/guide/redirects/queries'
import type { FormAnswer } from '../forms/answer'
import { AnswerForm } from '../forms/answer-form'
import { Pages } from '../pages'

type Props = { list: Page<RedirectView>; q: string; remove(path: string): Promise<FormAnswer> }

/** Every old path with where it leads. */
export function RedirectList({ list: { items, total, page, pages }, q, remove }: Props) {
  return (
    <section className="mt-9 grid gap-3" aria-labelledby="all">
      <h2 id="all">All {total.toLocaleString('en')}</h2>
      <search>
        <form action="/admin/redirects" className="flex flex-wrap items-center gap-2.5">
          <label className="sr-only" htmlFor="q">
            Search the paths
          </label>
          <input
            className={INPUT}
            id="q"
            name="q"
            type="search"
            placeholder="Search the paths"
            defaultValue={q}
          />
          <button className={buttonClass()} type="submit">
            Search
          </button>
        </form>
      </search>
      <ul className="grid gap-1">
        {items.map(({ path, target }) => (
          <li key={path}>
            <span>
              {path} → <a href={target}>{target}</a>
            </span>
            <AnswerForm
              action={remove.bind(null, path)}
              button={`Remove ${path}`}
              confirm={{ summary: 'Remove', consequence: 'The old address will show “not found”.' }}
            />
          </li>
        ))}
      </ul>
      <Pages page={page} pages={pages} path={`/admin/redirects?q=${encodeURIComponent(q)}&page=`} />
    </section>
  )
}
