import { describe, expect, it } from 'vitest'
import { MANY_LINES } from '../formats/manyLines.ts'
import { findingsOf, reading } from './support/readings.ts'

/** What the source says, and the findings it must give. */
const FINDINGS: readonly (readonly [string, string, readonly string[]])[] = [
  ['times that agree', '9:00-9:30 Opening\n9:30-10:00 Talk', []],
  [
    'an end before its start',
    '9:30-10:00 Opening\n11:00-10:30 Talk\n11:30-12:00 Talk',
    ['conflict end-before-start 2'],
  ],
  ['an overlap', '9:00-9:40 Opening\n9:30-10:00 Talk', ['conflict overlap 2']],
  [
    'a length that is not its range',
    '9:00-9:30 Opening (20 min)\n9:30-10:00 Talk',
    ['conflict length-and-times 1'],
  ],
  [
    'times that go backwards',
    '14:00 Opening\n15:00 Talk\n13:00 Another\n16:00 End',
    ['conflict backwards 3'],
  ],
  ['past midnight', '22:00 Start\n23:30 Set\n0:30 Break\n2:00 End', ['assumed past-midnight 3']],
  [
    'an afternoon without pm',
    '11:00 Start\n1:00 Lunch\n2:00 End',
    ['assumed afternoon 2', 'assumed afternoon 3'],
  ],
  ['a day without a year', 'Monday 11 February\n9:00 Start\n10:00 End', ['doubtful no-year 1']],
  [
    'a day that is another',
    'Monday, 12 March 2024\n9:00 Start\n10:00 End',
    ['conflict wrong-weekday 1'],
  ],
  [
    'day or month first',
    'Date: 03/04/2023\n9:00 Start\n10:00 End',
    ['doubtful day-or-month-first 1'],
  ],
  [
    'a block with room to spare',
    '9:00-10:00 Session 1\n  Talk A (20 min)\n  Talk B (30 min)',
    ['doubtful sum-under 1'],
  ],
  [
    'a block that is too short',
    '9:00-10:00 Session 1\n  Talk A (40 min)\n  Talk B (30 min)',
    ['conflict sum-over 1'],
  ],
  [
    'what a block leaves',
    '9:00-10:00 Session 1\n  Talk A (40 min)\n  Discussion with Ann Miller',
    ['assumed rest-of-block 3'],
  ],
  [
    'a gap in a block',
    '9:00-10:00 Session 1\n  9:00-9:20 Talk A\n  9:30-10:00 Talk B',
    ['doubtful gap 3'],
  ],
  ['zones that agree', '15:00-16:00 Beijing Time 9:00-10:00 CEST Opening in Berlin', []],
  [
    'zones that do not',
    'Date: 21 June 2023, Berlin\n15:00-16:00 Beijing Time 10:00-11:00 CEST Opening',
    ['conflict zones-differ 2'],
  ],
  [
    'summer time in winter',
    'Date: 12 January 2023, Berlin\n15:00 CEST Opening\n16:00 CEST Talk',
    ['conflict zone-out-of-season 2', 'conflict zone-out-of-season 3'],
  ],
  [
    'a line with a time that is no entry',
    '9:00 Start\n10:00 End\n\nPlease call us before 5 pm if you are late, we are glad to help.',
    ['not-understood not-understood 4'],
  ],
]

describe('a reading says of', () => {
  it.each(FINDINGS)('%s', (_, text, expected) => {
    expect(findingsOf(text)).toEqual(expected)
  })
})

describe('what a person said of a source', () => {
  it('wins over its date and zone, and is no finding', () => {
    const { agendas, findings } = reading('Monday 11 February\n9:00 Start\n10:00 End', {
      date: '2019-02-11',
      zone: 'Europe/Paris',
    })
    expect(agendas[0]).toMatchObject({ date: '2019-02-11', zones: ['Europe/Paris'] })
    expect(agendas[0]?.startsAt).toBe('2019-02-11T09:00:00+01:00')
    expect(findings).toEqual([])
  })

  it('moves all the days of an event together', () => {
    const text = 'Day 1, 2 September 2025\n9:00 A talk\n\nDay 2, 3 September 2025\n9:00 Another'
    const { agendas } = reading(text, { date: '2026-09-01' })
    expect(agendas.map(({ date }) => date)).toEqual(['2026-09-01', '2026-09-02'])
  })
})

describe('a text that is no agenda', () => {
  it.each([
    '',
    ' \n\n ',
    'Just a letter to a friend, with nothing in it.',
    '\u0000\u0001\u0002 noise',
  ])('gives none and says so: %j', (text) => {
    const { agendas, findings } = reading(text)
    expect(agendas).toEqual([])
    expect(findings.map(({ code }) => code)).toEqual(['empty'])
  })
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
