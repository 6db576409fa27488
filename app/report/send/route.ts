import { keepReport } from '@/lib/editing/reports/commands'
import { Unavailable } from '@/lib/foundation/errors'
import { parseReport, TRAP } from '@/lib/guide/reports/fields'

/**
 * What a reader says of a page, from the plain form at /report. Whoever sends it gets the same answer whether or not it
 * is kept; no cookie is read or set. That it comes from a page of ours, server/guard.ts has seen to.
 */
export async function POST(request: Request): Promise<Response> {
  const form = await request.formData().catch(() => null)
  if (!form) return new Response('This was not sent by the form.', { status: 400 })
  const sent = {
    path: textIn(form, 'about'),
    message: textIn(form, 'message'),
    contact: textIn(form, 'contact'),
  }
  const report = parseReport(sent)
  if (!report) return seeOther(`/report?about=${encodeURIComponent(sent.path)}`)
  try {
    const address = request.headers.get('x-logline-client-address') ?? 'unknown'
    if (textIn(form, TRAP) === '') await keepReport(report, address)
  } catch (fault) {
    if (!(fault instanceof Unavailable)) throw fault
    return new Response('The site is busy. Go back, and send it again in a moment.', { status: 503 })
  }
  return seeOther('/report/thanks')
}

function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } })
}

function textIn(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}
