'use client'
import { useEffect, useId, useState } from 'react'

type Props = { label: string; text: string }

/** A link or a password that is shown once: to be selected by hand or, where the browser can, copied. */
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
    <div className="shown-once">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      <div className="shown-once-row">
        <input id={id} className="input" readOnly value={text} />
        {canCopy && (
          <button className="button" type="button" onClick={copy}>
            {isCopied ? 'Copied' : 'Copy'}
          </button>
        )}
      </div>
    </div>
  )
}
