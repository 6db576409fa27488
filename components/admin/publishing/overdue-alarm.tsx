import { Notice } from '@/components/ui/panel'

/** Says on the admin pages that something could not be published when its time came; nothing while all is well. */
export function OverdueAlarm({ count }: { count: number }) {
  if (count === 0) return null
  return (
    <Notice tone="bad">
      <a href="/admin/queue">
        {count === 1
          ? 'One version was not published when its time came.'
          : `${count} versions were not published when their time came.`}{' '}
        View publish queue.
      </a>
    </Notice>
  )
}
