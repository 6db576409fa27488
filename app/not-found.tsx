import type { Metadata } from 'next'
import { MessagePage } from '@/components/guide/message-page'

export const metadata: Metadata = { title: 'Not found' }

export default function NotFoundPage() {
  return (
    <MessagePage
      title="There is nothing at this address"
      words="It may have been mistyped, or what was here has been taken out of the guide."
    />
  )
}
