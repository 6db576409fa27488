import type { Metadata } from 'next'
import { Door } from '@/components/admin/accounts/door'
import '../../admin.css'

export const metadata: Metadata = {
  title: 'This link does not work any more',
  robots: { index: false, follow: false },
}

// A page made beforehand would lack the nonce of the request.
export const dynamic = 'force-dynamic'

/** For a link that is unknown, used, too old or replaced by a newer one; sent as that of an invitation is. */
export default function GoneResetPage() {
  return (
    <Door title="This link does not work any more">
      <p className="mt-4">
        A link to a new password can be used once, and only the newest one works. Ask for another, or{' '}
        <a href="/sign-in">sign in</a>.
      </p>
    </Door>
  )
}
