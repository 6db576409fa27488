import type { Metadata } from 'next'
import { Door } from '@/components/admin/accounts/door'
import '../../admin.css'

export const metadata: Metadata = {
  title: 'This link does not work any more',
  robots: { index: false, follow: false },
}

// A page made beforehand would lack the nonce of the request.
export const dynamic = 'force-dynamic'

/**
 * For a link that is unknown, used, expired or taken back: which of them is nobody's business. server/renderer/gone-links.ts
 * sends it in place of such a link's page, and with status 404.
 */
export default function GoneInvitationPage() {
  return (
    <Door title="This link does not work any more">
      <p className="mt-4">
        An invitation can be used once, within a week. Ask whoever sent it for a new one. If you have joined
        already, you can <a href="/sign-in">sign in</a>.
      </p>
    </Door>
  )
}
