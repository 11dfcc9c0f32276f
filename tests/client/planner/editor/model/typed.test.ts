import { expect, it } from 'vitest'
import {
  parseClockTime,
  parseInstantNear,
  parseInstantOnDay,
  parseLength,
} from '../../../../../client/views/planner/editor/model/rows.ts'
import { instant } from '../../../../../shared/time/instant.ts'

it.each([
  ['15', 900],
  ['1:30', 90],
  ['90 s', 90],
  ['90s', 90],
  ['1.5', 90],
  ['16½', 990],
  ['½', 30],
  ['1:05:00', 3_900],
  ['1 h 30 min', 5_400],
  ['2h', 7_200],
  ['15 min', 900],
  ['１５', 900],
  ['1：30', 90],
  ['15 Min.', 900],
  ['1 Std. 30 Min.', 5_400],
  ['2 Stunden', 7_200],
  ['90 Sekunden', 90],
  ['15 分钟', 900],
  ['1小时30分', 5_400],
  ['90秒', 90],
  ['0', 0],
])('typed lengths: %s is %i s', (text, seconds) => {
  expect(parseLength(text)).toBe(seconds * 1_000)
})

it.each(['', 'abc', '-5', '1:3', '25 h', '1:2:3:4', '5 x'])('typed lengths: %s is none', (text) => {
  expect(parseLength(text)).toBeNull()
})

it.each([
  ['15:00', '15:00'],
  ['9:05', '09:05'],
  ['9.30', '09:30'],
  ['1500', '15:00'],
  ['930', '09:30'],
  ['15', '15:00'],
  ['3 pm', '15:00'],
  ['12:15 am', '00:15'],
  ['15：30', '15:30'],
  ['15点30分', '15:30'],
  ['15:30分', '15:30'],
  ['15h', '15:00'],
  ['15 Uhr', '15:00'],
  ['9.30 Uhr', '09:30'],
])('typed clock times: %s is %s', (text, wall) => {
  expect(parseClockTime(text)).toBe(wall)
})

it.each(['', '25:00', '15:60', 'noon', '15:0', '15分'])('typed clock times: %s is none', (text) => {
  expect(parseClockTime(text)).toBeNull()
})

it('Z4: typed clock times of two in the doubled hour the nearer, on a day the first; in the skipped one none', () => {
  const near = (iso: string) => parseInstantNear('0230', instant(Date.parse(iso)), 'Europe/Berlin')
  expect(near('2026-10-25T02:10+02:00')).toBe(Date.parse('2026-10-25T02:30+02:00'))
  expect(near('2026-10-25T04:00+01:00')).toBe(Date.parse('2026-10-25T02:30+01:00'))
  expect(near('2026-03-29T04:00+02:00')).toBeNull()
  const day = instant(Date.parse('2026-10-25T12:00+01:00'))
  expect(parseInstantOnDay('02:30', day, 'Europe/Berlin')).toBe(
    Date.parse('2026-10-25T02:30+02:00'),
  )
})
