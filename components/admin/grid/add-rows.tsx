'use client'
import { useState } from 'react'
import { fieldId } from '../document/context'
import { MAX_ROWS } from './model'

/** So many empty rows at the end of the list. */
export function AddRows({ add }: { add: (count: number) => void }) {
  const [count, setCount] = useState('1')
  const id = fieldId('add-rows')
  const number = Number(count)
  const isWrong = !/^\d+$/.test(count) || number < 1 || number > MAX_ROWS
  return (
    <div className="sheet-tools">
      <label className="label" htmlFor={id}>
        Add rows
      </label>
      <input
        id={id}
        className="input sheet-number"
        inputMode="numeric"
        value={count}
        onChange={(event) => setCount(event.target.value)}
      />
      <button type="button" className="button button-small" disabled={isWrong} onClick={() => add(number)}>
        Add
      </button>
    </div>
  )
}
