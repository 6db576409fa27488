'use client'
import { useState } from 'react'
import { buttonClass, INPUT } from '@/components/ui/classes'
import { fieldId } from '../document/context'
import { TOOLS } from './looks'
import { MAX_ROWS } from './model'

/** So many empty rows at the end of the list. */
export function AddRows({ add }: { add: (count: number) => void }) {
  const [count, setCount] = useState('1')
  const id = fieldId('add-rows')
  const number = Number(count)
  const isWrong = !/^\d+$/.test(count) || number < 1 || number > MAX_ROWS
  return (
    <div className={TOOLS}>
      <label className="text-small font-semibold" htmlFor={id}>
        Add rows
      </label>
      <input
        id={id}
        className={`${INPUT} max-w-22`}
        inputMode="numeric"
        value={count}
        onChange={(event) => setCount(event.target.value)}
      />
      <button
        type="button"
        className={buttonClass({ size: 'small' })}
        disabled={isWrong}
        onClick={() => add(number)}
      >
        Add
      </button>
    </div>
  )
}
