'use client'
import { useState } from 'react'
import { buttonClass } from '@/components/ui/classes'
import { Labelled } from '@/components/ui/labelled'
import { KINDS, type Kind } from '@/lib/documents/kinds'
import { EntryPicker } from '../picker/entry-picker'

/** The entry that is to go: chosen by the picker, sent as `?with=`. */
export function ChooseOther({ kind, action }: { kind: Kind; action: string }) {
  const [chosen, setChosen] = useState({ id: '', title: '' })
  const { one } = KINDS[kind]
  return (
    <form action={action} method="get" className="grid max-w-3xl justify-items-start gap-4">
      <p>
        Choose the {one} that is the same one. It moves to the trash; everything that points to it points here
        instead, and its address leads here.
      </p>
      <Labelled id="other" label={`Other ${one}`}>
        <EntryPicker
          id="other"
          kind={kind}
          value={chosen.id}
          title={chosen.title}
          onChoose={(other) => setChosen(other ?? { id: '', title: '' })}
          onKnown={setChosen}
          create={null}
          describedBy={undefined}
          invalid={false}
          readOnly={false}
        />
        <input type="hidden" name="with" value={chosen.id} />
      </Labelled>
      <button type="submit" className={buttonClass({ look: 'main' })} disabled={chosen.id === ''}>
        Compare
      </button>
    </form>
  )
}
