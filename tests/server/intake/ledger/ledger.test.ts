import { describe, expect, test } from 'vitest'
import { draftFromReading } from '../../../../shared/agenda/reading/draftFromReading.ts'
import type { LedgerEntry, SourceReading } from '../../../../shared/agenda/reading/reading.ts'
import { agendaOf, outline, reading } from '../reading/support/readings.ts'

const MAIL = `Dear all,
our meeting on 3 December 2026:
14:00 Welcome, Anna Lind (5 min)
14:05 Rivers and cities, Wei Chen, 20 min, then 10 min Q&A
14:35 Panel: Jo Park, Marta Ruiz, 4 mins each
Out by 15:00 sharp
Best, Kim (kim@example.org)`

const runOf = ({ from, to }: LedgerEntry) => (from === to ? `${from}` : `${from}-${to}`)

/** A ledger in words: the lines and what they became, items and segments by their places. */
const ledgerOf = ({ ledger = [] }: SourceReading): string[] =>
  ledger.map((entry) => {
    const places = (entry.places ?? []).map(
      ({ segment, item }) => `${segment}${item === null ? '' : `/${item}`}`,
    )
    return [runOf(entry), entry.became, ...places].join(' ')
  })

test('a mail of a few lines gives its items, its date and its stop, and no title that it does not have', () => {
  const agenda = agendaOf(MAIL)
  expect(outline(agenda)).toEqual([
    '14:00 5 Welcome — Anna Lind',
    '14:05 30 Rivers and cities — Wei Chen',
    '[Panel 25]',
    '  14:35 4 Panel — Jo Park',
    '  14:39 4 Panel — Marta Ruiz',
  ])
  expect(agenda).toMatchObject({ date: '2026-12-03', hardStop: '15:00', title: { en: 'Agenda' } })
  expect(agenda.segments[1]?.items[0]?.talkingPoints).toEqual([{ en: '20 min, then 10 min Q&A' }])
})

test('a mail of a few lines has each of its lines in the ledger', () => {
  expect(ledgerOf(reading(MAIL))).toEqual([
    '1 note',
    '2 date',
    '3 item 0/0',
    '4 item 1/0',
    '5 item 2/0 2/1',
    '6 stop',
    '7 note',
  ])
})

test('a mail of a few lines keeps the address of who wrote it out of notes, titles and findings', () => {
  const { agendas, findings } = reading(MAIL)
  const [{ contacts, ...agenda } = { contacts: [] }] = agendas
  expect(contacts).toEqual([{ name: 'Kim', mails: ['kim@example.org'], phones: [] }])
  expect(agenda).toMatchObject({ notes: ['Dear all,', 'Best, Kim'] })
  expect(JSON.stringify([agenda, findings])).not.toContain('example.org')
})

test('a line with a time first that is in no item is doubted, also in a signature', () => {
  const { findings } = reading(
    `${MAIL}\n\n--\nKim Lund\nOffice hours Mon to Fri 8:00-12:00, Tue\n15:00-18:00`,
  )
  const doubts = findings.filter(({ code }) => code === 'unclear-line')
  expect(doubts.map(({ line, facts }) => [line, facts])).toEqual([[12, { text: '15:00-18:00' }]])
})

describe('a Chinese mail', () => {
  const mail = `各位老师好：
项目例会定于2026年12月3日下午
14:00 开场致辞，李明教授（5分钟）
14:05 河流与城市，20分钟，然后10分钟提问
14:35 圆桌讨论，每人4分钟
15:00前必须结束
联系人：陈静 13812345678`

  test('is read as one in other languages is', () => {
    const agenda = agendaOf(mail)
    expect(agenda).toMatchObject({ date: '2026-12-03', hardStop: '15:00' })
    expect(agenda.segments.map(({ items }) => (items[0]?.planned ?? 0) / 60_000)).toEqual([
      5, 30, 25,
    ])
    expect(agenda.contacts).toEqual([{ name: '陈静', mails: [], phones: ['13812345678'] }])
    expect(ledgerOf(reading(mail))).toEqual([
      ...['1 note', '2 title', '3 item 0/0', '4 item 1/0', '5 item 2/0', '6 stop', '7 contact'],
    ])
  })
})

