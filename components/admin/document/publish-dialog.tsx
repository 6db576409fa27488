'use client'
import { useState } from 'react'
import { Button, ButtonLink } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Checkbox, Field, Input } from '@/components/ui/field'
import { adminPath, KINDS, type Kind } from '@/lib/documents/kinds'
import type { SeenDraft } from '@/lib/editing/entries/needed-drafts'
import type { PublishPreview } from '@/lib/editing/previews/publishing/preview'
import type { Refusal } from '../forms/refusal'
import { Changes } from '../publishing/changes'

export type PrepareAnswer = ({ outcome: 'prepared' } & PublishPreview) | Refusal

export type PrepareAction = (input: {
  kind: Kind
  entryId: string | null
  document: Record<string, unknown>
}) => Promise<PrepareAnswer>

/** How something is published: what is said about it, and which drafts go along. */
export type Publishing = { note: string; minor: boolean; along: SeenDraft[] }

type Props = {
  preview: PublishPreview
  /** Whether readers see an earlier version. */
  isLive: boolean
  /** Where it is scheduled for a later time; null for what is not kept yet. */
  schedulePath: string | null
  onClose: () => void
  onPublish: (publishing: Publishing) => void
}

/** What will change for readers, what goes along, and what to say about it: then it is published. */
export function PublishDialog({ preview, isLive, schedulePath, onClose, onPublish }: Props) {
  const [about, setAbout] = useState({ note: '', minor: false })
  const [left, setLeft] = useState<string[]>([])
  const { sentences, changes, needed } = preview
  const along = needed.filter(({ id }) => !left.includes(id)).map(({ id, version }) => ({ id, version }))
  return (
    <Dialog
      title={isLive ? 'Publish changes' : 'Publish'}
      isOpen
      onClose={onClose}
      actions={
        <>
          {schedulePath && (
            <ButtonLink look="quiet" href={schedulePath}>
              At a time…
            </ButtonLink>
          )}
          <Button onClick={onClose}>Cancel</Button>
          <Button look="main" autoFocus onClick={() => onPublish({ ...about, along })}>
            Publish now
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        <ul className="grid gap-1">
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        {changes.length > 0 && (
          <details>
            <summary className="cursor-pointer">
              {changes.length === 1 ? 'One change' : `${changes.length} changes`}
            </summary>
            <div className="mt-1 max-h-56 overflow-y-auto">
              <Changes changes={changes} nothing="No differences" />
            </div>
          </details>
        )}
        <NeededDrafts needed={needed} left={left} setLeft={setLeft} />
        <Field label="Note on the change (optional)">
          {(ids) => (
            <Input
              {...ids}
              maxLength={300}
              value={about.note}
              onChange={({ target }) => setAbout({ ...about, note: target.value })}
            />
          )}
        </Field>
        {isLive && (
          <Checkbox
            checked={about.minor}
            onChange={({ target }) => setAbout({ ...about, minor: target.checked })}
          >
            A correction, no news <span className="text-soft">(readers’ “updated on” stays)</span>
          </Checkbox>
        )}
      </div>
    </Dialog>
  )
}

type NeededProps = { needed: PublishPreview['needed']; left: string[]; setLeft: (left: string[]) => void }

/** The drafts that it points to, each of which may be left out. */
function NeededDrafts({ needed, left, setLeft }: NeededProps) {
  if (needed.length === 0) return null
  return (
    <fieldset>
      <legend className="font-semibold">
        {needed.length === 1
          ? 'A draft is published with it'
          : `${needed.length} drafts are published with it`}
      </legend>
      <div className="max-h-56 overflow-y-auto">
        {needed.map(({ id, kind, title }) => (
          <Checkbox
            key={id}
            checked={!left.includes(id)}
            onChange={({ target }) =>
              setLeft(target.checked ? left.filter((each) => each !== id) : [...left, id])
            }
          >
            {title} <span className="text-soft">{KINDS[kind].one}</span>{' '}
            <a href={adminPath(kind, id)} target="_blank" rel="noreferrer" className="text-small">
              Open<span className="sr-only"> {title} in a new tab</span>
            </a>
          </Checkbox>
        ))}
      </div>
    </fieldset>
  )
}
