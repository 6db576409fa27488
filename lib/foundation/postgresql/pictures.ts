import type pg from 'pg'
import { rowStore } from '../pictures/rows'
import type { PictureStore } from '../pictures/store'
import { asking } from './questions'
import { inOneTransaction } from './session'

/** The pictures in the database of a session, for command lines. */
export function pictureRowsOn(session: pg.Client): PictureStore {
  const ask = asking(session)
  return rowStore({ read: ask, write: (work) => inOneTransaction(session, () => work(ask)) })
}
