'use client'
import { useEffect, useId, useState } from 'react'
import { buttonClass, INPUT } from '@/components/ui/classes'

type Props = { label: string; text: string }

/** A link or codes that are shown once: to be selected by hand or, where the browser can, copied. */
export function ShownOnce({ label, text }: Props) {
  const id = useId()
  const [canCopy, setCanCopy] = useState(false)
  const [isCopied, setIsCopied] = useState(false)
  // Browsers copy for pages on https and on the own machine alone.
  useEffect(() => setCanCopy(navigator.clipboard !== undefined), [])
  const copy = async () => {
    await navigator.clipboard.writeText(text)
    setIsCopied(true)
  }
  return (
    <div className="mt-3 grid gap-1 text-ink">
      <label className="text-small font-semibold" htmlFor={id}>
        {label}
      </label>
      <div className="flex flex-wrap gap-2.5">
        {text.includes('\n') ? (
          <textarea
            id={id}
            className={`${INPUT} font-mono`}
            readOnly
            rows={text.split('\n').length}
            value={text}
          />
        ) : (
          <input id={id} className={INPUT} readOnly value={text} />
        )}
        {canCopy && (
          <button className={buttonClass()} type="button" onClick={copy}>
            {isCopied ? 'Copied' : 'Copy'}
          </button>
        )}
      </div>
    </div>
  )
}
