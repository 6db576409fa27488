import { buttonClass } from '@/components/ui/classes'
import type { SessionView } from '@/lib/accounts/users/queries'
import type { FormAction } from '../forms/answer'
import { AnswerForm } from '../forms/answer-form'
import { DateTime } from '../moment'

type Props = { sessions: SessionView[]; end: FormAction }

/** Where somebody is signed in. This session ends by signing out. */
export function SessionList({ sessions, end }: Props) {
  return (
    <AnswerForm action={end}>
      <ul className="grid max-w-3xl gap-3">
        {sessions.map(({ handle, device, createdAt, lastSeenAt, isThis }) => (
          <li key={handle} className="rounded-xl border border-line bg-raised p-4">
            <p>
              <strong>{device}</strong>
              {isThis && <span className="text-good"> this session</span>}
            </p>
            <p className="text-soft">
              Since <DateTime at={createdAt} />, last seen <DateTime at={lastSeenAt} />
            </p>
            {!isThis && (
              <button className={buttonClass({ size: 'small' })} type="submit" name="session" value={handle}>
                End this session
              </button>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <p>
          <button className={buttonClass()} type="submit" name="session" value="others">
            End all other sessions
          </button>
        </p>
      )}
    </AnswerForm>
  )
}
