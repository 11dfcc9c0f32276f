import { describe, expect, it } from 'vitest'
import { MANY_LINES } from '../formats/manyLines.ts'
import { examples, findingsOf, reading } from './support/readings.ts'

it.each(examples('findings'))('a reading says of: $name', ({ text, expected }) => {
  expect(findingsOf(text)).toEqual(expected)
})

it('what a person said of a source wins over its date and zone, and is no finding', () => {
  const { agendas, findings } = reading('Monday 11 February\n9:00 Start\n10:00 End', {
    date: '2019-02-11',
    zone: 'Europe/Paris',
  })
  expect(agendas[0]).toMatchObject({ date: '2019-02-11', zones: ['Europe/Paris'] })
  expect(agendas[0]?.startsAt).toBe('2019-02-11T09:00:00+01:00')
  expect(findings).toEqual([])
})

it('what a person said of a source moves all the days of an event together', () => {
  const text = 'Day 1, 2 September 2025\n9:00 A talk\n\nDay 2, 3 September 2025\n9:00 Another'
  const { agendas } = reading(text, { date: '2026-09-01' })
  expect(agendas.map(({ date }) => date)).toEqual(['2026-09-01', '2026-09-02'])
})

it.each([
  '',
  ' \n\n ',
  'Just a letter to a friend, with nothing in it.',
  '\u0000\u0001\u0002 noise',
])('a text that is no agenda gives none and says so: %j', (text) => {
  const { agendas, findings } = reading(text)
  expect(agendas).toEqual([])
  expect(findings.map(({ code }) => code)).toEqual(['empty'])
})

// Time is held by the limit of a test alone.
describe('texts nobody writes by hand', () => {
  const million = (text: string) => text.repeat(Math.ceil(5e6 / text.length))
  it.each([
    ['one word', () => million('a')],
    ['people and lengths', () => million('Jane Doe, (10 min) 9:00 - ')],
    ['dashes', () => million('12:30-')],
    ['brackets', () => million('(')],
    ['tabs', () => million('a\t')],
    ['stars', () => million('*a')],
    ['5,000 rows', () => MANY_LINES.rows(5_000)],
    ['5,000 lines', () => MANY_LINES['timed talks'](5_000)],
    ['deep quotes', () => `# a\n${'> '.repeat(20_000)}x`],
  ])('are read to their end: %s', (_, text) => {
    const { agendas, ledger = [] } = reading(text())
    expect(agendas.length).toBeLessThanOrEqual(1)
    expect(ledger.length).toBeGreaterThan(0)
  })
})
