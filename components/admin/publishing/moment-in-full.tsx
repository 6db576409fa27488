import { momentInWords } from '@/lib/editing/publish-queue/moment'
import { LocalTime } from './local-time'

/** A moment in a zone and, for who waits for it, in the time of whoever looks. `at` is an ISO instant. */
export function MomentInFull({ at, zone }: { at: string; zone: string }) {
  return (
    <>
      <time dateTime={at}>{momentInWords(new Date(at), zone)}</time>
      <LocalTime at={at} />
    </>
  )
}
