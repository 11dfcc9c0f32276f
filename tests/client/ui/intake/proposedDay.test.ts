import { expect, test } from 'vitest'
import { proposedDay } from '../../../../client/ui/intake/model/findingFields.ts'
import type { ReadFinding } from '../../../../shared/agenda/reading/reading.ts'

const TODAY = '2026-11-28'

const noYear = (facts: Readonly<Record<string, string>>, code = 'no-year'): ReadFinding => ({
  level: 'doubtful',
  line: 1,
  text: 'no year',
  code,
  facts,
  place: null,
})

test.each([
  ['the next such day', { month: '10', day: '11' }, '2027-10-11'],
  ['today', { month: '11', day: '28' }, '2026-11-28'],
  ['a day of this year', { month: '12', day: '3' }, '2026-12-03'],
  ['the next on its day of the week', { month: '10', day: '11', weekday: '3' }, '2028-10-11'],
  ['a Sunday', { month: '12', day: '6', weekday: '7' }, '2026-12-06'],
])('a day without a year is most likely %s', (_, facts, date) => {
  expect(proposedDay(noYear(facts), TODAY)).toBe(date)
})

test.each([
  ['whose day of the week comes only in years', { month: '10', day: '11', weekday: '5' }],
  ['that is in no calendar soon', { month: '2', day: '30' }],
  ['of which no figures are known', {}],
])('no day is proposed for one %s', (_, facts) => {
  expect(proposedDay(noYear(facts), TODAY)).toBeNull()
})

test('the leap day is not moved to another', () => {
  expect(proposedDay(noYear({ month: '2', day: '29' }), TODAY)).toBe('2028-02-29')
  expect(proposedDay(noYear({ month: '2', day: '29' }), '2028-03-01')).toBeNull()
})

test('no other finding proposes a day', () => {
  expect(proposedDay(noYear({ month: '10', day: '11' }, 'year-assumed'), TODAY)).toBeNull()
})
