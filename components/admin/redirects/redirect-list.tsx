import type { Page } from '@/lib/foundation/paging'
import type { RedirectView } from '@/lib/guide/redirects/queries'
import { Pages } from '../attention/pages'
import type { FormAnswer } from '../forms/answer'
import { AnswerForm } from '../forms/answer-form'

type Props = { list: Page<RedirectView>; q: string; remove(path: string): Promise<FormAnswer> }

/** Every old path with where it leads. */
export function RedirectList({ list: { items, total, page, pages }, q, remove }: Props) {
  return (
    <section className="admin-part" aria-labelledby="all">
      <h2 id="all">All {total.toLocaleString('en')}</h2>
      <search>
        <form action="/admin/redirects" className="region-row">
          <label className="sr-only" htmlFor="q">
            Search the paths
          </label>
          <input
            className="input"
            id="q"
            name="q"
            type="search"
            placeholder="Search the paths"
            defaultValue={q}
          />
          <button className="button" type="submit">
            Search
          </button>
        </form>
      </search>
      <ul className="rows">
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