test('a ledger tells facts, heads, notes and marks apart', () => {
  const source = `# River forum
Date: 12 May 2025
Venue: Old Mill
Organisers: River Trust
Languages: English and German

## Programme

| Time | What | Who |
|------|------|-----|
| 10:00 | Welcome | Ada Alder |
| 10:10 | Talks | |
| 11:00 | – | |

Bring boots.`
  expect(ledgerOf(reading(source))).toEqual([
    '1 title',
    '2 date',
    '3 place',
    '4 organisers',
    '5 languages',
    '6 blank',
    '7 head',
    '8 blank',
    '9 head',
    '10 markup',
    '11 item 0/0',
    '12 item 1/0',
    '13 times',
    '14 blank',
    '15 note',
  ])
})

test('a line with a moment in several zones is a line of its item, and no heading of columns', () => {
  const source =
    'Call, 9 June 2026\n\n06:00 PT | 09:00 ET | 15:00 CEST\nKick-off\n\n06:10 PT | 09:10 ET | 15:10 CEST\nFigures'
  expect(ledgerOf(reading(source))).toEqual([
    '1 date',
    '2 blank',
    '3-4 item 0/0',
    '5 blank',
    '6-7 item 1/0',
  ])
})

test('a ledger says of a line that is only partly read what was not', () => {
  const source = `Call
| Time | What | Code | Who |
|---|---|---|---|
| 10:00 – late | Dinner | | Ada Alder |
| 12:00 | Lunch | | Ada Alder |`
  expect(reading(source).findings).toContainEqual(
    expect.objectContaining({ code: 'part-not-read', line: 4, facts: { text: 'late' } }),
  )
})

test.each([
  ['14:00 Talk, Ada Alder, 15 min, then 10 min Q&A', 25],
  ['14:00 Vortrag, Ada Alder, 15 Min., dann 10 Min. Fragen', 25],
  ['14:00 Talk (15 min, then 10 min for questions), Ada Alder', 25],
  ['14:00 Talk, Ada Alder, 15 min and then 5 min', 20],
])('lengths that are said in parts: %s is %i minutes', (line, minutes) => {
  const [segment] = agendaOf(`Call\n${line}\n16:00 Close`).segments
  expect((segment?.items[0]?.planned ?? 0) / 60_000).toBe(minutes)
})

test('lengths that are said in parts: and for each of nobody that is named stay with their item', () => {
  const { segments } = agendaOf(
    'Call\n15:00-15:30 Questions from members (1 minute each)\n15:30 Close',
  )
  expect(segments[0]?.items[0]).toMatchObject({ talkingPoints: [{ en: '1 minute each' }] })
})

test.each([
  'Out by 15:00 sharp',
  'We must be out of the room by 3 pm.',
  'We must end 15:00',
  'Must be over: 3 pm.',
  'Hard stop at 15:00',
  'The committee must vacate the room by 3 pm.',
  'Wir müssen bis 15 Uhr fertig sein',
  '最晚15:00结束',
])('the time by which all is over: “%s” is the stop', (line) => {
  expect(agendaOf(`14:00 Welcome\n14:30 Talk\n${line}`).hardStop).toBe('15:00')
})

test('the time by which all is over: an entry that closes is none', () => {
  expect(outline(agendaOf('14:00 Welcome\n14:30 Talk\n15:00 Close'))).toHaveLength(3)
})

test.each(['–', '-', '10:10', '10:10 - 10:30'])(
  'a cell that is only a time or a dash: “%s” is no title',
  (cell) => {
    const table = `Call\n| Time | Title | Who |\n|---|---|---|\n| 10:00 | Welcome | Ada Alder |\n| 10:10 | ${cell} | |\n| 10:30 | Talk | Bo Birch |`
    expect(outline(agendaOf(table))).toEqual([
      '10:00 10 Welcome — Ada Alder',
      '10:30 ? Talk — Bo Birch',
    ])
  },
)

test('mail addresses and phone numbers are those of the speaker they stand beside', () => {
  const { segments, contacts } = agendaOf(
    'Call\n14:00 Welcome, Anna Lind (anna.lind@example.org, tel. +49 351 555 0199)\n14:30 Talk, Wei Chen\n15:00 Close',
  )
  expect(segments[0]?.items[0]?.speakers).toMatchObject([
    {
      name: { en: 'Anna Lind' },
      contact: { mails: ['anna.lind@example.org'], phones: ['+49 351 555 0199'] },
    },
  ])
  expect(contacts).toBeUndefined()
})

