import type { Metadata } from 'next'
import { UploadForm } from '@/components/admin/imports/upload-form'
import { requireEditor } from '@/lib/accounts/users/session'

export const metadata: Metadata = { title: 'Import' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function ImportPage({ searchParams }: Props) {
  await requireEditor()
  const { refused, done } = await searchParams
  const message = typeof refused === 'string' ? refused.slice(0, 300) : ''
  return (
    <>
      <h1 className="page-title">Import</h1>
      {message && (
        <p className="error-summary" role="alert">
          {message}
        </p>
      )}
      {typeof done === 'string' && <p role="status">Imported: {done.slice(0, 200)}.</p>}
      <p className="hint">
        You preview the changes before anything is saved. Fields an editor has set or locked stay as they are.
      </p>
      <UploadForm />
    </>
  )
}
