import { describe, expect, test, vi } from 'vitest'
import { Zone } from '../../../shared/agenda/quantities.ts'
import { Give } from '../../../shared/protocol/up/up.ts'
import { dial, dialsStored, isZone } from '../../../shared/time/dials.ts'
import { instantOfIso } from '../../../shared/time/iso.ts'
import { zoneName, zoneNamesStored } from '../../../shared/time/zoneNames.ts'

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
    const kept = [dialsStored(), zoneNamesStored()]
    for (let n = 0; n < 3_000; n += 1) {
      const written = [...name].map((letter, at) => ((n >> at) & 1 ? letter.toUpperCase() : letter))
      expect(dial('minutes', written.join(''))).not.toBeNull()
      expect(dial('minutes', `Nowhere/N${n}`)).toBeNull()
    }
    expect([dialsStored(), zoneNamesStored()]).toEqual(kept)
  })
})

describe('names that are no zones', () => {
  /** How many formatters are made while this is done. */
  function made(act: () => void): number {
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
    const changes = Array.from({ length: 1_000 }, (_, n) => {
      return {
        type: 'setValue',
        of: 'show',
        id: null,
        field: 'zones',
        value: zones(n),
        was: zones(-n),
      }
    })
    const command = { type: 'editDraft', changes }
    const message = { id: '5f0c1e0e-0b2c-4b39-9d5a-3c1d2c1d1e55', command }
    expect(made(() => expect(Give.safeParse(message).success).toBe(false))).toBeLessThan(13)
    // What reads all of them at once, as a text or a stored log may.
    const all = changes.flatMap(({ value, was }) => [...value, ...was])
    const count = made(() => {
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
    const count = made(() => {
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
