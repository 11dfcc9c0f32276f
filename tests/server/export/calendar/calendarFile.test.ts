import { DateTime } from 'luxon'
import { describe, expect, test } from 'vitest'
import { calendarFile } from '../../../../server/export/calendar/calendarFile.ts'
import { type FeedReader, feedMoment } from '../../../../server/export/calendar/feed.ts'
import { vtimezone } from '../../../../server/export/calendar/vtimezone.ts'
import type { DraftChange } from '../../../../shared/agenda/draft/change.ts'
import type { Agenda } from '../../../../shared/agenda/model.ts'
import { planOf } from '../../../../shared/agenda/plan.ts'
import { speaksIn } from '../../../../shared/run/lookup.ts'
import { instant, minuteFloor } from '../../../../shared/time/instant.ts'
import { type Case, given, unpublished } from '../../../support/given.ts'
import { hearing, SECRETS } from '../../../support/hearing.ts'
import { undo } from '../../../support/press.ts'
import { founding } from '../../../support/shows.ts'
import { readCalendar, readOnce } from './readCalendar.ts'

const ALL: FeedReader = { person: null, lang: null, isSeries: false }

/** The file that is fetched at the present moment of a case. */
function fileOf({ state, log, now }: Case, reader: Partial<FeedReader> = {}) {
  const { seq = 0, at = instant(0) } = log.at(-1) ?? {}
  const moment = feedMoment({ state, seq, at }, now)
  const { tag, text } = calendarFile([moment], { ...ALL, ...reader })
  return { tag, text: text() }
}

const read = (show: Case, reader: Partial<FeedReader> = {}) =>
  readCalendar(fileOf(show, reader).text)

const entry = (show: Case, id: string, reader: Partial<FeedReader> = {}) => {
  const found = read(show, reader).events.find(({ uid }) => uid.startsWith(`${id}.`))
  if (found === undefined) throw new Error(`no entry ${id}`)
  return found
}

const ADA = { person: 'ada' }

/** An event that changes no entry. */
const RETITLE: DraftChange = {
  ...({ type: 'setText', of: 'show', id: null, field: 'title', lang: 'en' } as const),
  ...{ was: 'Hearing on the water line', value: 'A draft' },
}

/** What a calendar of an agenda says of its plan: every segment, and of each person every turn. */
function expectPlanned(agenda: Agenda): void {
  const plan = planOf(agenda)
  const show = given(agenda)
  const minute = (at: number) => new Date(minuteFloor(instant(at))).toISOString()
  expect(read(show).events.map(({ start, end }) => [start, end])).toEqual(
    [...plan.segments.values()].map(({ start, end }) => [minute(start), minute(end)]),
  )
  for (const { id } of agenda.people) {
    const own = agenda.segments.flatMap(({ items }) => items.filter((item) => speaksIn(item, id)))
    expect(read(show, { person: id }).events.map(({ start }) => start)).toEqual(
      own.map((item) => minute(plan.items.get(item.id)?.start ?? 0)),
    )
  }
}

