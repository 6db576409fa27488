import { openApi } from '@/lib/formats/api/openapi'
import { siteOrigin } from '@/lib/foundation/site-origin'
import { jsonResponse } from '../answers'

// Asked for each time: a build does not know where the site will live.
export const dynamic = 'force-dynamic'

export async function GET(): Promise<Response> {
  return jsonResponse(openApi(siteOrigin()))
}
