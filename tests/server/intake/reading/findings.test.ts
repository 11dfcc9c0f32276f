import { expect, it } from 'vitest'
import { codesOf, examples, findingsOf, reading } from './support/readings.ts'

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

it.each([
  ['too-many-entries', 501, '9:00 Talk'],
  ['too-many-lines', 2_501, 'a'],
])('a text that is too long is read up to a limit, and says so: %s', (code, count, line) => {
  expect(codesOf(`9:00 Welcome\n${`${line}\n`.repeat(count)}`)).toContain(code)
})
