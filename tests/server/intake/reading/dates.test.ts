import { expect, it } from 'vitest'
import { type Day, datesIn } from '../../../../server/intake/read/dates/foundDate.ts'
import { normalizeSigns } from '../../../../server/intake/read/text/normalize.ts'
import { reading } from './support/readings.ts'

const day = (one: Day | null) =>
  one === null ? '' : `${one.year ?? '?'}-${String(one.month)}-${String(one.day)}`

/** Dates of a text with the days of the week beside them; `..` before the last of several days, `!` where unsure. */
const read = (text: string): string[] =>
  datesIn(normalizeSigns(text)).map(({ day: first, last, weekday, unsure }) =>
    [
      day(first),
      last === null ? '' : `..${day(last)}`,
      weekday === null ? '' : ` wd${weekday}`,
      unsure ? '!' : '',
    ].join(''),
  )

const DATES: readonly (readonly [string, readonly string[]])[] = [
  ['June 21, 2023, Wednesday', ['2023-6-21 wd3']],
  ['Monday 11 February', ['?-2-11 wd1']],
  ['2021年7月24日举行，请于7月22日（周四）前注册', ['2021-7-24', '?-7-22 wd4']],
  ['11.02.2019', ['2019-2-11']],
  ['21.06.23', ['2023-6-21']],
  ['Mittwoch, 21. Juni 2023', ['2023-6-21 wd3']],
  ['Mittwoch, 21.06.', ['?-6-21 wd3']],
  ['21st of June 2023', ['2023-6-21']],
  ['1er juin 2023', ['2023-6-1']],
  ['martes 4 de junio de 2024', ['2024-6-4 wd2']],
  ['Thursday, 2020-10-15', ['2020-10-15 wd4']],
  ['10-12 June 2023', ['2023-6-10..2023-6-12']],
  ['June 21–23, 2023', ['2023-6-21..2023-6-23']],
  ['30 June - 2 July 2024', ['2024-6-30..2024-7-2']],
  ['21.–23. Juni 2023', ['2023-6-21..2023-6-23']],
  ['5月12日至14日', ['?-5-12..?-5-14']],
  ['06/21/2023', ['2023-6-21']],
  ['03/04/2023', ['2023-4-3!']],
  ['Day 1, 2 September 2025', ['2025-9-2']],
  ['10.30-11', []],
  ['30.02.2023', []],
]

it.each(DATES)('the dates in “%s”', (text, expected) => {
  expect(read(text)).toEqual(expected)
})

const noYear = (text: string) =>
  reading(text).findings.flatMap(({ code, line, facts, place }) =>
    code === 'no-year' ? [{ line, ...facts, agenda: place?.agenda ?? null }] : [],
  )

it.each([
  ['Monday 11 October', { month: '10', day: '11', weekday: '1' }],
  ['Mittwoch, 21.06.', { month: '6', day: '21', weekday: '3' }],
  ['10月12日（星期二）', { month: '10', day: '12', weekday: '2' }],
  ['11 October', { month: '10', day: '11' }],
])('a day without a year is told in figures, by which one can be proposed: %s', (line, figures) => {
  const [found, ...more] = noYear(`${line}\n9:00 Start\n10:00 End`)
  expect(found).toMatchObject({ line: 1, ...figures, agenda: null })
  expect(found).not.toHaveProperty('weekday', 'weekday' in figures ? '' : expect.anything())
  expect(more).toEqual([])
})

it('each of several days without a year is asked for by itself', () => {
  const text = `Regional water dialogue

Monday 11 October
9:00 Welcome (Anna Kern)
9:30 Talk on floods (Paul Weber)

Tuesday 12 October
9:00 Second talk (Rui Tavares)
10:00 Close`
  expect(noYear(text)).toMatchObject([
    { line: 3, day: '11', agenda: 0 },
    { line: 7, day: '12', agenda: 1 },
  ])
})

it('what is odd about one of several days is a finding of that day', () => {
  const text = `Monday 11 October 2027
9:00 Welcome
10:00 Close

Monday 12 October 2027
9:00 Second talk
10:00 Close`
  const wrong = reading(text).findings.filter(({ code }) => code === 'wrong-weekday')
  expect(wrong.map(({ place }) => place)).toEqual([{ agenda: 1, segment: null, item: null }])
})
