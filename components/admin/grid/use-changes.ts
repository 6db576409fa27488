import { useState } from 'react'
import type { DocumentPlace } from '@/lib/documents/edits'
import { useEditing } from '../document/context'
import type { Parts } from './model'
import { NO_STEPS, redone, undone, withStep } from './steps'

/** Every change of the grid as one step, which one undo takes back, and what is said of it. */
export function useChanges(parts: Parts, place: DocumentPlace) {
  const { edit, readOnly } = useEditing()
  const [steps, setSteps] = useState(NO_STEPS)
  const [announcement, setAnnouncement] = useState({ words: '', times: 0 })
  const { episodes, releases } = parts

  const tell = (words: string) => setAnnouncement(({ times }) => ({ words, times: times + 1 }))

  function put(next: Parts) {
    if (next.episodes !== episodes) edit({ type: 'rows', place, rows: next.episodes })
    if (next.releases !== releases) edit({ type: 'rows', place: ['releases'], rows: next.releases })
  }

  /** Makes one step of it, which one undo takes back, and says so. */
  function change(next: Parts, words: string) {
    if (readOnly || (next.episodes === episodes && next.releases === releases))
      return tell('Nothing to change.')
    setSteps((each) => withStep(each, { before: parts, after: next, words }))
    put(next)
    tell(words)
  }

  function goBack(way: typeof undone, verb: string) {
    const back = readOnly ? null : way(steps, parts)
    if (!back) return tell(`Nothing to ${verb}.`)
    setSteps(back.steps)
    put(back.parts)
    tell(`${verb === 'undo' ? 'Undone' : 'Done again'}: ${back.step.words}`)
  }

  return {
    change,
    undo: () => goBack(undone, 'undo'),
    redo: () => goBack(redone, 'redo'),
    mayUndo: steps.past.length > 0,
    mayRedo: steps.future.length > 0,
    tell,
    announcement,
  }
}
