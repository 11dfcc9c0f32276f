import { expect, test } from 'vitest'
import { itemClues } from '../../../../server/intake/layouts/itemClues.ts'
import type { ParsedItem } from '../../../../shared/agenda/reading/reading.ts'
import { MINUTE } from '../../../../shared/time/instant.ts'

const itemOf = (part: Partial<ParsedItem>): ParsedItem => ({
  title: { en: 'Talk on rivers' },
  kind: 'talk',
  start: '10:00',
  planned: 20 * MINUTE,
  inferred: [],
  speakers: [],
  talkingPoints: [],
  lines: [1],
  ...part,
})

const speaker = (name: string): ParsedItem['speakers'][number] => ({
  name: { en: name },
  title: null,
  affiliation: null,
  role: 'speaker',
})

/** The clues of an item from this line, in words; `others` are its readings in other layouts. */
const cluesOf = (
  line: string,
  part: Partial<ParsedItem>,
  others: Partial<ParsedItem>[] = [],
  corrections: string[] = [],
) => {
  const item = itemOf(part)
  const segment = { ...item, budget: null, items: [item] }
  const compared = {
    items: [item, itemOf({ start: '11:00' }), itemOf({ start: '12:00' })],
    others: others.map((other) => [itemOf({ ...part, ...other })]),
    corrections,
  }
  return itemClues({ item, segment, lines: [line] }, compared).map(
    ({ code, weight, text }) => `${code} ${weight} ${text}`,
  )
}

test('an item that uses its whole line has no clue', () => {
  const line = '10:00 Talk on rivers, Ada Alder, 20 min'
  expect(cluesOf(line, { speakers: [speaker('Ada Alder')] }, [{}])).toEqual([])
})

test('an item whose start or title a correction names has a clue', () => {
  const clues = (correction: string) => cluesOf('10:00 Talk on rivers', {}, [], [correction])
  expect(clues('The rivers move to 10:30.')).toEqual(clues('11:00 instead of 10:00.'))
  expect(clues('11:00 instead of 10:00.')).toEqual(['unclear-time 4 10:00, 20 min'])
  expect(clues('Lunch is at 13:00 instead of 12:30.')).toEqual([])
})

test.each<[string, string, Partial<ParsedItem>, string[]]>([
  [
    'a name in the title',
    'x',
    { title: { en: 'Rivers, Ada Alder' } },
    ['unclear-part 2 Ada Alder'],
  ],
  [
    'a title in brackets',
    'x',
    { title: { en: '(with questions)' } },
    ['unclear-title 2 (with questions)'],
  ],
  [
    'a person of another line',
    'Talk',
    { speakers: [speaker('Ada Alder')] },
    ['unclear-person 2 Ada Alder'],
  ],
  [
    'half a surname',
    'Maud Van Acker',
    { speakers: [speaker('Maud Van')] },
    ['unclear-person 1 Maud Van'],
  ],
  ['a start at night', 'x', { start: '02:40' }, ['unclear-time 2 02:40, 20 min']],
  ['no length, where others have one', 'x', { planned: null }, ['unclear-time 1 10:00']],
])('%s is a clue', (_, line, part, clues) => {
  expect(cluesOf(line, part)).toEqual(clues)
})

test('another length in another layout is a clue', () => {
  expect(cluesOf('x', {}, [{ planned: 30 * MINUTE }])).toEqual(['unclear-time 1 10:00, 20 min'])
})
