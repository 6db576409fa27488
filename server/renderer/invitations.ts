import type { IncomingMessage } from 'node:http'
import type { Answer } from '../answer'
import { commonHeaders } from '../headers'
import { type RenderChoices, render } from './render'

const ofInvitation = /^\/join(\/[^?]*)?(\?|$)/

/**
 * The page for an invitation that does not work any more, with status 404; undefined for one that does. Next by itself
 * answers a page that is not there with an empty body, which scripts fill in: whoever runs none would see nothing.
 */
export async function goneInvitation(
  path: string,
  { method }: Pick<IncomingMessage, 'method'>,
  site: RenderChoices,
): Promise<Answer | undefined> {
  if (method !== 'GET' || !ofInvitation.test(path)) return undefined
  const invitation = await render(path, site)
  if (invitation.status !== 404) return undefined
  const page = await render('/join/gone', site)
  return { ...page, status: 404, headers: { ...commonHeaders(site.siteUrl), ...page.headers } }
}
