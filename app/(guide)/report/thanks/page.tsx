import type { Metadata } from 'next'
import { MessagePage } from '@/components/guide/message-page'

export const metadata: Metadata = { title: 'Thank you', robots: { index: false } }

export default function Page() {
  return <MessagePage title="Thank you" words="An editor looks at what readers send." />
}
