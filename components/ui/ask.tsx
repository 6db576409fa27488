import { buttonClass } from './classes'
import type { Choices } from './field'

/** What was typed may mean several things: each is offered, none is taken by itself. */
export function Ask({
  question,
  choices,
  choose,
}: {
  question: string
  choices: Choices
  choose: (value: string) => void
}) {
  return (
    <fieldset className="flex flex-wrap items-center gap-1 text-wait">
      <legend className="float-start pe-1">{question}</legend>
      {choices.map(([value, words]) => (
        <button
          key={value}
          type="button"
          className={buttonClass({ size: 'small' })}
          onClick={() => choose(value)}
        >
          {words}
        </button>
      ))}
    </fieldset>
  )
}
