import type { Metadata } from 'next'
import { AnswerForm } from '@/components/admin/forms/answer-form'
import { TextField } from '@/components/admin/forms/text-field'
import { ImportForm } from '@/components/admin/redirects/import-form'
import { RedirectList } from '@/components/admin/redirects/redirect-list'
import { PageHeading } from '@/components/admin/shell/page-heading'
import { Section } from '@/components/ui/panel'
import { requireEditor } from '@/lib/accounts/users/session'
import { positivePage } from '@/lib/editing/attention/fields'
import { listRedirects } from '@/lib/guide/redirects/queries'
import { add, importList, remove } from './actions'

export const metadata: Metadata = { title: 'Redirects' }

type Props = { searchParams: Promise<{ q?: string; page?: string }> }

export default async function RedirectsPage({ searchParams }: Props) {
  const editor = await requireEditor()
  const query = await searchParams
  const q = typeof query.q === 'string' ? query.q.trim().slice(0, 300) : ''
  const list = await listRedirects(editor, { q, page: positivePage.parse(query.page) })
  return (
    <>
      <PageHeading
        title="Redirects"
        crumbs={[{ name: 'Settings', path: '/admin/settings' }, { name: 'Redirects' }]}
      />
      <AnswerForm action={add} button="Add" isMain>
        <TextField name="path" label="Old path" hint="/old/page; paths below it move along." required />
        <TextField name="target" label="New path" hint="/shows/new" required />
      </AnswerForm>
      <RedirectList list={list} q={q} remove={remove} />
      <Section title="Import a list" id="import">
        <ImportForm action={importList} />
      </Section>
    </>
  )
}
