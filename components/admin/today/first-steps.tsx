import { ButtonLink } from '@/components/ui/button'
import { Panel, Section } from '@/components/ui/panel'
import type { FirstStepsDone } from '@/lib/editing/today/first-steps/queries'

type Step = { name: string; about: string; path: string; button: string; isDone: boolean }

/** What to do with an empty guide, in an order that works; every step may be left out. Nothing for a guide that lives. */
export function FirstSteps({ steps }: { steps: FirstStepsDone | null }) {
  if (!steps) return null
  const list: Step[] = [
    {
      name: 'Name the site',
      about: 'Its name, and the region whose dates the front page shows first.',
      path: '/admin/site',
      button: 'Open site settings',
      isDone: steps.site,
    },
    {
      name: 'Add the first show',
      about: 'From a catalogue’s file, with its seasons, episodes and cast, or by hand.',
      path: '/admin/import',
      button: 'Import a show',
      isDone: steps.show,
    },
    {
      name: 'Publish it, and look at the page',
      about: 'A show appears in the guide once it is published; so does each of its seasons.',
      path: '/admin/shows',
      button: 'Open shows',
      isDone: steps.published,
    },
    {
      name: 'Invite somebody',
      about: 'A link that makes an account, as an editor or as a reader of drafts.',
      path: '/admin/accounts',
      button: 'Open members',
      isDone: steps.invited,
    },
  ]
  return (
    <Section title="First steps" about="Each can be left for later">
      <Panel className="mb-7">
        <ol className="divide-y divide-line">
          {list.map(({ name, about, path, button, isDone }, position) => (
            <li key={name} className="flex flex-wrap items-center gap-x-4 gap-y-1.5 px-4 py-3">
              <span
                aria-hidden="true"
                className={`grid size-7 place-items-center rounded-full border text-small ${isDone ? 'border-good text-good' : 'border-edge'}`}
              >
                {isDone ? '✓' : position + 1}
              </span>
              <div className="min-w-48 flex-1">
                <h3 className="font-semibold">
                  {name}
                  {isDone && <span className="text-small font-normal text-good"> Done</span>}
                </h3>
                <p className="text-small text-soft">{about}</p>
              </div>
              <ButtonLink href={path} size="small" look={isDone ? 'plain' : 'main'}>
                {button}
              </ButtonLink>
              {path === '/admin/import' && !isDone && (
                <ButtonLink href="/admin/shows/new" size="small">
                  New show
                </ButtonLink>
              )}
            </li>
          ))}
          <li className="px-4 py-3 text-small text-soft">
            Back up: <code className="font-mono">npm run db:backup</code> writes a copy of everything while
            the site runs.
          </li>
        </ol>
      </Panel>
    </Section>
  )
}
