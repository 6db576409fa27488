import { personInApi } from '@/lib/formats/api/people'
import { findPerson } from '@/lib/guide/people/queries'
import { jsonResponse, redirectOrNotFound, withProblems } from '../../answers'

type PersonAddress = { params: Promise<{ person: string }> }

export const GET = withProblems(async (request: Request, { params }: PersonAddress) => {
  const { person } = await params
  const found = await findPerson(person)
  if (found) return jsonResponse(personInApi(found))
  const nothing = `The guide has nobody called “${person}”. A season’s cast names people by their slugs.`
  return redirectOrNotFound({ request, page: `/people/${person}`, nothing })
})
