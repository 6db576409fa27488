'use client'
import { createContext, type ReactNode, useContext, useRef, useState } from 'react'
import { buttonClass, TROUBLE } from '@/components/ui/classes'
import type { DocumentPlace } from '@/lib/documents/edits'
import { refusalOfNoAnswer } from '../forms/no-answer'
import type { Refusal } from '../forms/refusal'

export type LockAnswer = { outcome: 'locked' | 'unlocked' } | Refusal

type LockAction = (entryId: string, path: string, isLocked: boolean) => Promise<LockAnswer>

type LockNotice = { path: string; message: string; isRefused: boolean }

type Locking = {
  locked: ReadonlySet<string>
  notice: LockNotice | null
  toggle: (path: string, label: string) => Promise<void>
}

const LockingContext = createContext<Locking | null>(null)

type Props = {
  entryId: string
  /** Null where no import has ever been: its form says nothing of locks. */
  paths: string[] | null
  change: LockAction
  children: ReactNode
}

/** What of an entry no import may change. A lock shows at once, and is taken back when the server refuses it. */
export function Locks({ entryId, paths, change, children }: Props) {
  const [locked, setLocked] = useState<ReadonlySet<string>>(() => new Set(paths))
  const [notice, setNotice] = useState<LockNotice | null>(null)
  const underWay = useRef(new Set<string>())

  const toggle = async (path: string, label: string) => {
    if (underWay.current.has(path)) return
    underWay.current.add(path)
    const isLocked = !locked.has(path)
    setLocked((before) => withPath(before, path, isLocked))
    const answer = await change(entryId, path, isLocked).catch(refusalOfNoAnswer)
    underWay.current.delete(path)
    const isRefused = answer.outcome === 'refused'
    if (isRefused) setLocked((before) => withPath(before, path, !isLocked))
    const done = isLocked ? `Imports can’t change ${label} now.` : `Imports can change ${label} again.`
    setNotice({ path, message: isRefused ? answer.message : done, isRefused })
  }
  return (
    <LockingContext value={paths && { locked, notice, toggle }}>
      {children}
      {paths && (
        <p className="sr-only" role="status">
          {notice?.message}
        </p>
      )}
    </LockingContext>
  )
}

function withPath(paths: ReadonlySet<string>, path: string, isLocked: boolean): ReadonlySet<string> {
  const others = [...paths].filter((each) => each !== path)
  return new Set(isLocked ? [...others, path] : others)
}

const TOGGLE =
  'min-h-6 cursor-pointer justify-self-start text-small text-soft underline decoration-line underline-offset-4 aria-pressed:font-semibold aria-pressed:text-ink'

/** Locks one field or a whole row. A field of a locked row has none of its own, nor has an address: no import changes it. */
export function LockToggle({
  place,
  label,
  isRow = false,
}: {
  place: DocumentPlace
  label: string
  isRow?: boolean
}) {
  const locking = useContext(LockingContext)
  const path = place.join('.')
  if (!locking || path === 'slug') return null
  const { locked, notice, toggle } = locking
  if ([...locked].some((each) => path.startsWith(`${each}.`))) return null
  const isLocked = locked.has(path)
  return (
    <>
      <button
        type="button"
        className={isRow ? buttonClass({ size: 'small' }) : TOGGLE}
        aria-pressed={isLocked}
        onClick={() => void toggle(path, label)}
      >
        {isLocked ? 'Locked' : 'Lock'} against imports<span className="sr-only">, {label}</span>
      </button>
      {notice?.isRefused && notice.path === path && <span className={TROUBLE}>{notice.message}</span>}
    </>
  )
}
