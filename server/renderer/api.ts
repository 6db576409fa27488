import { type Answer, isHtml, type NextHandler } from '../answer'
import { busyApi, nothingOrFaultOfApi } from '../api'
import { dataAnswer } from './finish'
import { type RenderRequest, render } from './render'
import { SECONDS_TO_WAIT, TooBusy } from './too-busy'

type Api = {
  siteUrl: string
  handler: NextHandler
  fault(path: string, error: unknown): void
}

/** The API's own answer to a question for a canonical path; where it has none, a problem in JSON (RFC 9457) and never a page. */
export async function apiAnswer(request: RenderRequest, api: Api): Promise<Answer> {
  try {
    const answer = await render(request, api)
    const isPage = isHtml(answer) || (answer.status >= 400 && answer.body.length === 0)
    return isPage ? nothingOrFaultOfApi(answer.status, api) : dataAnswer(answer, api)
  } catch (error) {
    if (error instanceof TooBusy) return busyApi(SECONDS_TO_WAIT, api)
    api.fault(request.path, error)
    return nothingOrFaultOfApi(500, api)
  }
}
