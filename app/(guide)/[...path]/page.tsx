import { foundOrMoved } from '../answers'

type Props = { params: Promise<{ path: string[] }> }

/** Every address at which the guide has no page: it may be an old one that leads somewhere, of this site or the one before it. */
export default async function Page({ params }: Props) {
  const { path } = await params
  return foundOrMoved(null, `/${path.map((part) => encodeURIComponent(decodeURIComponent(part))).join('/')}`)
}
