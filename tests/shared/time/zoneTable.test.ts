import { describe, expect, test, vi } from 'vitest'
import { Zone } from '../../../shared/agenda/quantities.ts'
import { Give } from '../../../shared/protocol/up/up.ts'
import { zonesByCity } from '../../../shared/time/cities.ts'
import { dayMark, dayNumber, daysBetween } from '../../../shared/time/days.ts'
import { dial, dialCount, isZone } from '../../../shared/time/dials.ts'
import { clockText, dateIn } from '../../../shared/time/format.ts'
import { instant, MINUTE } from '../../../shared/time/instant.ts'
import { instantOfIso } from '../../../shared/time/iso.ts'
import {
  clockAtOffset,
  clockChange,
  offsetText,
  utcOffset,
} from '../../../shared/time/utcOffset.ts'
import { zoneName, zoneNameCount } from '../../../shared/time/zoneNames.ts'
import { otherOccurrence } from '../../../shared/time/zones.ts'
import { set } from '../../support/changes.ts'

const at = (iso: string) => instant(Date.parse(iso))

const BEIJING = 'Asia/Shanghai'
const BERLIN = 'Europe/Berlin'
const SAO_PAULO = 'America/Sao_Paulo'
const KATHMANDU = 'Asia/Kathmandu'
const LORD_HOWE = 'Australia/Lord_Howe'
const NEW_YORK = 'America/New_York'
const TOKYO = 'Asia/Tokyo'
const ALL = [BEIJING, BERLIN, SAO_PAULO, KATHMANDU, LORD_HOWE, NEW_YORK, TOKYO]

/** What clocks show in these zones at an instant: the time, the day from that of Beijing, and the offset. */
const TABLE = `
# Europe goes forward at 01:00 UTC; the United States did three weeks before, Lord Howe goes back half an hour on 5 April.
2026-03-29T00:59:00Z 08:59 UTC+8 | 01:59 UTC+1 | 21:59−1 UTC−3 | 06:44 UTC+5:45 | 11:59 UTC+11 | 20:59−1 UTC−4 | 09:59 UTC+9
2026-03-29T01:00:00Z 09:00 UTC+8 | 03:00 UTC+2 | 22:00−1 UTC−3 | 06:45 UTC+5:45 | 12:00 UTC+11 | 21:00−1 UTC−4 | 10:00 UTC+9
# Lord Howe goes back half an hour at 15:00 UTC of the day before.
2026-04-04T14:59:00Z 22:59 UTC+8 | 16:59 UTC+2 | 11:59 UTC−3 | 20:44 UTC+5:45 | 01:59+1 UTC+11 | 10:59 UTC−4 | 23:59 UTC+9
2026-04-04T15:00:00Z 23:00 UTC+8 | 17:00 UTC+2 | 12:00 UTC−3 | 20:45 UTC+5:45 | 01:30+1 UTC+10:30 | 11:00 UTC−4 | 00:00+1 UTC+9
# Over midnight between Beijing and Berlin.
2026-06-17T15:30:00Z 23:30 UTC+8 | 17:30 UTC+2 | 12:30 UTC−3 | 21:15 UTC+5:45 | 02:00+1 UTC+10:30 | 11:30 UTC−4 | 00:30+1 UTC+9
# Europe goes back at 01:00 UTC, New York a week later at 06:00 UTC.
2026-10-25T00:59:00Z 08:59 UTC+8 | 02:59 UTC+2 | 21:59−1 UTC−3 | 06:44 UTC+5:45 | 11:59 UTC+11 | 20:59−1 UTC−4 | 09:59 UTC+9
2026-10-25T01:00:00Z 09:00 UTC+8 | 02:00 UTC+1 | 22:00−1 UTC−3 | 06:45 UTC+5:45 | 12:00 UTC+11 | 21:00−1 UTC−4 | 10:00 UTC+9
2026-11-01T05:59:00Z 13:59 UTC+8 | 06:59 UTC+1 | 02:59 UTC−3 | 11:44 UTC+5:45 | 16:59 UTC+11 | 01:59 UTC−4 | 14:59 UTC+9
2026-11-01T06:00:00Z 14:00 UTC+8 | 07:00 UTC+1 | 03:00 UTC−3 | 11:45 UTC+5:45 | 17:00 UTC+11 | 01:00 UTC−5 | 15:00 UTC+9
`

/** What clocks show in every zone: the time, the day from that of Beijing, and the offset. */
function row(iso: string): readonly string[] {
  const day = dateIn(at(iso), BEIJING)
  return ALL.map((zone) => {
    const mark = dayMark(daysBetween(day, dateIn(at(iso), zone)))
    return `${clockText(at(iso), zone)}${mark} ${offsetText(utcOffset(at(iso), zone))}`
  })
}

