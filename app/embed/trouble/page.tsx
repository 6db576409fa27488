import type { Metadata } from 'next'
import { EmbedMessage } from '@/components/guide/embed-message'

export const metadata: Metadata = { title: 'Something went wrong', robots: { index: false } }

/** What the server puts in the place of a card that could not be made (server/renderer/finish.ts). */
export default function EmbedTroublePage() {
  return <EmbedMessage words="These dates could not be shown just now." />
}
