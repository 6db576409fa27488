import type { Metadata } from 'next'
import { AnswerForm } from '@/components/admin/forms/answer-form'
import { TextField } from '@/components/admin/forms/text-field'
import { PageHeading } from '@/components/admin/shell/page-heading'
import { LinesField, SelectField } from '@/components/admin/site/more-fields'
import { requireOwner } from '@/lib/accounts/users/session'
import { regionChoices } from '@/lib/guide/regions/regions'
import { findSite } from '@/lib/guide/site/queries'
import { saveSettings } from './actions'

export const metadata: Metadata = { title: 'Site' }

const MARKDOWN = 'Paragraphs, emphasis, lists and links in Markdown. Empty: there is no such page.'

export default async function SitePage() {
  await requireOwner()
  const { name, homeRegion, homeZone, contact, imprint, privacy } = await findSite()
  const regions = regionChoices().map(({ code, name }) => ({ value: code, name }))
  return (
    <>
      <PageHeading title="Site" crumbs={[{ name: 'Settings', path: '/admin/settings' }, { name: 'Site' }]} />
      <AnswerForm action={saveSettings} button="Save" isMain>
        <TextField name="name" label="Site name" defaultValue={name} maxLength={60} />
        <SelectField
          name="homeRegion"
          label="Home region"
          hint="Whose dates the front page’s week shows to begin with."
          value={homeRegion}
          choices={[{ value: '', name: 'None: dates of all regions' }, ...regions]}
        />
        <TextField
          name="homeZone"
          label="Home time zone"
          hint="Times in the admin are shown in it: America/New_York. Empty: UTC."
          defaultValue={homeZone}
          maxLength={60}
          spellCheck={false}
        />
        <TextField
          name="contact"
          label="Contact"
          hint="An e-mail or web address, linked at the foot of every page."
          defaultValue={contact}
          maxLength={254}
          spellCheck={false}
        />
        <LinesField name="imprint" label="Imprint" hint={MARKDOWN} value={imprint} limit={20_000} />
        <LinesField name="privacy" label="Privacy" hint={MARKDOWN} value={privacy} limit={20_000} />
      </AnswerForm>
    </>
  )
}
