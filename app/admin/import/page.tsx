import type { Metadata } from 'next'
import { UploadForm } from '@/components/admin/imports/upload-form'
import { WaitingUploads } from '@/components/admin/imports/waiting-uploads'
import { PageHeading } from '@/components/admin/shell/page-heading'
import { requireEditor } from '@/lib/accounts/users/session'
import { listWaitingUploads } from '@/lib/exchange/imports/queries'

export const metadata: Metadata = { title: 'Imports' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function ImportPage({ searchParams }: Props) {
  const editor = await requireEditor()
  const { refused, done } = await searchParams
  const message = typeof refused === 'string' ? refused.slice(0, 300) : ''
  return (
    <>
      <PageHeading title="Imports" />
      {message && (
        <p className="rounded-lg border-2 border-bad bg-bad/6 px-4 py-3" role="alert">
          {message}
        </p>
      )}
      {typeof done === 'string' && <p role="status">Imported: {done.slice(0, 200)}.</p>}
      <p className="text-tiny text-soft">
        You preview the changes before anything is saved. Fields an editor has set or locked stay as they are.
      </p>
      <UploadForm />
      <WaitingUploads uploads={await listWaitingUploads(editor)} />
    </>
  )
}
