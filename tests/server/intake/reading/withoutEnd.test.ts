import { expect, test, vi } from 'vitest'
import { PLACES } from '../../../../server/intake/read/zones/zoneNames.ts'
import { readText } from '../../../../server/intake/readText.ts'

const IMPORT_OPTIONS = { date: null, zone: null }

/** A line that begins with a time and repeats a text to so many characters. */
const line = (text: string, length: number): string =>
  `10:00 ${text.repeat(Math.ceil(length / text.length))} 5 min, Anna Becker`

/** How many names of places are looked up while a line of so many characters is read. */
function lookUps(text: string, length: number): number {
  const spy = vi.spyOn(PLACES, 'get')
  try {
    readText(line(text, length), IMPORT_OPTIONS)
    return spy.mock.calls.length
  } finally {
    spy.mockRestore()
  }
}

test.each(['.', 'a.', '再'])(
  'a line that repeats %j costs twice as much where it is twice as long',
  (text) => {
    expect(lookUps(text, 3_000)).toBeLessThanOrEqual(2 * lookUps(text, 1_500) + 50)
  },
)

test('a line that repeats a joint costs the same however long it is', () => {
  expect(lookUps(', then ', 6_000)).toBe(lookUps(', then ', 1_500))
})

// Time is bounded by the limit of a test alone.
test.each([
  '.',
  ' ',
  '\t',
  '\n',
  ' \n',
  '-',
  '|',
  '一、',
  '(',
  '再',
  'plus@then.and ',
  '+49 228 1 ',
])('10 KB of %j are read to their end', (text) => {
  expect(readText(line(text, 10_000), IMPORT_OPTIONS).agendas.length).toBeGreaterThan(0)
})
