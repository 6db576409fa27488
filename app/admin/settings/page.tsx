import type { Metadata } from 'next'
import { PageHeading } from '@/components/admin/shell/page-heading'
import { settingsPlaces } from '@/components/admin/shell/rail-places'
import { Panel } from '@/components/ui/panel'
import { requireReader } from '@/lib/accounts/users/session'

export const metadata: Metadata = { title: 'Settings' }

export default async function SettingsPage() {
  const reader = await requireReader()
  return (
    <>
      <PageHeading title="Settings" />
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,17rem),1fr))] gap-3">
        {settingsPlaces(reader.role).map(({ path, name, about }) => (
          <li key={path}>
            <Panel className="relative h-full p-4 hover:border-edge">
              <h2>
                <a href={path} className="no-underline after:absolute after:inset-0">
                  {name}
                </a>
              </h2>
              <p className="mt-1 text-small text-soft">{about}</p>
            </Panel>
          </li>
        ))}
      </ul>
    </>
  )
}
