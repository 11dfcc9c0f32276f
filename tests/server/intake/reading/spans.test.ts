import { expect, it } from 'vitest'
import { hhmm } from '../../../../server/intake/read/plan/hhmm.ts'
import { normalizeSigns } from '../../../../server/intake/read/text/normalize.ts'
import type { Clock } from '../../../../server/intake/read/times/clockTime.ts'
import { timeRangeAt, type Where } from '../../../../server/intake/read/times/timeRange.ts'

const clock = (one: Clock | null) =>
  one === null ? '' : one.minutes === 24 * 60 ? '24:00' : hhmm(one.minutes)

/** `start-end` of what a text begins with, and `|` before what is left of it; null where it begins with no time. */
function read(text: string, where: Where): string | null {
  const found = timeRangeAt(normalizeSigns(text), 0, where)
  if (found === null) return null
  const { start, end } = found.timeRange
  return `${clock(start)}-${clock(end)}|${text.slice(found.end).trim()}`
}

const IN_LINES: readonly (readonly [string, string])[] = [
  ['10:30 – 11:00', '10:30-11:00|'],
  ['10.30-11', '10:30-11:00|'],
  ['10.30-11 Talk', '10:30-11:00|Talk'],
  ['1500 – 1730', '15:00-17:30|'],
  ['11.30-11.50Position Paper', '11:30-11:50|Position Paper'],
  ['10:00Coffee', '10:00-|Coffee'],
  ['2.00-3.30pmParallel sessions', '14:00-15:30|Parallel sessions'],
  ['11:05 – 11: 40', '11:05-11:40|'],
  ['9:00 AM', '09:00-|'],
  ['9:00 AM - 5:00', '09:00-17:00|'],
  ['12:50-13:00 PM', '12:50-13:00|'],
  ['11:50-12:45 PM', '11:50-12:45|'],
  ['7:45-7:50 AM', '07:45-07:50|'],
  ['11-1pm', '11:00-13:00|'],
  ['9-10am', '09:00-10:00|'],
  ['11:30 PM-12:30 AM', '23:30-00:30|'],
  ['noon', '12:00-|'],
  ['midnight', '24:00-|'],
  ['12 Uhr', '12:00-|'],
  ['09.00 Uhr', '09:00-|'],
  ['12 Uhr 30', '12:30-|'],
  ['14h30', '14:30-|'],
  ['14h', '14:00-|'],
  ['9:30 h. Registro', '09:30-|Registro'],
  ['ore 9.30-10', '09:30-10:00|'],
  ['9:00 a 9:30 h. Registro', '09:00-09:30|Registro'],
  ['von 9 bis 10 Uhr', '09:00-10:00|'],
  ['bis 12.00 Uhr', '-12:00|'],
  ['ab 9 Uhr', '09:00-|'],
  ['de 9h à 10h30', '09:00-10:30|'],
  ["jusqu'à 12h", '-12:00|'],
  ['between 9:00 and 10:00', '09:00-10:00|'],
  ['from 9 to 10 am', '09:00-10:00|'],
  ['9:00 until 9:30', '09:00-09:30|'],
  ['上午9:00-9:10', '09:00-09:10|'],
  ['下午2点半', '14:30-|'],
  ['下午两点到三点', '14:00-15:00|'],
  ['9时30分', '09:30-|'],
  ['９：００～９：１０', '09:00-09:10|'],
  ['12：30-', '12:30-|-'],
  ['10:30 - 5 minute madness', '10:30-|- 5 minute madness'],
  ['6:30: Doors open', '06:30-|: Doors open'],
]

const NO_TIMES = [
  '2025-09-30',
  'Mittag: 12:30',
  '2021-2035',
  '11.02.2019',
  '3 talks',
  '1.5 hours',
  '1984 was a year',
  '时间',
]

it.each(IN_LINES)('a time of day at the beginning of a line: %s', (text, expected) => {
  expect(read(text, 'line')).toBe(expected)
})

it.each(NO_TIMES)('a time of day at the beginning of a line is not seen in %s', (text) => {
  expect(read(text, 'line')).toBeNull()
})

it('a time of day at the beginning of a line may be mere hours in a cell of a column of times', () => {
  expect(read('10 - 11', 'cell')).toBe('10:00-11:00|')
  expect(read('10 - 11', 'line')).toBeNull()
})