test.each(
  TABLE.trim()
    .split('\n')
    .filter((line) => !line.startsWith('#')),
)('Z1, Z2, Z3: the table of zones: %s', (line) => {
  const [iso = '', ...cells] = line.split(/ (.*)/)
  expect(row(iso).join(' | ')).toBe(cells[0])
})

test('days are counted over months, years and leap days', () => {
  for (const date of ['1970-01-01', '1999-12-31', '2000-02-29', '2024-03-01', '2100-03-01'])
    expect(dayNumber(date)).toBe(Date.parse(date) / (24 * 60 * MINUTE))
  expect(daysBetween('2026-02-28', '2026-03-01')).toBe(1)
  expect(daysBetween('2026-01-01', '2025-12-31')).toBe(-1)
})

test('Z3: days stand behind a time as +1 and −1, and the same day as nothing', () => {
  expect([-2, -1, 0, 1, 2].map(dayMark)).toEqual(['−2', '−1', '', '+1', '+2'])
})

test('Z2: offsets are those of the moment, halves and quarters of hours too; UTC is UTC, and what is not known nothing', () => {
  expect([0, 480, 345, -210, 630].map(offsetText)).toEqual([
    'UTC',
    'UTC+8',
    'UTC+5:45',
    'UTC−3:30',
    'UTC+10:30',
  ])
  expect(offsetText(utcOffset(at('2026-10-25T00:30:00Z'), 'Nowhere/Land'))).toBe('')
})

test('Z5: offsets: a change of clocks is found to the minute, and none where there is none', () => {
  const day = [at('2026-10-24T22:00:00Z'), at('2026-10-25T04:17:00Z')] as const
  expect(clockChange(...day, BERLIN)).toEqual({
    at: at('2026-10-25T01:00:00Z'),
    before: 120,
    after: 60,
  })
  expect(clockChange(...day, BEIJING)).toBeNull()
  expect(clockChange(...day, 'Nowhere/Land')).toBeNull()
  expect(clockChange(at('2026-03-29T00:00:30Z'), at('2026-03-29T01:00:10Z'), BERLIN)).toMatchObject(
    { at: at('2026-03-29T01:00:00Z'), before: 60, after: 120 },
  )
  expect(clockChange(at('2026-04-04T10:00:00Z'), at('2026-04-04T20:00:00Z'), LORD_HOWE)).toEqual({
    at: at('2026-04-04T15:00:00Z'),
    before: 660,
    after: 630,
  })
})

test('Z5: offsets: what clocks would have shown at another offset', () => {
  expect(clockAtOffset(at('2026-10-25T01:00:00Z'), 120)).toBe('03:00')
  expect(clockAtOffset(at('2026-10-25T01:00:00Z'), -180)).toBe('22:00')
  expect(clockAtOffset(at('2026-10-24T23:30:00Z'), 345)).toBe('05:15')
})

test('Z4: clock times that do not exist once: each of two determines the other, and one alone nothing', () => {
  const [first, second] = [at('2026-10-25T00:30:00Z'), at('2026-10-25T01:30:00Z')]
  expect(otherOccurrence(first, BERLIN)).toBe(second)
  expect(otherOccurrence(second, BERLIN)).toBe(first)
  expect(otherOccurrence(at('2026-10-25T02:00:00Z'), BERLIN)).toBeNull()
  expect(otherOccurrence(first, BEIJING)).toBeNull()
})

const CITIES = [
  { name: 'São Paulo', zone: 'America/Sao_Paulo', people: 14_000_000 },
  { name: 'London', zone: 'Europe/London', people: 8_000_000 },
  { name: 'London', zone: 'America/Toronto', people: 340_000 },
  { name: 'Victoria', zone: 'America/Vancouver', people: 290_000 },
  { name: 'Victoria', zone: 'Africa/Douala', people: 120_000 },
  { name: 'Suzhou', zone: 'Asia/Shanghai', people: 1_900_000 },
  { name: 'Suzhou', zone: 'Asia/Shanghai', people: 1_400_000 },
]

test('a city determines its zone by its name without accents, by far the largest of several, never by a guess', () => {
  const zones = zonesByCity(CITIES)
  expect(zones.get('sao paulo')).toBe('America/Sao_Paulo')
  expect(zones.get('london')).toBe('Europe/London')
  expect(zones.get('suzhou')).toBe('Asia/Shanghai')
  expect(zones.has('victoria')).toBe(false)
})

