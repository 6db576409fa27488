'use client'
import { type ClipboardEvent, type DragEvent, useEffect, useState } from 'react'
import { INPUT, TROUBLE } from '@/components/ui/classes'
import { type DocumentPlace, valueAt } from '@/lib/documents/edits'
import type { Field, Values } from '@/lib/documents/field-tree'
import { fieldId, useEditing } from '../document/context'
import { FocusChoice } from './focus-choice'
import { type Progress, useUpload } from './upload'

const ACCEPTED = 'image/jpeg,image/png,image/webp,image/avif,image/gif'

/** The picture of an image's row: dropped, pasted or chosen; an upload also fills in its size and clears the focus. */
export function PictureField({ field: { meta }, place }: { field: Field; place: DocumentPlace }) {
  const { document, edit, problems, readOnly } = useEditing()
  const row = place.slice(0, -1)
  const values = (valueAt(document, row) ?? {}) as Values
  const file = typeof values.file === 'string' ? values.file : ''
  const id = fieldId(place)
  const problem = problems.get(place.join('.'))
  const set = (key: string, value: unknown) => edit({ type: 'set', place: [...row, key], value })
  const { progress, upload, isBusy } = useUpload((stored) => {
    set('file', stored.file)
    set('width', stored.width)
    set('height', stored.height)
    set('focalX', null)
    set('focalY', null)
  })
  const target = useFileTarget(upload)
  return (
    <fieldset
      className="col-span-full grid min-w-0 grid-cols-[minmax(0,1fr)] content-start gap-x-5 gap-y-3 rounded-lg border-2 border-dashed border-line px-4 pt-3 pb-4 data-over:border-accent data-over:bg-tint md:has-[svg]:grid-cols-[minmax(0,auto)_minmax(14rem,1fr)]"
      data-over={target.isOver || undefined}
      aria-describedby={`${id}-hint`}
      {...(!readOnly && target.handlers)}
    >
      <legend className="text-small font-semibold">{meta.label}</legend>
      {file && <FocusChoice file={file} values={values} set={set} readOnly={readOnly || isBusy} />}
      {!readOnly && (
        <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] content-start gap-2">
          <label className="text-small font-semibold" htmlFor={`${id}-upload`}>
            {file ? 'Replace' : 'Upload'}
          </label>
          <input
            id={`${id}-upload`}
            type="file"
            accept={ACCEPTED}
            disabled={isBusy}
            onChange={({ currentTarget }) => {
              const chosen = currentTarget.files?.[0]
              if (chosen) upload(chosen)
              currentTarget.value = ''
            }}
          />
          <p className="text-tiny text-soft" id={`${id}-hint`}>
            Choose a file, drag one here, or paste one. JPEG, PNG, WebP, AVIF or GIF, 25 MB at most.{' '}
            {meta.hint}
          </p>
          <UploadState progress={progress} />
        </div>
      )}
      <details className="col-span-full">
        <summary>Or use a path on this site</summary>
        <input
          id={id}
          className={INPUT}
          type="text"
          aria-label="Picture path"
          aria-invalid={problem !== undefined || undefined}
          aria-describedby={problem && `${id}-problem`}
          autoComplete="off"
          spellCheck={false}
          disabled={readOnly}
          value={file}
          onChange={(event) => set('file', event.target.value)}
        />
      </details>
      {problem && (
        <p className={TROUBLE} id={`${id}-problem`}>
          {problem}
        </p>
      )}
    </fieldset>
  )
}

/** Each step is announced once; how far the sending is stands in the bar alone. */
function UploadState({ progress }: { progress: Progress }) {
  const message = {
    none: () => '',
    sending: () => 'Sending the picture …',
    encoding: () => 'Encoding the picture: some seconds …',
    stored: () =>
      'message' in progress ? `${progress.message} Check its alt text, credit and licence.` : '',
    refused: () => ('message' in progress ? `Not stored. ${progress.message}` : ''),
  }[progress.step]()
  return (
    <>
      <p role="status" className={progress.step === 'refused' ? TROUBLE : 'empty:hidden'}>
        {message}
      </p>
      {progress.step === 'sending' && (
        <progress
          className="w-full accent-accent"
          aria-label={`Sending ${progress.name}`}
          max={100}
          value={progress.percent}
        />
      )}
      {progress.step === 'encoding' && (
        <progress className="w-full accent-accent" aria-label={`Encoding ${progress.name}`} />
      )}
    </>
  )
}

/** Takes files that are dropped or pasted, and keeps the browser from opening one that misses. */
function useFileTarget(take: (file: File) => void) {
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    const keep = (event: globalThis.DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault()
    }
    window.addEventListener('dragover', keep)
    window.addEventListener('drop', keep)
    return () => {
      window.removeEventListener('dragover', keep)
      window.removeEventListener('drop', keep)
    }
  }, [])
  const takeFirst = (event: { preventDefault(): void }, files: FileList) => {
    const [file] = files
    if (!file) return
    event.preventDefault()
    take(file)
  }
  const handlers = {
    onDragOver: (event: DragEvent) => setOver(event.dataTransfer.types.includes('Files')),
    onDragLeave: (event: DragEvent) => {
      if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false)
    },
    onDrop: (event: DragEvent) => {
      setOver(false)
      takeFirst(event, event.dataTransfer.files)
    },
    onPaste: (event: ClipboardEvent) => takeFirst(event, event.clipboardData.files),
  }
  return { isOver, handlers }
}