describe('R22: the calendar of a show', () => {
  test('has its segments as entries, with their items and people in the text', () => {
    const { name, events, calendar } = read(given(hearing()))
    expect(name).toBe('Hearing on the water line')
    expect(calendar.getFirstPropertyValue('refresh-interval')?.toString()).toBe('PT15M')
    expect(calendar.getFirstPropertyValue('x-published-ttl')).toBe('PT15M')
    const properties = fileOf(given(hearing())).text.split('BEGIN:VTIMEZONE')[0]
    expect(properties).toMatch(/X-PUBLISHED-TTL/)
    expect(events).toMatchObject([
      { title: 'Talks', start: '2026-06-01T12:00:00.000Z', end: '2026-06-01T12:30:00.000Z' },
      { title: 'Panel', start: '2026-06-01T12:30:00.000Z', end: '2026-06-01T13:10:00.000Z' },
    ])
    expect(events[0]).toMatchObject({ zone: 'Europe/Brussels', status: 'CONFIRMED' })
    expect(events[0]?.text.split('\n')).toEqual([
      '14:00 About source (Ada Lovelace)',
      '14:10 About river (Bo Kyung)',
      '14:20 About break',
      'Times: Brussels (UTC+2)',
    ])
  })

  test('contains nothing that the audience may not read', () => {
    const { text } = fileOf(given(hearing()))
    for (const secret of [...Object.values(SECRETS), 'meet.example.org'])
      expect(text).not.toContain(secret)
  })

  test('is empty before publication', () => {
    expect(read(unpublished(hearing())).events).toEqual([])
  })

  test('follows the language of the address', () => {
    const { events } = read(given(founding()), { lang: 'zh' })
    expect(events[0]?.text).toContain('时间：北京（UTC+8）')
    expect(events.every(({ title }) => /\p{Script=Han}/u.test(title))).toBe(true)
    expect(read(given(founding()), { lang: 'de' }).events[0]?.text).toContain('Zeiten: Peking')
  })
})

describe('R22: the calendar of a person', () => {
  test('has their turns alone, with the name of the show', () => {
    const { events } = read(given(hearing()), ADA)
    expect(events[0]?.text).not.toContain('Ada Lovelace')
    expect(events.map(({ uid, title, start }) => [uid, title, start])).toEqual([
      [
        'item-source.a-show@rostrum',
        'About source (Hearing on the water line)',
        '2026-06-01T12:00:00.000Z',
      ],
      [
        'item-sea.a-show@rostrum',
        'About sea (Hearing on the water line)',
        '2026-06-01T12:40:00.000Z',
      ],
    ])
  })

  test('is in the zone of the person', () => {
    const agenda = hearing()
    const people = agenda.people.map((one) => ({ ...one, zone: 'Asia/Tokyo' }))
    expect(entry(given({ ...agenda, people }), 'item-source', ADA).zone).toBe('Asia/Tokyo')
  })

  test('names the meeting only while a screen of theirs shows it', () => {
    const show = given(hearing())
    expect(entry(show, 'item-source', ADA)).toMatchObject({
      location: 'https://meet.example.org/hearing',
      text: expect.stringContaining(SECRETS.passcode),
    })
    const link = show.state.links.find(({ grant }) => grant.person === 'ada')?.id ?? ''
    const grant = { roles: ['calendar' as const], person: 'ada', booth: null }
    show.asRoles('owner', ['owner']).does({ type: 'revokeLink', link })
    show.does({ type: 'makeLink', grant })
    const { text } = fileOf(show, ADA)
    expect(text).not.toContain('meet.example.org')
    expect(text).not.toContain(SECRETS.passcode)
  })

  test('contains no notes of theirs', () => {
    const { text } = fileOf(given(hearing()), ADA)
    for (const secret of [SECRETS.notes, SECRETS.announce, SECRETS.pronunciation])
      expect(text).not.toContain(secret)
  })
})

