'use client'
import { useEffect, useRef, useState } from 'react'
import { MAX_BYTES } from '@/lib/foundation/picture-names'
import type { UploadAnswer } from './answer'

export type Progress =
  | { step: 'none' }
  | { step: 'sending'; name: string; percent: number }
  | { step: 'encoding'; name: string }
  | { step: 'stored' | 'refused'; message: string }

type StoredUpload = Extract<UploadAnswer, { outcome: 'stored' }>

/** Uploads one picture at a time and tells how far it is. What is under way ends when the field goes. */
export function useUpload(onStored: (stored: StoredUpload) => void) {
  const [progress, setProgress] = useState<Progress>({ step: 'none' })
  const under = useRef<XMLHttpRequest | null>(null)
  useEffect(() => () => under.current?.abort(), [])

  const upload = (file: File) => {
    if (under.current) return
    const name = file.name || 'the picture'
    if (file.size > MAX_BYTES)
      return setProgress({
        step: 'refused',
        message: `${name} is larger than ${MAX_BYTES / 1024 / 1024} MB.`,
      })
    const sending = new XMLHttpRequest()
    under.current = sending
    setProgress({ step: 'sending', name, percent: 0 })
    sending.upload.onprogress = ({ loaded, total }) =>
      setProgress({ step: 'sending', name, percent: Math.round((loaded / Math.max(1, total)) * 100) })
    sending.upload.onload = () => setProgress({ step: 'encoding', name })
    sending.onloadend = () => {
      under.current = null
      const answer = answerIn(sending)
      setProgress({ step: answer.outcome, message: answer.message })
      if (answer.outcome === 'stored') onStored(answer)
    }
    sending.onabort = () => {
      sending.onloadend = null
    }
    sending.open(
      'POST',
      `/admin/pictures/upload?name=${encodeURIComponent(name.slice(0, 100).toWellFormed())}`,
    )
    sending.setRequestHeader('content-type', 'application/octet-stream')
    sending.send(file)
  }
  return { progress, upload, isBusy: progress.step === 'sending' || progress.step === 'encoding' }
}

/** The server's own limits answer in plain text, a proxy perhaps in HTML, and a broken line not at all. */
function answerIn({ status, responseText }: XMLHttpRequest): UploadAnswer {
  try {
    const answer = JSON.parse(responseText) as UploadAnswer
    if (answer.outcome === 'stored' || answer.outcome === 'refused') return answer
  } catch {
    // Told below.
  }
  const message =
    status === 0
      ? 'The connection broke. Nothing was stored: try again.'
      : status === 413
        ? 'It is longer than this site, or a proxy in front of it, takes from you. Are you still signed in?'
        : `The site could not take the picture (${status}). Try again in a minute.`
  return { outcome: 'refused', because: 'busy', message, problems: [] }
}
