import { Section } from '@/components/ui/panel'
import type { SecondFactorsView } from '@/lib/accounts/second-factors/queries'
import type { FormAction } from '../forms/answer'
import { AnswerForm } from '../forms/answer-form'
import type { Refusal } from '../forms/refusal'
import { DateTime } from '../moment'
import { AddPasskey, type PasskeyQuestion } from './add-passkey'

type Props = {
  factors: SecondFactorsView
  /** Whether this site's address allows passkeys at all. */
  takesPasskeys: boolean
  actions: {
    removeApp: FormAction
    askPasskey(form: FormData): Promise<PasskeyQuestion | Refusal>
    addPasskey: FormAction
    removePasskey(id: string): FormAction
    renewCodes: FormAction
  }
}

const CARD = 'grid max-w-3xl content-start gap-3 rounded-xl border border-line bg-raised p-4'

/** What an account asks for beside its password: an app, passkeys, and codes for when both are lost. */
export function SecondFactors({ factors, takesPasskeys, actions }: Props) {
  const { appSince, passkeys, recoveryCodesLeft } = factors
  const hasAny = appSince !== null || passkeys.length > 0
  return (
    <Section
      title="Second factor"
      id="second-factor"
      about={hasAny ? <span className="text-good">on</span> : 'off: the password alone signs you in'}
    >
      <div className="grid gap-3">
        <App since={appSince} remove={actions.removeApp} />
        <Passkeys passkeys={passkeys} isPossible={takesPasskeys} actions={actions} />
        {hasAny && <RecoveryCodes left={recoveryCodesLeft} renew={actions.renewCodes} />}
      </div>
    </Section>
  )
}

function App({ since, remove }: { since: Date | null; remove: FormAction }) {
  return (
    <div className={CARD}>
      <h3 className="font-semibold">Authenticator app</h3>
      {since ? (
        <>
          <p>
            Set up <DateTime at={since} />. Signing in asks for the six digits it shows.
          </p>
          <p>
            <a href="/admin/account/app">Set up another app in its place</a>
          </p>
          <AnswerForm
            action={remove}
            button="Remove the app"
            confirm={{ summary: 'Remove …', consequence: 'Its codes sign nobody in any more.' }}
          />
        </>
      ) : (
        <>
          <p className="text-soft">Shows six digits that change every half minute. It needs no network.</p>
          <p>
            <a href="/admin/account/app">Set up an authenticator app</a>
          </p>
        </>
      )}
    </div>
  )
}

type PasskeysProps = Pick<Props, 'actions'> & {
  passkeys: SecondFactorsView['passkeys']
  isPossible: boolean
}

function Passkeys({ passkeys, isPossible, actions }: PasskeysProps) {
  return (
    <div className={CARD}>
      <h3 className="font-semibold">Passkeys</h3>
      <p className="text-soft">
        Kept by a device, a security key or a password manager. One signs you in by itself, without the
        password.
      </p>
      <ul className="grid gap-3">
        {passkeys.map(({ id, name, createdAt, lastUsedAt }) => (
          <li key={id} className="grid gap-1 border-t border-line pt-3">
            <p>
              <strong>{name}</strong>, added <DateTime at={createdAt} />,{' '}
              {lastUsedAt ? (
                <>
                  last used <DateTime at={lastUsedAt} />
                </>
              ) : (
                'not used yet'
              )}
            </p>
            <AnswerForm
              action={actions.removePasskey(id)}
              button={`Remove ${name}`}
              confirm={{ summary: 'Remove …', consequence: 'It signs nobody in any more.' }}
            />
          </li>
        ))}
      </ul>
      {isPossible ? (
        <AddPasskey ask={actions.askPasskey} add={actions.addPasskey} />
      ) : (
        <p className="text-tiny text-soft">
          Browsers keep passkeys only for sites with a name and https: an owner sets SITE_URL.
        </p>
      )}
    </div>
  )
}

function RecoveryCodes({ left, renew }: { left: number; renew: FormAction }) {
  return (
    <div className={CARD}>
      <h3 className="font-semibold">Recovery codes</h3>
      <p>
        {left === 0 ? <span className="text-wait">None left.</span> : `${left} of 10 left.`} Each signs you in
        once, in place of an app or a passkey that you have lost.
      </p>
      <AnswerForm
        action={renew}
        button="Make new codes"
        confirm={{ summary: 'Make new codes …', consequence: 'The old ones stop working.' }}
      />
    </div>
  )
}
