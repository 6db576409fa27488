import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { AppSetup } from '@/components/admin/second-factors/app-setup'
import { PageHeading } from '@/components/admin/shell/page-heading'
import { newSetup, secretInSetup } from '@/lib/accounts/second-factors/setup'
import { totpAddress } from '@/lib/accounts/second-factors/totp'
import { requireMember } from '@/lib/accounts/users/session'
import { siteSettings } from '@/lib/guide/site/shown'
import { addApp } from '../factors/actions'

type Props = { searchParams: Promise<{ setup?: string | string[] }> }

export const metadata: Metadata = { title: 'Authenticator app' }

/** The sealed secret stands in the address, so that a wrong code is followed by the same picture, without scripts too. */
export default async function AppPage({ searchParams }: Props) {
  const member = await requireMember()
  const { setup } = await searchParams
  const seal = typeof setup === 'string' ? setup : ''
  const secret = secretInSetup(member, seal)
  if (!secret) redirect(`/admin/account/app?setup=${newSetup(member)}`)
  const site = (await siteSettings()).name
  return (
    <>
      <PageHeading
        title="Authenticator app"
        crumbs={[
          { name: 'Settings', path: '/admin/settings' },
          { name: 'Your account', path: '/admin/account' },
          { name: 'Authenticator app' },
        ]}
      />
      <AppSetup
        address={totpAddress({ secret, email: member.email, site })}
        secret={secret}
        add={addApp.bind(null, seal)}
      />
    </>
  )
}
