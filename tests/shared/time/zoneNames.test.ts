import { describe, expect, test } from 'vitest'
import { Zone } from '../../../shared/agenda/quantities.ts'
import { dial, dialsKept, isZone } from '../../../shared/time/dials.ts'
import { instantOfIso } from '../../../shared/time/iso.ts'
import { zoneName, zoneNamesKept } from '../../../shared/time/zoneNames.ts'

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
    const kept = [dialsKept(), zoneNamesKept()]
    for (let n = 0; n < 3_000; n += 1) {
      const written = [...name].map((letter, at) => ((n >> at) & 1 ? letter.toUpperCase() : letter))
      expect(dial('minutes', written.join(''))).not.toBeNull()
      expect(dial('minutes', `Nowhere/N${n}`)).toBeNull()
    }
    expect([dialsKept(), zoneNamesKept()]).toEqual(kept)
  })
})

test('an instant is bound by its offset, and names no zone', () => {
  expect(instantOfIso('2026-05-04T10:00:00+02:00')).not.toBeNull()
  expect(instantOfIso('2026-05-04T10:00:00[Europe/Berlin]')).toBeNull()
  expect(instantOfIso('2026-05-04T10:00:00+02:00[eUROPE/bERLIN]')).toBeNull()
  expect(instantOfIso('2026-05-04T10:00[Europe/x]+02:00')).toBeNull()
})
