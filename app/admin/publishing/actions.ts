'use server'
import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { MAY_NOT } from '@/components/admin/forms/answer'
import type { PublishOutcome } from '@/components/admin/publishing/told'
import type { Editor } from '@/lib/accounts/editor'
import { actingEditor } from '@/lib/accounts/users/session'
import { adminPath, kindOfFolder } from '@/lib/documents/kinds'
import { makePreview, revokePreview } from '@/lib/editing/previews/commands'
import { cancelSchedule, schedulePublishing, tryAgain } from '@/lib/editing/publish-queue/commands'
import {
  returnEntry,
  stampChecked,
  trashEntry,
  undoPublish,
  withdrawEntry,
} from '@/lib/editing/publishing/commands'
import { Conflict, Invalid, NotFound, Unavailable } from '@/lib/foundation/errors'
import { siteOrigin } from '@/lib/foundation/site-origin'

const about = z.object({
  folder: z.string().max(20).transform(kindOfFolder),
  entryId: z.string().min(1).max(60),
  version: z.coerce.number().int().min(0).default(0),
  id: z.string().max(80).default(''),
  withSeasons: z.string().max(5).optional(),
  asDraft: z.string().max(5).optional(),
  on: z.string().trim().max(20).default(''),
  time: z.string().trim().max(10).default(''),
  zone: z.string().trim().max(60).default(''),
})

type About = z.infer<typeof about> & { path: string }

/** What an action did: where to go next, or the address it made. */
type Done = { to: string } | { address: string }

/** Puts the newest version into the queue. */
export async function schedule(_before: PublishOutcome, form: FormData): Promise<PublishOutcome> {
  return acted(form, async (editor, { entryId, version, on, time, zone }) => {
    const { change, replaced } = await schedulePublishing(editor, { entryId, version, on, time, zone })
    const said = new URLSearchParams({
      ...(change && { clock: change }),
      ...(replaced && { replaced: `${replaced}` }),
    })
    return { to: `/admin/queue${said.size > 0 ? `?${said}` : ''}` }
  })
}

/** Takes an entry out of the queue. */
export async function cancel(_before: PublishOutcome, form: FormData): Promise<PublishOutcome> {
  return acted(form, async (editor, { entryId }) => {
    await cancelSchedule(editor, entryId)
    return { to: '/admin/queue' }
  })
}

/** Lets what is overdue be tried again at the queue's next look. */
export async function tryOverdue(_before: PublishOutcome, form: FormData): Promise<PublishOutcome> {
  return acted(form, async (editor, { entryId }) => {
    await tryAgain(editor, entryId)
    return { to: '/admin/queue?again=1' }
  })
}

/** Takes an entry away from readers. */
export async function withdraw(_before: PublishOutcome, form: FormData): Promise<PublishOutcome> {
  return acted(form, async (editor, { entryId, withSeasons, path }) => {
    await withdrawEntry(editor, { entryId, withSeasons: withSeasons === 'on' })
    return { to: path }
  })
}

/** Puts an entry into the trash. */
export async function trash(_before: PublishOutcome, form: FormData): Promise<PublishOutcome> {
  return acted(form, async (editor, { entryId, withSeasons }) => {
    await trashEntry(editor, { entryId, withSeasons: withSeasons === 'on' })
    return { to: '/admin/trash' }
  })
}

/** Takes an entry out of the trash. */
export async function giveBack(_before: PublishOutcome, form: FormData): Promise<PublishOutcome> {
  return acted(form, async (editor, { entryId, asDraft, path }) => {
    await returnEntry(editor, { entryId, asDraft: asDraft === 'on' })
    return { to: path }
  })
}

/** Publishes what readers saw before. */
export async function undo(_before: PublishOutcome, form: FormData): Promise<PublishOutcome> {
  return acted(form, async (editor, { entryId, version, path }) => {
    await undoPublish(editor, { entryId, liveVersion: version })
    return { to: `${path}/history` }
  })
}

/** Stamps an entry as still true. */
export async function stillTrue(_before: PublishOutcome, form: FormData): Promise<PublishOutcome> {
  return acted(form, async (editor, { entryId, path }) => {
    await stampChecked(editor, entryId)
    return { to: path }
  })
}

/** Creates a preview link, which is shown only once. */
export async function openPreview(_before: PublishOutcome, form: FormData): Promise<PublishOutcome> {
  return acted(form, async (editor, { entryId, version }) => {
    const { secret } = await makePreview(editor, { entryId, version })
    return { address: `${siteOrigin()}/preview/${secret}` }
  })
}

/** Revokes a preview link. */
export async function closePreview(_before: PublishOutcome, form: FormData): Promise<PublishOutcome> {
  return acted(form, async (editor, { entryId, id, path }) => {
    await revokePreview(editor, { entryId, id })
    return { to: `${path}/preview` }
  })
}

async function acted(
  form: FormData,
  work: (editor: Editor, about: About) => Promise<Done>,
): Promise<PublishOutcome> {
  const acting = await actingEditor()
  if ('refused' in acting) return sentence(MAY_NOT[acting.refused])
  const parsed = about.safeParse(Object.fromEntries(form))
  if (!parsed.success || !parsed.data.folder)
    return sentence('The form sent something unreadable. Reload the page.')
  const path = adminPath(parsed.data.folder, parsed.data.entryId)
  const done = await work(acting.editor, { ...parsed.data, path }).catch((fault: unknown) =>
    toldOf(fault, path),
  )
  if ('to' in done) redirect(done.to as Route)
  return 'problems' in done ? done : { problems: [], address: done.address }
}

const IN_THE_FORM = ['on', 'time', 'zone', '']

function toldOf(fault: unknown, entryPath: string): PublishOutcome {
  if (fault instanceof Invalid)
    return {
      problems: fault.problems.map(({ path, message }) => {
        if (path.startsWith('/')) return { message, href: path }
        return IN_THE_FORM.includes(path) ? { message } : { message, href: `${entryPath}#field-${path}` }
      }),
    }
  if (fault instanceof Conflict) return sentence(`${fault.message} Reload the page and look again.`)
  if (fault instanceof NotFound)
    return sentence('It is no longer there: somebody else acted first. Reload the page.')
  if (fault instanceof Unavailable) return sentence(fault.message)
  throw fault
}

function sentence(message: string): PublishOutcome {
  return { problems: [{ message }] }
}