describe('R22: while the show runs', () => {
  test('an item that is late has its new time, and says so', () => {
    const show = given(hearing()).begins('14:06')
    expect(entry(show, 'item-sea', ADA)).toMatchObject({
      start: '2026-06-01T12:46:00.000Z',
      text: expect.stringContaining('New time. Planned: 14:40, now: 14:46.'),
    })
    expect(entry(show, 'segment-panel')).toMatchObject({
      start: '2026-06-01T12:36:00.000Z',
      end: '2026-06-01T13:10:00.000Z',
    })
  })

  test('an item over its time moves the next ones with each minute, with a rising sequence, for six hours', () => {
    const show = given(hearing()).begins('14:00').at('14:13')
    const sea = () => entry(show, 'item-sea', ADA)
    const first = sea()
    expect(first.start).toBe('2026-06-01T12:43:00.000Z')
    show.at('14:16')
    expect(sea().start).toBe('2026-06-01T12:46:00.000Z')
    expect(sea().sequence).toBeGreaterThan(first.sequence)
    show.at('20:00')
    const last = sea()
    show.at('23:00')
    expect(sea()).toEqual(last)
    show.at('23:01').does('endShow')
    expect(sea().sequence).toBeGreaterThan(last.sequence)
  })

  test('a dropped item is cancelled at its planned time, and back after undo, with a rising sequence', () => {
    const show = given(hearing()).begins('14:00')
    const before = entry(show, 'item-sea', ADA)
    show.at('14:05').does({ type: 'drop', item: 'sea' })
    const dropped = entry(show, 'item-sea', ADA)
    expect(dropped).toMatchObject({ status: 'CANCELLED', start: '2026-06-01T12:40:00.000Z' })
    expect(entry(show, 'segment-panel').text).toContain(': dropped')
    show.does(undo(show.lastStep))
    const after = entry(show, 'item-sea', ADA)
    expect(after.status).toBe('CONFIRMED')
    expect(after.uid).toBe(before.uid)
    expect(dropped.sequence).toBeGreaterThan(before.sequence)
    expect(after.sequence).toBeGreaterThan(dropped.sequence)
    expect(after.stamp >= dropped.stamp).toBe(true)
  })

  test('items that a show never reached are cancelled once it has ended', () => {
    const show = given(hearing()).begins('14:00').at('14:08').does('endShow')
    expect(entry(show, 'item-source', ADA).status).toBe('CONFIRMED')
    expect(entry(show, 'item-sea', ADA).status).toBe('CANCELLED')
    expect(entry(show, 'segment-panel').status).toBe('CANCELLED')
  })

  test('a show that nobody starts stays where it is planned', () => {
    const show = given(hearing()).at('18:00')
    show.edits(RETITLE)
    expect(entry(show, 'segment-talks').start).toBe('2026-06-01T12:00:00.000Z')
  })

  test('an event that changes no entry keeps the tag, another changes it', () => {
    const show = given(hearing())
    const tag = () => fileOf(show).tag
    const first = tag()
    show.edits(RETITLE)
    expect(tag()).toBe(first)
    show.begins('14:06')
    expect(tag()).not.toBe(first)
  })
})

test('text of the agenda adds no line of its own to a calendar', () => {
  const odd = 'One\r\nX-ADDED:1, two; three\\n\u0000\u0007'
  const agenda = hearing()
  const [first, ...others] = agenda.segments
  const segments = first === undefined ? [] : [{ ...first, title: { en: odd } }, ...others]
  const { calendar, events } = read(given({ ...agenda, title: { en: odd }, segments }))
  expect(events).toHaveLength(2)
  expect(calendar.getFirstProperty('x-added')).toBeNull()
  expect(events[0]?.title).toContain('X-ADDED:1, two; three')
})

test.each([
  'Europe/Brussels',
  'Africa/Casablanca',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Asia/Kolkata',
])('a zone is right at every hour around a show: %s', (zone) => {
  const from = instant(Date.UTC(2026, 5, 1))
  const lines = [vtimezone(zone, from, from)]
  const hours = Array.from({ length: 390 }, (_, n) => instant(from + (n - 195) * 67 * 2_400_000))
  for (const at of hours) {
    const local = DateTime.fromMillis(at, { zone })
    // A local time that occurs twice has no single instant.
    if (local.getPossibleOffsets().length > 1) continue
    lines.push(
      'BEGIN:VEVENT',
      `UID:${at}`,
      `DTSTART;TZID=${zone}:${local.toFormat("yyyyLLdd'T'HHmmss")}`,
      'END:VEVENT',
    )
  }
  const text = ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n')
  for (const { uid, start } of readOnce(text).events)
    expect(start).toBe(new Date(Number(uid)).toISOString())
})

test('the founding agenda is a calendar of every segment and turn', () => {
  expectPlanned(founding())
})
