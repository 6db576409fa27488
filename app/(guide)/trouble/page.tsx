import type { Metadata } from 'next'
import { MessagePage } from '@/components/guide/message-page'
import { REQUEST_PLACE } from '@/lib/foundation/request-id'

export const metadata: Metadata = { title: 'Something went wrong', robots: { index: false } }

/** What the server sends in place of a page that could not be made; asked for by itself it is not found. */
export default function Page() {
  return (
    <MessagePage
      title="Something went wrong here"
      words="This page could not be made. It is our fault, not yours, and it has been noted. Try again in a moment."
    >
      <p>
        <small>Tell us this number: {REQUEST_PLACE}</small>
      </p>
    </MessagePage>
  )
}
