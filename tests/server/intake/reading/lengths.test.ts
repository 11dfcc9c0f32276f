import { expect, it } from 'vitest'
import { normalizeSigns } from '../../../../server/intake/read/text/normalize.ts'
import { statedLengthAt } from '../../../../server/intake/read/times/statedLength.ts'

/** Minutes a text begins with, `each` where they are of every entry, `~` where they are a range. */
function read(text: string): string | null {
  const found = statedLengthAt(normalizeSigns(text), 0)
  if (found === null) return null
  const { ms, each, loose } = found.statedLength
  return `${loose ? '~' : ''}${ms / 60_000}${each ? ' each' : ''}`
}

const LENGTHS: readonly (readonly [string, string | null])[] = [
  ['10 min', '10'],
  ["10'", '10'],
  ['9 mins', '9'],
  ['20 minutes', '20'],
  ['45 Minuten', '45'],
  ['90 Min.', '90'],
  ['30mn', '30'],
  ['1 hour', '60'],
  ['1 hour 30 minutes', '90'],
  ['one hour and a half', '90'],
  ['a quarter of an hour', '15'],
  ['Dreiviertelstunde', '45'],
  ['1h30', '90'],
  ['2h', '120'],
  ['1.5 hours', '90'],
  ['1,5 Std.', '90'],
  ['une heure', '60'],
  ['eine Stunde', '60'],
  ['half an hour', '30'],
  ['半小时', '30'],
  ['一个半小时', '90'],
  ['15分钟', '15'],
  ['1小时30分钟', '90'],
  ['40 min + 5 min questions', '45'],
  ['15+5 min', '20'],
  ['3 x 10 min', '30'],
  ['5-10 min', '~10'],
  ['3 mins each', '3 each'],
  ['5 min per city', '5 each'],
  ['each 10 min', '10 each'],
  ['je 10 Min.', '10 each'],
  ['每人5分钟', '5 each'],
  ['19.00 h', null],
  ['10 minorities', null],
  ['15 people', null],
]

it.each(LENGTHS)('the length of “%s”', (text, expected) => {
  expect(read(text)).toBe(expected)
})
