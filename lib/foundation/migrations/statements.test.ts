import { expect, test } from 'vitest'
import { statementsOf } from './statements'

test('a semicolon in a string, a name or a comment ends no statement', () => {
  expect(
    statementsOf(`-- one; two
      INSERT INTO "a;b" VALUES ('it''s; so'); /* three; four */
      DROP TABLE x`),
  ).toEqual([`INSERT INTO "a;b" VALUES ('it''s; so')`, 'DROP TABLE x'])
})

test('a trigger is one statement', () => {
  const trigger = 'CREATE TRIGGER t AFTER INSERT ON a BEGIN UPDATE a SET x = 1; DELETE FROM b; END'
  expect(statementsOf(`${trigger}; SELECT 1;`)).toEqual([trigger, 'SELECT 1'])
})
