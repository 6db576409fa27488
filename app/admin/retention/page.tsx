import type { Metadata } from 'next'
import { AnswerForm } from '@/components/admin/forms/answer-form'
import { Amounts } from '@/components/admin/retention/amounts'
import { RetentionFields } from '@/components/admin/retention/retention-fields'
import { PageHeading } from '@/components/admin/shell/page-heading'
import { Section } from '@/components/ui/panel'
import { requireOwner } from '@/lib/accounts/users/session'
import { findAmounts, findRetention } from '@/lib/editing/retention/queries'
import { chooseRetention } from './actions'

export const metadata: Metadata = { title: 'Retention' }

export default async function RetentionPage() {
  const owner = await requireOwner()
  const [amounts, rules] = await Promise.all([findAmounts(owner), findRetention(owner)])
  return (
    <>
      <PageHeading
        title="Retention"
        crumbs={[{ name: 'Settings', path: '/admin/settings' }, { name: 'Retention' }]}
      />
      <Section title="What is kept today" id="today">
        <Amounts amounts={amounts} rules={rules} />
      </Section>
      <Section title="How long it is kept" id="rules">
        <p className="text-small text-soft mb-3 max-w-prose">
          Everything is kept until you choose otherwise. What is removed is gone from the site, and only in
          backups that were made before. The database’s file does not get smaller: the room is used again.
        </p>
        <AnswerForm action={chooseRetention} preview="Preview" button="Save" isMain>
          <RetentionFields rules={rules} />
        </AnswerForm>
      </Section>
    </>
  )
}
