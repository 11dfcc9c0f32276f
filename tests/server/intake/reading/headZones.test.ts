import { expect, test } from 'vitest'
import { ledgerFaults } from '../ledger/lost.ts'
import { agendaOf, reading } from './support/readings.ts'

const ENTRIES = 'Welcome, Anna Berg (5 min)\nTalk on rivers, 20 min\nDiscussion, 30 min'

function headed(line: string) {
  const text = `Hello all,\n${line}\n\n${ENTRIES}`
  expect(ledgerFaults(reading(text))).toEqual([])
  const { date, zones, startsAt, hardStop } = agendaOf(text)
  return { date, zones, startsAt, hardStop }
}

const BEIJING_FIRST = [
  'here is the plan for the hearing, 4 December 2026, 10:00 to 11:30 Beijing time (3:00 CET).',
  'here is the plan for the hearing on 4 December 2026, from 10:00 to 11:30 Beijing time (3:00 to 4:30 CET).',
  'Friday 4 December 2026, 10:00 to 11:30 Beijing time (3:00 CET).',
  'Friday 4 December 2026, 10:00 to 11:30 Beijing time (3:00 to 4:30 CET)',
  'We meet on 4 December 2026 from 10:00 to 11:30 Beijing time (3:00 to 4:30 Berlin time).',
  'the agenda for our meeting on 4 December 2026 (10:00–11:30 Beijing, 3:00–4:30 Berlin) is below.',
  'Hearing on rivers, 4 December 2026, 10:00 to 11:30 Beijing time (3:00 to 4:30 Central European Time)',
]

test.each(BEIJING_FIRST)(
  'a line over an agenda that says its hours in two zones is at home in the first: %s',
  (line) => {
    expect(headed(line)).toEqual({
      date: '2026-12-04',
      zones: ['Asia/Shanghai', 'Europe/Berlin'],
      startsAt: '2026-12-04T10:00:00+08:00',
      hardStop: '2026-12-04T11:30:00+08:00',
    })
  },
)

test.each([
  [
    'the plan for the hearing on 4 December 2026, 10:00 to 11:30 Kathmandu time (5:15 CET).',
    ['Asia/Kathmandu', 'Europe/Berlin'],
    '2026-12-04T10:00:00+05:45',
  ],
  [
    'Our hearing takes place on 4 December 2026, 3:00 CET (10:00 Beijing time).',
    ['Europe/Berlin', 'Asia/Shanghai'],
    '2026-12-04T03:00:00+01:00',
  ],
  [
    'Updated schedule for Friday, 4 December 2026 (14:00 London, 15:00 Berlin time).',
    ['Europe/London', 'Europe/Berlin'],
    '2026-12-04T14:00:00+00:00',
  ],
])(
  'a line over an agenda that says its hours in two zones: whichever that is: %s',
  (line, zones, startsAt) => {
    expect(headed(line)).toMatchObject({ date: '2026-12-04', zones, startsAt })
  },
)

test('a line over an agenda that says its hours in two zones: names no zones where the hours of two places are not the same moment', () => {
  const text = `Visits, 4 December 2026: 10:00 Beijing, 11:00 Berlin\n\n${ENTRIES}`
  expect(agendaOf(text).zones).toEqual([])
})

test('a date in a sentence of a mail is that of the event where the sentence announces it, with its hour', () => {
  const line =
    'Join us for the hearing hosted by the institute on 4 December 2026, 10:00 Beijing time.'
  expect(headed(line)).toMatchObject({ startsAt: '2026-12-04T10:00:00+08:00' })
  const updated = 'Updated programme for the hearing on 4 December 2026, 10:00 Beijing time'
  expect(headed(updated)).toMatchObject({ startsAt: '2026-12-04T10:00:00+08:00' })
})

test('a date in a sentence of a mail is not where it says by when something is to be done', () => {
  const line = 'Please send your slides by 2 December 2026, 10:00 Beijing time.'
  expect(headed(line)).toMatchObject({ date: null, startsAt: null })
})

test('hours in two zones in a note about the place: the home zone is the first', () => {
  const head = '20 May 2027\nVenue: Water Hall, Room 7 北京时间 15:00–17:30 / CEST 09:00–11:30'
  const { zones } = agendaOf(`${head}\n\n15:00–15:10 Welcome\n15:10–17:30 Talks`)
  expect(zones).toEqual(['Asia/Shanghai', 'Europe/Berlin'])
})
