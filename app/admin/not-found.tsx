import { PageHeading } from '@/components/admin/shell/page-heading'
import { ButtonLink } from '@/components/ui/button'

/** Inside of the admin, so that its ways stand beside it. */
export default function AdminNotFound() {
  return (
    <>
      <PageHeading
        title="Page not found"
        about="It may have been mistyped, moved to the trash, or is not for your role."
      />
      <ButtonLink href="/admin">Today</ButtonLink>
    </>
  )
}
