import { createHash, timingSafeEqual } from 'node:crypto'
import type { Answer } from '../answer'
import { dataHeaders } from '../headers'
import { sentence } from '../send'
import { type Metric, metricsText, TEXT_TYPE } from './text'

type Choices = { token: string; siteUrl: string; figures(): Promise<Metric[]> }

/** Answers whoever asks for the figures, by the Authorization header: with them for the token alone. */
export function metricsBehind({
  token,
  siteUrl,
  figures,
}: Choices): (authorization?: string) => Promise<Answer> {
  const expected = digest(token)
  const headers = dataHeaders(siteUrl)
  return async (authorization = '') => {
    const [, given = ''] = /^bearer +(\S+)$/i.exec(authorization) ?? []
    if (!timingSafeEqual(digest(given), expected)) {
      const ask = { ...headers, 'www-authenticate': 'Bearer' }
      return sentence(401, 'These figures are for whoever sends METRICS_TOKEN as a bearer token.', ask)
    }
    const body = Buffer.from(metricsText(await figures()))
    return {
      status: 200,
      headers: { ...headers, 'content-type': TEXT_TYPE, 'cache-control': 'no-store' },
      body,
    }
  }
}

/** As long for any text: how much of a token is right can't be timed. */
function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
