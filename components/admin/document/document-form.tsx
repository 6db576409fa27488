'use client'
import { type KeyboardEvent, useMemo, useReducer, useRef } from 'react'
import { OnceReady } from '@/components/ui/once-ready'
import type { Names } from '@/lib/documents/differences'
import { type Field, fieldsIn, type Values } from '@/lib/documents/field-tree'
import type { Kind } from '@/lib/documents/kinds'
import { FORMS } from '@/lib/guide/kinds/forms'
import type { CastActions } from '../cast/cast-table'
import type { CreateAction } from '../picker/finding'
import { PageBeside } from '../previews/page-beside'
import type { ReleaseFacts } from '../releases/facts'
import { ReleasesProvider } from '../releases/releases-provider'
import type { ReadsAction } from '../releases/use-reads'
import { AfterSaving } from './after-saving'
import { ClashPanel } from './clash-panel'
import { EditingProvider } from './context'
import { useDocument, useWarningBeforeLeaving } from './editing'
import { useTelling } from './entry-now'
import { Presence } from './presence'
import { ProblemSummary } from './problem-summary'
import type { PrepareAction } from './publish-dialog'
import type { UndoAction } from './published-toast'
import type { PresenceAction, SaveAction } from './result'
import { SaveBar } from './save-bar'
import { SectionFields } from './section-fields'
import { SectionTabs } from './section-tabs'
import { sectionOfPath, sectionsOf } from './sections'
import { UnsavedPanel } from './unsaved-panel'
import { useSection } from './use-section'

type Props = {
  kind: Kind
  entryId: string | null
  version: number
  document: Values
  /** As lists call it; "" for a new one. */
  title: string
  liveVersion: number | null
  livePath: string | null
  /** Titles of the entries it points to, by id. */
  names: Names
  readOnly: boolean
  /** Who is editing. */
  editor: { id: string; email: string }
  save: SaveAction
  present: PresenceAction
  create: CreateAction
  prepare: PrepareAction
  undoPublish: UndoAction
  /** For what names a cast. */
  cast?: Omit<CastActions, 'entryId'>
  /** For seasons: what their release table needs beside the document. */
  releases?: ReleaseFacts & { reads: ReadsAction }
}

/** The form of any entry, drawn from its kind's fields. */
export function DocumentForm({
  kind,
  readOnly,
  editor,
  save,
  present,
  create,
  prepare,
  undoPublish,
  cast,
  names: known,
  releases,
  ...initial
}: Props) {
  const fields = useMemo(() => fieldsIn(FORMS[kind].fields), [kind])
  const summary = useRef<HTMLDivElement>(null)
  const onTrouble = () => requestAnimationFrame(() => summary.current?.focus())
  const state = useDocument({ kind, initial, editorId: editor.id, readOnly, save, onTrouble })
  const { document, edit, kept, problems, meeting, isDirty, left, submit } = state
  const sections = sectionsOf(kind)
  const section = useSection(sections, (initial.entryId === null ? sections.at(-1) : sections[0])?.id)
  const shown = useMemo(() => {
    const isShown = ({ key }: Field) => sections.length === 0 || sectionOfPath(sections, key) === section.open
    return fields.filter(isShown)
  }, [fields, sections, section.open])
  useTelling(kept)
  useWarningBeforeLeaving(isDirty && !readOnly)

  const [names, rememberEntry] = useReducer(withName, known)

  const editing = useMemo(() => {
    const byPath = new Map(problems.map(({ path, message }) => [path, message]))
    return { document, edit, names, rememberEntry, create, readOnly, problems: byPath }
  }, [document, edit, names, rememberEntry, create, readOnly, problems])

  const side = useToggle()

  const saveByKey = (event: KeyboardEvent) => {
    if (readOnly || event.key !== 's' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    void submit('save')
  }
  return (
    <EditingProvider value={editing}>
      {left && <UnsavedPanel {...state} left={left} fields={fields} />}
      {kept.entryId !== null && !readOnly && (
        <Presence entryId={kept.entryId} version={kept.version} isDirty={isDirty} present={present} />
      )}
      <ReleasesProvider releases={releases} entryId={kept.entryId}>
        <form
          className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,20rem),1fr))] items-start gap-x-6 gap-y-5 pb-28"
          onSubmit={(event) => event.preventDefault()}
          onKeyDown={saveByKey}
        >
          <div ref={summary} tabIndex={-1} className="col-span-full">
            <NoScripts />
            <ProblemSummary problems={problems} fields={fields} reach={section.reach} />
            {meeting && <ClashPanel meeting={meeting} decide={state.decide} fields={fields} />}
          </div>
          {sections.length > 0 && (
            <SectionTabs sections={sections} section={section} document={document} problems={problems} />
          )}
          <OnceReady>
            <SectionFields fields={shown} cast={cast && { ...cast, entryId: kept.entryId }} />
            {!readOnly && <SaveBar kind={kind} editing={state} prepare={prepare} side={side} />}
          </OnceReady>
        </form>
        {side.isOpen && kept.entryId !== null && (
          <PageBeside entryId={kept.entryId} kept={kept} isDirty={isDirty} onClose={side.toggle} />
        )}
      </ReleasesProvider>
      <AfterSaving
        editing={state}
        email={editor.email}
        undo={initial.livePath === null ? null : undoPublish}
      />
    </EditingProvider>
  )
}

function withName(names: Names, { id, title }: { id: string; title: string }): Names {
  return { ...names, [id]: title }
}

function useToggle() {
  const [isOpen, toggle] = useReducer((isOpen: boolean) => !isOpen, false)
  return { isOpen, toggle }
}

function NoScripts() {
  return (
    <noscript>
      <p className="rounded-lg border-2 border-bad bg-bad/6 px-4 py-3">
        Editing needs JavaScript; reading and signing in do not.
      </p>
    </noscript>
  )
}
