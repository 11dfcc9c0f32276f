import { describe, expect, test } from 'vitest'
import type { Agenda } from '../../../../shared/agenda/model.ts'
import { planOf } from '../../../../shared/agenda/plan.ts'
import {
  type DraftResult,
  draftFromReading,
} from '../../../../shared/agenda/reading/draftFromReading.ts'
import type {
  ParsedAgenda,
  ParsedItem,
  ReadSegment,
} from '../../../../shared/agenda/reading/reading.ts'
import { clockText, dateIn } from '../../../../shared/time/format.ts'
import { MINUTE } from '../../../../shared/time/instant.ts'
import { A_DAY, readItem, speaker } from './texts.ts'

function segment(start: string | null, items: ParsedItem[], budget: number | null = null) {
  const [first] = items
  const read: ReadSegment = {
    title: first?.title ?? { en: 'Block' },
    kind: first?.kind ?? 'other',
    budget: budget === null ? null : budget * MINUTE,
    start,
    items,
  }
  return read
}

const read = (segments: ReadSegment[], more: Partial<ParsedAgenda> = {}): ParsedAgenda => ({
  ...A_DAY,
  segments,
  ...more,
})

const NOTHING = { date: null, zone: null }

function made(found: DraftResult): Agenda {
  if (!found.ok) throw new Error(JSON.stringify(found))
  return found.agenda
}

/** The agenda of a text with these segments. */
const adopted = (...segments: ReadSegment[]) => made(draftFromReading(read(segments), NOTHING))

const minutes = ({ segments }: Agenda) =>
  segments.flatMap(({ items }) => items.map(({ planned }) => planned / MINUTE))

/** When each segment starts by the plan. */
const clocks = (agenda: Agenda) =>
  [...planOf(agenda).segments.values()].map(({ start }) =>
    clockText(start, agenda.zones[0] ?? 'UTC'),
  )

const starts = (agenda: Agenda) =>
  agenda.segments.map(({ start }) =>
    start.type === 'follows' ? 'follows' : clockText(start.at, agenda.zones[0] ?? 'UTC'),
  )

describe('the languages of what was read', () => {
  const segments = [segment('09:00', [readItem('One', 30)])]

  test('are those the source states, then those of its titles', () => {
    const stated = read(segments, { languages: ['zh-Hans', 'de'] })
    expect(made(draftFromReading(stated, NOTHING)).languages).toEqual(['zh-Hans', 'de', 'en'])
  })
})

describe('when what was read starts', () => {
  test('what comes after a break is pinned: people come back at the stated time', () => {
    const agenda = adopted(
      segment('09:00', [readItem('One', 30)]),
      segment(null, [readItem('Coffee', 15, { kind: 'break' })]),
      segment('09:45', [readItem('Two', 30)]),
    )
    expect(starts(agenda)).toEqual(['09:00', 'follows', '09:45'])
  })

  test('P2: a budget that its items do not fill becomes slack', () => {
    const agenda = adopted(
      segment('09:00', [readItem('A', 20), readItem('B', 30)], 60),
      segment('10:00', [readItem('C', 5)]),
    )
    expect(agenda.segments.map(({ budget }) => budget)).toEqual([60 * MINUTE, null])
    expect(starts(agenda)).toEqual(['09:00', 'follows'])
  })

  const inferred = (title: string, minutes: number) =>
    readItem(title, minutes, { inferred: ['planned'] })

  test('P9b: an inferred length gives way to the next stated start, and the afternoon stays', () => {
    const agenda = adopted(
      segment('13:00', [readItem('Panel', 40), inferred('Questions', 25)]),
      segment('14:00', [inferred('Break', 20)]),
      segment('14:15', [readItem('Talk', 30)]),
      segment('14:45', [readItem('Closing', 15)]),
    )
    expect(clocks(agenda)).toEqual(['13:00', '14:00', '14:15', '14:45'])
    expect(minutes(agenda)).toEqual([40, 20, 15, 30, 15])
    expect(agenda.segments.map(({ budget }) => budget)).toEqual([null, null, null, null])
  })

  test('P9b: a stated length stays, as more than fits into its time', () => {
    const agenda = adopted(
      segment('11:15', [readItem('Prototype', 30)], 30),
      segment('11:40', [readItem('Break', 20)]),
      segment('12:00', [readItem('Feedback', 30)]),
    )
    expect(clocks(agenda)).toEqual(['11:15', '11:40', '12:00'])
    expect(minutes(agenda)).toEqual([30, 20, 30])
    expect(agenda.segments[0]?.budget).toBe(25 * MINUTE)
  })

  test('P9b: a start that was not stated follows, whatever comes before it', () => {
    const follows = { ...segment('09:10', [readItem('Two', 20)]), startInferred: true as const }
    const agenda = adopted(segment('09:00', [readItem('One', 15)]), follows)
    expect(clocks(agenda)).toEqual(['09:00', '09:15'])
    expect(minutes(agenda)).toEqual([15, 20])
  })

  test('after midnight is the day after', () => {
    const agenda = adopted(
      segment('23:30', [readItem('Late', 30)]),
      segment('00:30', [readItem('Later', 30)]),
    )
    const [, second] = agenda.segments
    const at = second?.start.type === 'notBefore' ? second.start.at : null
    expect(at === null ? null : dateIn(at, 'Europe/Berlin')).toBe('2026-06-04')
  })
})

