import { describe, expect, test } from 'vitest'
import { dayNumbers, selectAgendas } from '../../../server/cli/importChoice.ts'
import type {
  ReadAgenda,
  ReadFinding,
  SourceReading,
} from '../../../shared/agenda/reading/reading.ts'

const agenda = (date: string | null, room: string | null): ReadAgenda => ({
  title: { en: `${date} ${room}` },
  date,
  room,
  zones: [],
  startsAt: null,
  hardStop: null,
  meeting: null,
  segments: [],
  notes: [],
})

const finding = (text: string, at: number | null): ReadFinding => ({
  level: 'assumed',
  line: 1,
  text,
  code: 'test',
  facts: {},
  place: at === null ? null : { agenda: at, segment: null, item: null },
})

const READING: SourceReading = {
  source: [],
  agendas: [
    agenda('2024-05-15', 'Hall A'),
    agenda('2024-05-14', 'Hall A'),
    agenda('2024-05-14', 'Ｈａｌｌ  B'),
  ],
  findings: [finding('everywhere', null), finding('of day 2', 0), finding('of Hall B', 2)],
}

const titles = (wish: { day: number | null; room: string | null }) => {
  const choice = selectAgendas(READING, wish)
  return choice.ok ? choice.reading.agendas.map(({ date, room }) => `${date} ${room}`) : choice.line
}

describe('of several agendas', () => {
  test('all are kept where none is asked for', () => {
    expect(selectAgendas(READING, { day: null, room: null })).toEqual({
      ok: true,
      reading: READING,
    })
  })

  test('a day is found by the order of dates, a room by its name however it is written', () => {
    expect(titles({ day: 1, room: null })).toEqual(['2024-05-14 Hall A', '2024-05-14 Ｈａｌｌ  B'])
    expect(titles({ day: null, room: 'hall a' })).toEqual([
      '2024-05-15 Hall A',
      '2024-05-14 Hall A',
    ])
    expect(titles({ day: 1, room: 'HALL B' })).toEqual(['2024-05-14 Ｈａｌｌ  B'])
  })

  test('only the findings on what was asked for are kept', () => {
    const choice = selectAgendas(READING, { day: 2, room: null })
    expect(choice.ok && choice.reading.findings.map(({ text }) => text)).toEqual([
      'everywhere',
      'of day 2',
    ])
  })

  test('what is not there is answered with what is', () => {
    expect(titles({ day: 3, room: null })).toBe(
      'There is no day 3. The days are 1 (2024-05-14), 2 (2024-05-15).',
    )
    expect(titles({ day: 2, room: 'Hall B' })).toBe(
      'There is no room "Hall B". The rooms are "Hall A".',
    )
  })

  test('days without dates are told by rooms that come again', () => {
    expect(dayNumbers([agenda(null, null), agenda(null, null)])).toEqual([1, 2])
    expect(dayNumbers([agenda(null, 'A'), agenda(null, 'B'), agenda(null, 'A')])).toEqual([1, 1, 2])
  })
})
