import { expect, test } from 'vitest'
import { reading } from './support/readings.ts'

const noYear = (text: string) =>
  reading(text).findings.flatMap(({ code, line, facts, place }) =>
    code === 'no-year' ? [{ line, ...facts, agenda: place?.agenda ?? null }] : [],
  )

test.each([
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

test('each of several days without a year is asked for by itself', () => {
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

test('what is odd about one of several days is a finding of that day', () => {
  const text = `Monday 11 October 2027
9:00 Welcome
10:00 Close

Monday 12 October 2027
9:00 Second talk
10:00 Close`
  const wrong = reading(text).findings.filter(({ code }) => code === 'wrong-weekday')
  expect(wrong.map(({ place }) => place)).toEqual([{ agenda: 1, segment: null, item: null }])
})