test('who was read is one person however often they speak, with all that is known of them', () => {
  const agenda = adopted(
    segment('09:00', [
      readItem('One', 5, { speakers: [speaker({ en: 'Marc Barra' }, { title: { en: 'Mr.' } })] }),
      readItem('Two', 5, {
        speakers: [
          speaker({ en: 'Marc  BARRA' }, { affiliation: { en: 'Paris Region Institute' } }),
          speaker({ 'zh-Hans': '王莹' }, { role: 'moderator' }),
        ],
      }),
    ]),
  )
  expect(agenda.people).toMatchObject([
    { id: 'marc-barra', title: { en: 'Mr.' }, affiliation: { en: 'Paris Region Institute' } },
    { id: 'umtn-q0p', name: { 'zh-Hans': '王莹' } },
  ])
  expect(agenda.segments[0]?.items.map((one) => one.speakers)).toEqual([
    [{ person: 'marc-barra', role: 'speaker' }],
    [
      { person: 'marc-barra', role: 'speaker' },
      { person: 'umtn-q0p', role: 'moderator' },
    ],
  ])
})

test('who was read: two names with the same letters are two people with ids of their own', () => {
  const speakers = [speaker({ en: 'Ana Wu' }), speaker({ en: 'Ana-Wu' })]
  const agenda = adopted(segment('09:00', [readItem('One', 5, { speakers })]))
  expect(agenda.people.map(({ id }) => id)).toEqual(['ana-wu', 'ana-wu-2'])
})

test('what neither the source nor a person stated is named', () => {
  const source = read([segment(null, [readItem('One', null)])], { date: null, zones: [] })
  expect(draftFromReading(source, NOTHING)).toMatchObject({
    ok: false,
    missing: ['date', 'zone', 'start'],
  })
  expect(draftFromReading(read([]), NOTHING)).toMatchObject({
    ok: false,
    missing: ['start', 'items'],
  })
})

test('a time that its day does not have is named with its place', () => {
  const source = read([segment('02:30', [readItem('Night', 30)])], { date: '2026-03-29' })
  expect(draftFromReading(source, NOTHING)).toMatchObject({
    ok: false,
    faults: [{ path: 'segments.0.start' }],
  })
})

test('an address that cannot be opened becomes a note', () => {
  const meeting = { link: 'Zoom, see mail', id: '123', passcode: null }
  const agenda = made(
    draftFromReading(read([segment('09:00', [readItem('One', 5)])], { meeting }), NOTHING),
  )
  expect(agenda.meeting).toBe(null)
  expect(agenda.notes).toEqual(['Zoom, see mail, 123'])
})