test('mail addresses and phone numbers: get into no draft', () => {
  const read = agendaOf(
    'Call on 3 May 2027\n14:00 Welcome, Anna Lind (anna.lind@example.org)\n14:30 Talk\nAsk Kim: kim@example.org, tel. 0351 5550199',
  )
  expect(JSON.stringify(read)).toContain('kim@example.org')
  const draft = draftFromReading(read, { date: null, zone: 'Europe/Berlin' })
  expect(draft.ok).toBe(true)
  expect(JSON.stringify(draft)).not.toMatch(/example\.org|5550199/)
})

test('mail addresses and phone numbers in a column of a table are those of the row', () => {
  const { segments } = agendaOf(
    'Call\n| Time | Title | Speaker | Email |\n|---|---|---|---|\n| 10:00 | Welcome | Ada Alder | ada@example.org |\n| 10:10 | Talk | Bo Birch | bo@example.org |',
  )
  expect(segments.map(({ items }) => items[0]?.speakers[0]?.contact?.mails)).toEqual([
    ['ada@example.org'],
    ['bo@example.org'],
  ])
  expect(segments[0]?.items[0]?.talkingPoints).toEqual([])
})

test('mail addresses and phone numbers: a number of a meeting is none', () => {
  const agenda = agendaOf(
    'Call\nMeeting ID: 900 1122 3344 https://zoom.example/j/90011223344\n10:00 Welcome\n10:10 Talk',
  )
  expect(agenda.contacts).toBeUndefined()
  expect(agenda.meeting?.id).toBe('900 1122 3344')
})

test('the hours and the place of a whole school over one workshop of it are no item', () => {
  const source = `# Summer School

Mittwoch, 11. September 2024 - Donnerstag, 12. September 2024
09:00 - 19:30 Uhr, Zentralbibliothek Zürich, Hermann-Escher-Saal

## Ein Workshop
**Datum:** Donnerstag, 12. September 2024, 13:30 Uhr - 17:00 Uhr

| Uhrzeit | Programmpunkt | Dozierende |
|---------|---------------|------------|
| 13:30 | Einführung | Michael Büchner |
| 14:45 | Pause | |
| 15:00 | Fragen | Franziska Fuchs |
| 17:00 | | |`
  const { agendas } = reading(source)
  expect(agendas.map(({ date, startsAt, hardStop }) => [date, startsAt, hardStop])).toEqual([
    ['2024-09-12', '13:30', '17:00'],
  ])
  expect(agendas.flatMap(outline)).toEqual([
    '13:30 75 Einführung — Michael Büchner',
    '14:45 15 Pause (break)',
    '15:00 120 Fragen — Franziska Fuchs',
  ])
})

describe('a part of an item that may be misread', () => {
  const doubtsOf = (text: string) =>
    reading(text).findings.flatMap(({ code, line, facts }) =>
      code === 'unclear-part' ? [`${line} ${facts['text']}`] : [],
    )

  test('is a finding on its line: a time, an item of its own', () => {
    expect(
      doubtsOf(`Call
10:00 Opening remarks
10:10 Walk to the ridge (back at 11:45)
12:00 Talk on rivers
- Lunch
13:00 Close`),
    ).toEqual(['3 11:45', '5 Lunch'])
  })

  test('is none where everything was used', () => {
    expect(
      doubtsOf(
        'Call\n10:00 Welcome, Ada Alder (5 min)\n10:05 Talk on rivers, Wei Chen\n11:00 Close',
      ),
    ).toEqual([])
  })
})

test('notes that are shaped like the items of a list are doubtful', () => {
  const source = `Parish meeting, 3 December 2026
at 7.15pm in the Reading Room.
                                                   approx. mins
26/081  Apologies for absence                                   2
26/082  Declarations of interest                                3
26/083  Barn at Low Ings                                        5`
  const doubts = reading(source).findings.filter(({ code }) => code === 'unclear-line')
  expect(doubts.map(({ line, facts }) => `${line} ${facts['text']}`)).toEqual([
    '4 Apologies for absence 2',
    '5 Declarations of interest 3',
    '6 Barn at Low Ings 5',
  ])
})

test('a link behind words of a title is a note', () => {
  const source = '# [River forum](https://rivers.example/forum)\n\n10:00 Welcome\n10:10 Talk'
  expect(agendaOf(source).notes).toContain('River forum https://rivers.example/forum')
})

test('a fact may follow its label without a sign', () => {
  const source = 'River forum\nOrganised by River Trust\n10:00 Welcome\n10:10 Talk'
  expect(agendaOf(source).about).toEqual({ organisers: { en: 'River Trust' } })
})
