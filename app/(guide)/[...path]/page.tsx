import { viewOrRedirect } from '../page-or-404'

type Props = { params: Promise<{ path: string[] }> }

/** Every address at which the guide has no page: it may be an old one that leads somewhere, of this site or the one before it. */
export default async function Page({ params }: Props) {
  const { path } = await params
  return viewOrRedirect(
    null,
    `/${path.map((part) => encodeURIComponent(decodeURIComponent(part))).join('/')}`,
  )
}
