import type { Metadata } from 'next'
import { EmbedMessage } from '@/components/guide/embed-message'

export const metadata: Metadata = { title: 'Not in the guide', robots: { index: false } }

/** What the server puts in the place of a card that is not there (server/renderer/finish.ts). */
export default function GonePage() {
  return <EmbedMessage words="This season is not in the guide." />
}
