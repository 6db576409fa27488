import { personInApi } from '@/lib/formats/api/people'
import { findPerson } from '@/lib/guide/people/queries'
import { answer, answering, movedOrNothing } from '../../answers'

type PersonAddress = { params: Promise<{ person: string }> }

export const GET = answering(async (request: Request, { params }: PersonAddress) => {
  const { person } = await params
  const found = await findPerson(person)
  if (found) return answer(personInApi(found))
  const nothing = `The guide has nobody called “${person}”. A season’s cast names people by their slugs.`
  return movedOrNothing({ request, page: `/people/${person}`, nothing })
})
