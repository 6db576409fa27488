'use server'
import type { Route } from 'next'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import type { Refusal } from '@/components/admin/forms/refusal'
import type { EntryAnswer } from '@/components/admin/publishing/entry-action'
import type { Editor } from '@/lib/accounts/editor'
import { adminPath, KIND_NAMES, kindOfFolder } from '@/lib/documents/kinds'
import { undoMerge } from '@/lib/editing/duplicates/undo/commands'
import { makePreview, revokePreview } from '@/lib/editing/previews/commands'
import { cancelSchedule, schedulePublishing, tryAgain } from '@/lib/editing/publish-queue/commands'
import {
  returnEntry,
  stampChecked,
  trashEntry,
  undoPublish,
  withdrawEntry,
} from '@/lib/editing/publishing/commands'
import { discardDraft } from '@/lib/editing/publishing/discard/commands'
import { siteOrigin } from '@/lib/foundation/site-origin'
import { asEditor, parseInput } from '../acting'

const entryForm = z.object({
  folder: z.string().transform(kindOfFolder).pipe(z.enum(KIND_NAMES)),
  entryId: z.string().min(1).max(60),
  version: z.coerce.number().int().min(0).default(0),
  id: z.string().max(80).default(''),
  withSeasons: z.string().max(5).optional(),
  asDraft: z.string().max(5).optional(),
  on: z.string().trim().max(20).default(''),
  time: z.string().trim().max(10).default(''),
  zone: z.string().trim().max(60).default(''),
  /** The page of the day comes back to itself. */
  back: z.enum(['', '/admin']).default(''),
})

const undoInput = z.object({ entryId: z.string().min(1).max(60), liveVersion: z.int().min(1) })

type EntryForm = z.infer<typeof entryForm> & { path: string }

/** Where to go next, or what the form is to show. */
type Done = { to: string } | Exclude<EntryAnswer, Refusal | null>

/** Puts the newest version into the queue. */
export async function schedule(_before: EntryAnswer, form: FormData): Promise<EntryAnswer> {
  return onEntry(form, async (editor, { entryId, version, on, time, zone }) => {
    const { change, replaced } = await schedulePublishing(editor, { entryId, version, on, time, zone })
    const notices = new URLSearchParams({
      ...(change && { clock: change }),
      ...(replaced && { replaced: `${replaced}` }),
    })
    return { to: `/admin/queue${notices.size > 0 ? `?${notices}` : ''}` }
  })
}

/** Takes an entry out of the queue. */
export async function cancel(_before: EntryAnswer, form: FormData): Promise<EntryAnswer> {
  return onEntry(form, async (editor, { entryId }) => {
    await cancelSchedule(editor, entryId)
    return { to: '/admin/queue' }
  })
}

/** Lets what is overdue be tried again at the queue's next look. */
export async function tryOverdue(_before: EntryAnswer, form: FormData): Promise<EntryAnswer> {
  return onEntry(form, async (editor, { entryId }) => {
    await tryAgain(editor, entryId)
    return { to: '/admin/queue?again=1' }
  })
}

/** Takes an entry away from readers. */
export async function withdraw(_before: EntryAnswer, form: FormData): Promise<EntryAnswer> {
  return onEntry(form, async (editor, { entryId, withSeasons, path }) => {
    await withdrawEntry(editor, { entryId, withSeasons: withSeasons === 'on' })
    return { to: path }
  })
}

/** Puts an entry into the trash. */
export async function trash(_before: EntryAnswer, form: FormData): Promise<EntryAnswer> {
  return onEntry(form, async (editor, { entryId, withSeasons }) => {
    await trashEntry(editor, { entryId, withSeasons: withSeasons === 'on' })
    return { to: '/admin/trash' }
  })
}

/** Takes an entry out of the trash. */
export async function giveBack(_before: EntryAnswer, form: FormData): Promise<EntryAnswer> {
  return onEntry(form, async (editor, { entryId, asDraft, path }) => {
    await returnEntry(editor, { entryId, asDraft: asDraft === 'on' })
    return { to: path }
  })
}

/** Takes a merge back, then says so on the page of the entry that had stayed. */
export async function undoMerging(_before: EntryAnswer, form: FormData): Promise<EntryAnswer> {
  return onEntry(form, async (editor, { entryId, folder }) => {
    const { winnerId, kept } = await undoMerge(editor, entryId)
    const told = new URLSearchParams([['undone', entryId], ...kept.map((title) => ['kept', title])])
    return { to: `${adminPath(folder, winnerId)}/merge?${told}` }
  })
}

/** Publishes what readers saw before. */
export async function undo(_before: EntryAnswer, form: FormData): Promise<EntryAnswer> {
  return onEntry(form, async (editor, { entryId, version, path }) => {
    await undoPublish(editor, { entryId, liveVersion: version })
    return { to: `${path}/history` }
  })
}

/** Publishes again what readers saw before a version: for the form that has just published it. */
export async function takeBackPublish(
  entryId: string,
  liveVersion: number,
): Promise<{ outcome: 'undone' } | Refusal> {
  return asEditor(async (editor) => {
    const input = parseInput(undoInput, { entryId, liveVersion })
    await undoPublish(editor, input)
    return { outcome: 'undone' } as const
  })
}

/** Throws the newest draft away. */
export async function discard(_before: EntryAnswer, form: FormData): Promise<EntryAnswer> {
  return onEntry(form, async (editor, { entryId, version, path }) => {
    return { to: (await discardDraft(editor, { entryId, version })) === 'trashed' ? '/admin/trash' : path }
  })
}

/** Stamps an entry as still true. */
export async function stillTrue(_before: EntryAnswer, form: FormData): Promise<EntryAnswer> {
  return onEntry(form, async (editor, { entryId, path, back }) => {
    await stampChecked(editor, entryId)
    return { to: back || path }
  })
}

/** Creates a preview link, which is shown only once. */
export async function openPreview(_before: EntryAnswer, form: FormData): Promise<EntryAnswer> {
  return onEntry(form, async (editor, { entryId, version }) => {
    const { secret } = await makePreview(editor, { entryId, version })
    // The list below the form is drawn anew with the answer.
    revalidatePath('/admin/[folder]/[entry]/preview', 'page')
    return { outcome: 'made-preview', address: `${siteOrigin()}/preview/${secret}` }
  })
}

/** Revokes a preview link. */
export async function closePreview(_before: EntryAnswer, form: FormData): Promise<EntryAnswer> {
  return onEntry(form, async (editor, { entryId, id, path }) => {
    await revokePreview(editor, { entryId, id })
    return { to: `${path}/preview` }
  })
}

/** Does one thing with the entry of a form, then opens the page it leads to. */
async function onEntry(
  form: FormData,
  act: (editor: Editor, sent: EntryForm) => Promise<Done>,
): Promise<EntryAnswer> {
  return asEditor(async (editor) => {
    const sent = parseInput(entryForm, Object.fromEntries(form))
    const done = await act(editor, { ...sent, path: adminPath(sent.folder, sent.entryId) })
    return 'outcome' in done ? done : redirect(done.to as Route)
  })
}
