import type { IncomingMessage } from 'node:http'
import type { Answer } from '../answer'
import { commonHeaders } from '../headers'
import { type RenderChoices, render } from './render'

const ofLink = /^\/(join|reset)(\/[^?]*)?(\?|$)/

/**
 * The page for an invitation, or a link to a new password, that does not work any more, with status 404; undefined for one
 * that does. Next by itself answers a page that is not there with an empty body, which scripts fill in: whoever runs none
 * would see nothing.
 */
export async function goneLink(
  path: string,
  { method }: Pick<IncomingMessage, 'method'>,
  site: RenderChoices,
): Promise<Answer | undefined> {
  const kind = ofLink.exec(path)?.[1]
  if (method !== 'GET' || kind === undefined) return undefined
  const link = await render(path, site)
  if (link.status !== 404) return undefined
  const page = await render(`/${kind}/gone`, site)
  return { ...page, status: 404, headers: { ...commonHeaders(site.siteUrl), ...page.headers } }
}