describe('a zone', () => {
  test.each([
    ['Asia/Shanghai', 'Asia/Shanghai'],
    ['asia/SHANGHAI', 'Asia/Shanghai'],
    ['utc', 'UTC'],
    ['Asia/Kolkata', 'Asia/Kolkata'],
    ['europe/kyiv', 'Europe/Kyiv'],
    ['etc/gmt-8', 'Etc/GMT-8'],
    ['america/argentina/buenos_aires', 'America/Argentina/Buenos_Aires'],
  ])('written %s is %s', (written, name) => {
    expect(Zone.parse(written)).toBe(name)
    expect(zoneName(written)).toBe(name)
  })

  test.each(['CEST', 'CET', 'Mars/Olympus', 'Europe/', '', 'Asia/Shanghai ', '+08:00'])(
    'is not called %j',
    (written) => {
      expect(isZone(written)).toBe(false)
      expect(Zone.safeParse(written).success).toBe(false)
    },
  )

  test('by an old name is the one that it is now, on every machine the same show', () => {
    expect(dial('minutes', 'US/Eastern')).not.toBeNull()
    expect(dial('minutes', 'US/Eastern')).toBe(dial('minutes', 'America/New_York'))
  })

  test('reads every instant, also of more than it remembers', () => {
    const read = (minute: number) => dial('minutes', 'Asia/Shanghai')?.format(minute * 60_000)
    const first = Array.from({ length: 1_500 }, (_, minute) => read(minute))
    expect(first.slice(0, 2)).toEqual(['08:00', '08:01'])
    expect(first.map((_, minute) => read(minute))).toEqual(first)
  })

  test('leaves one trace, however often and however it is written', () => {
    const name = 'america/argentina/catamarca'
    dial('minutes', name)
    const stored = [dialCount(), zoneNameCount()]
    for (let n = 0; n < 3_000; n += 1) {
      const written = [...name].map((letter, at) => ((n >> at) & 1 ? letter.toUpperCase() : letter))
      expect(dial('minutes', written.join(''))).not.toBeNull()
      expect(dial('minutes', `Nowhere/N${n}`)).toBeNull()
    }
    expect([dialCount(), zoneNameCount()]).toEqual(stored)
  })
})

describe('names that are no zones', () => {
  /** How many formatters are made while this is done. */
  function countFormatters(act: () => void): number {
    const spy = vi.spyOn(Intl, 'DateTimeFormat')
    try {
      act()
      return spy.mock.calls.length
    } finally {
      spy.mockRestore()
    }
  }

  const zones = (n: number) =>
    Array.from({ length: 6 }, (_, at) => `Europe/N${n.toString(36)}x${'y'.repeat(at)}`)

  test('cost a message of thousands of them a few look-ups, and whatever reads them all no more than a hundred', async () => {
    const lists = Array.from({ length: 1_000 }, (_, n) => [zones(n), zones(-n)] as const)
    const changes = lists.map(([value, was]) => set('show', null, 'zones', was, value))
    const command = { type: 'editDraft', changes }
    const message = { id: '5f0c1e0e-0b2c-4b39-9d5a-3c1d2c1d1e55', command }
    expect(countFormatters(() => expect(Give.safeParse(message).success).toBe(false))).toBeLessThan(
      13,
    )
    // What reads all of them at once, as a text or a stored log may.
    const all = lists.flat(2)
    const count = countFormatters(() => {
      for (const name of all) expect(Zone.safeParse(name).success).toBe(false)
    })
    expect(count).toBeGreaterThan(10)
    expect(count).toBeLessThanOrEqual(100)
    // The next message is looked at again.
    await Promise.resolve()
    expect(Zone.parse('US/Pacific')).toBe('America/Los_Angeles')
  })

  test('are looked up once each, and never where they are longer than any zone', () => {
    const asked = ['Europe/Nowhere', 'Europe/Elsewhere', `Europe/${'a'.repeat(60)}`]
    const count = countFormatters(() => {
      for (let n = 0; n < 50; n += 1) for (const name of asked) expect(isZone(name)).toBe(false)
    })
    expect(count).toBe(2)
  })
})

test('an instant is bound by its offset, and names no zone', () => {
  expect(instantOfIso('2026-05-04T10:00:00+02:00')).not.toBeNull()
  expect(instantOfIso('2026-05-04T10:00:00[Europe/Berlin]')).toBeNull()
  expect(instantOfIso('2026-05-04T10:00:00+02:00[eUROPE/bERLIN]')).toBeNull()
  expect(instantOfIso('2026-05-04T10:00[Europe/x]+02:00')).toBeNull()
})
