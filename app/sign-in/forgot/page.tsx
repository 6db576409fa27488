import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Door, DoorSheet } from '@/components/admin/accounts/door'
import { AnswerForm } from '@/components/admin/forms/answer-form'
import { TextField } from '@/components/admin/forms/text-field'
import { canSendMail } from '@/lib/foundation/mail'
import { sendLink } from './actions'
import '../../admin.css'

export const metadata: Metadata = { title: 'Forgot your password?', robots: { index: false, follow: false } }

export const dynamic = 'force-dynamic'

export default function ForgotPage() {
  if (!canSendMail()) redirect('/sign-in')
  return (
    <Door title="Forgot your password?" about={<p>You get a link by e-mail to choose a new one.</p>}>
      <DoorSheet>
        <AnswerForm action={sendLink} button="Send the link" isMain>
          <TextField
            name="email"
            type="email"
            label="E-mail address"
            autoComplete="username"
            spellCheck={false}
            maxLength={254}
            required
          />
        </AnswerForm>
      </DoorSheet>
      <p className="mt-6">
        <a href="/sign-in">Sign in</a>
      </p>
    </Door>
  )
}
