import { type Answer, isHtml, type NextHandler } from '../answer'
import { nothingOrFaultOfApi } from '../api'
import { dataAnswer } from './finish'
import { render } from './render'

type Api = {
  siteUrl: string
  handler: NextHandler
  fault(path: string, error: unknown): void
}

/** The API's own answer to a question for a canonical path; where it has none, a problem in JSON (RFC 9457) and never a page. */
export async function apiAnswer(path: string, api: Api): Promise<Answer> {
  try {
    const answer = await render(path, api)
    const isPage = isHtml(answer) || (answer.status >= 400 && answer.body.length === 0)
    return isPage ? nothingOrFaultOfApi(answer.status, api) : dataAnswer(answer, api)
  } catch (error) {
    api.fault(path, error)
    return nothingOrFaultOfApi(500, api)
  }
}
