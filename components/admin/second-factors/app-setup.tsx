import { encode } from 'uqr'
import type { FormAction } from '../forms/answer'
import { AnswerForm } from '../forms/answer-form'
import { TextField } from '../forms/text-field'

type Props = {
  /** otpauth://totp/…, and the secret in it, for whoever types it. */
  address: string
  secret: string
  add: FormAction
}

/** Hands a new secret to an app: by a picture, a link on the same device, or by hand. */
export function AppSetup({ address, secret, add }: Props) {
  return (
    <ol className="grid max-w-lg list-decimal gap-5 ps-5">
      <li>
        <p className="mb-3">
          Scan this picture with an authenticator app, such as the one of your password manager.
        </p>
        <QrCode text={address} />
        <p className="mt-3 text-small">
          On this device: <a href={address}>open the app</a>. Or type this key:{' '}
          <code className="wrap-anywhere">{secret.match(/.{1,4}/g)?.join(' ')}</code>
        </p>
      </li>
      <li>
        <p className="mb-3">Type the code that it shows.</p>
        <AnswerForm action={add} button="Turn on" isMain>
          <TextField
            name="code"
            label="Code of six digits"
            autoComplete="one-time-code"
            spellCheck={false}
            maxLength={10}
            required
          />
        </AnswerForm>
      </li>
    </ol>
  )
}

/** Dark squares on white, also in the dark: cameras want it so. */
function QrCode({ text }: { text: string }) {
  const { data, size } = encode(text, { border: 4 })
  const squares = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])))
  return (
    <svg
      role="img"
      aria-label="The key as a picture, for an app’s camera"
      viewBox={`0 0 ${size} ${size}`}
      className="w-56 max-w-full rounded-md bg-white"
      shapeRendering="crispEdges"
    >
      <path d={squares.join('')} fill="#000" />
    </svg>
  )
}
