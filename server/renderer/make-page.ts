import { readingReplica } from '@/lib/foundation/db/replica'
import { forRequest } from '@/lib/foundation/request-id'
import { type Answer, ERROR_PAGE, type MakePage, type NextHandler } from '../answer'
import { type Log, withoutSecrets } from '../log'
import { isOfApi } from '../routes'
import { apiAnswer } from './api'
import { errorPage, type FinishContext, finishedPage } from './finish'
import { render } from './render'

type RenderContext = { siteUrl: string; handler: NextHandler; log: Log }

/** How pages are made and finished; what goes wrong is logged with its path and the request it was made for. */
export function pageMaker(context: RenderContext): MakePage {
  return (address, request, since) =>
    forRequest(request, () => {
      const work = () => answerFor(address, context)
      // A draft is in no edit that was published: whoever previews it reads what its editor wrote.
      if (since === undefined || address.startsWith('/preview/')) return work()
      return readingReplica({ since, work, isGood: ({ status }) => status < 500 })
    })
}

function answerFor(address: string, context: RenderContext): Promise<Answer> {
  const toFinish = finishContext(context)
  if (address === ERROR_PAGE) return errorPage(toFinish)
  return isOfApi(address) ? apiAnswer(address, { ...toFinish, ...context }) : finishedPage(address, toFinish)
}

function finishContext(context: RenderContext): FinishContext {
  return {
    siteUrl: context.siteUrl,
    ask: (path) => render(path, context),
    fault: (path, error) =>
      context.log.error({ path: withoutSecrets(path), err: error }, 'A page could not be made.'),
  }
}
