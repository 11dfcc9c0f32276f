import { describe, expect, test } from 'vitest'
import { dayNumbers, selectAgendas } from '../../../server/cli/importChoice.ts'
import { findingLines, importTable } from '../../../server/cli/importTable.ts'
import type {
  ParsedAgenda,
  ParsedItem,
  ReadFinding,
  SourceReading,
} from '../../../shared/agenda/reading/reading.ts'

const item = (given: Partial<ParsedItem>): ParsedItem => ({
  title: { en: 'Talk' },
  kind: 'talk',
  start: null,
  planned: null,
  inferred: [],
  speakers: [],
  talkingPoints: [],
  lines: [1],
  ...given,
})

const AGENDA: ParsedAgenda = {
  title: { en: 'Forum', 'zh-Hans': '论坛' },
  date: '2023-06-21',
  room: null,
  zones: ['Asia/Shanghai', 'Europe/Berlin'],
  startsAt: '2023-06-21T15:00:00+08:00',
  hardStop: '2023-06-21T17:30:00+08:00',
  meeting: null,
  segments: [
    {
      title: { en: 'Welcome' },
      kind: 'welcome',
      budget: 60_000,
      start: '2023-06-21T15:00:00+08:00',
      items: [
        item({
          title: { en: 'Welcome' },
          kind: 'welcome',
          start: '2023-06-21T15:00:00+08:00',
          planned: 60_000,
          speakers: [
            {
              name: { 'zh-Hans': '王莹', en: 'Ying Wang' },
              title: { en: 'Manager' },
              affiliation: null,
              role: 'moderator',
            },
          ],
        }),
      ],
    },
    {
      title: { en: 'Talks' },
      kind: 'talk',
      budget: 3_600_000,
      start: '2023-06-21T15:01:00+08:00',
      items: [
        item({
          start: '2023-06-21T15:01:00+08:00',
          planned: 90_000,
          inferred: ['start', 'planned'],
        }),
        item({ title: { 'zh-Hans': '城乡生态修复与生物多样性抵消研究成果和案例' } }),
      ],
    },
  ],
  notes: ['About   the forum'],
}

test('a table has the clocks of all zones, lengths, titles and people, and marks what was not written', () => {
  expect(importTable(AGENDA, '', 56)).toBe(`Forum / 论坛
2023-06-21 · Asia/Shanghai, Europe/Berlin · from 15:00 until 17:30

Shanghai  Berlin  Length    What and who
15:00     09:00   1 min     Welcome [welcome]
                              王莹 / Ying Wang
                              (moderator), Manager
15:01     09:01   60 min    Talks [talk]
15:01*    09:01*  1.5 min*    Talk [talk]
                              城乡生态修复与生物多样性抵
                              消研究成果和案例 [talk]

Notes
  About the forum
`)
})

test('without a date or a zone there is one clock, as it is written', () => {
  const local: ParsedAgenda = {
    ...AGENDA,
    zones: [],
    date: null,
    startsAt: '15:00',
    hardStop: null,
    segments: [
      {
        title: { en: 'Talk' },
        kind: 'talk',
        budget: null,
        start: '15:00',
        items: [item({ start: '15:00' })],
      },
    ],
    notes: [],
  }
  expect(importTable(local, 'Day 1', 60)).toBe(`Forum / 论坛
Day 1 · from 15:00

Time   Length  What and who
15:00          Talk [talk]
`)
})

test('findings stand in the order of their lines, each with the line it is about', () => {
  const finding = { code: 'test', facts: {}, place: null } as const
  const findings = [
    { ...finding, level: 'assumed', line: 2, text: 'Taken from what is left.', assumed: '20 min' },
    { ...finding, level: 'conflict', line: 1, text: 'It says 9 min, and its parts are 10 min.' },
  ] as const
  const source = ['15:01-15:10\tWelcome', 'Discussion']
  expect(findingLines({ source, agendas: [], findings: [...findings] }, 80)).toBe(
    `line 1  conflict        It says 9 min, and its parts are 10 min.
                        | 15:01-15:10 Welcome
line 2  assumed         Taken from what is left. (20 min)
                        | Discussion
`,
  )
})

test('who chairs a block stands under its title; a block of one item by its title has a row of its own where it has a chair or another length', () => {
  const [welcome, talks] = AGENDA.segments
  if (welcome === undefined || talks === undefined) throw new Error('there are two blocks')
  const chair = { name: { en: 'Eve' }, title: null, affiliation: null, role: 'moderator' as const }
  const of = (more: object, block = welcome) =>
    importTable({ ...AGENDA, segments: [{ ...block, ...more }] }, '', 80)
  expect(of({ chair }, talks)).toMatch(/Talks \[talk\]\n +Eve \(moderator\)\n/)
  expect(of({})).not.toMatch(/Welcome(.|\n)*Welcome/)
  expect(of({ chair })).toMatch(/Welcome \[welcome\]\n +Eve \(moderator\)\n(.|\n)*Welcome/)
  expect(of({ budget: 12 * 60_000 })).toMatch(/12 min +Welcome(.|\n)*1 min +Welcome/)
})

const agenda = (date: string | null, room: string | null): ParsedAgenda => ({
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

const titles = (wish: { day: number | null; room: string | null }) =>
  selectAgendas(READING, wish).agendas.map(({ date, room }) => `${date} ${room}`)

describe('of several agendas', () => {
  test('all are kept where none is asked for', () => {
    expect(selectAgendas(READING, { day: null, room: null })).toEqual(READING)
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
    const { findings } = selectAgendas(READING, { day: 2, room: null })
    expect(findings.map(({ text }) => text)).toEqual(['everywhere', 'of day 2'])
  })

  test('what is not there is answered with what is', () => {
    expect(() => titles({ day: 3, room: null })).toThrow(
      'There is no day 3. The days are 1 (2024-05-14), 2 (2024-05-15).',
    )
    expect(() => titles({ day: 2, room: 'Hall B' })).toThrow(
      'There is no room "Hall B". The rooms are "Hall A".',
    )
  })

  test('days without dates are told by rooms that come again', () => {
    expect(dayNumbers([agenda(null, null), agenda(null, null)])).toEqual([1, 2])
    expect(dayNumbers([agenda(null, 'A'), agenda(null, 'B'), agenda(null, 'A')])).toEqual([1, 1, 2])
  })
})
