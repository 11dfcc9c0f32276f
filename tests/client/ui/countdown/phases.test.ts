import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { digitMinutes } from '../../../../client/ui/countdown/figures.ts'
import { untilStart } from '../../../../client/ui/countdown/untilStart.ts'
import { floorFigure, nextFloorChange } from '../../../../client/ui/countdown/useCountdown.ts'
import { instant, MINUTE, SECOND } from '../../../../shared/time/instant.ts'
import { PHASES } from '../../../../shared/timing/countdown.ts'

const sheet = (path: string) =>
  readFileSync(join(import.meta.dirname, '../../../../client', path), 'utf8')

it.each([
  ['ui/countdown/phaseField.module.css', 'phase'],
  ['ui/countdown/groundLine.module.css', 'phase'],
])('%s draws every phase but the calm one', (path, attribute) => {
  const drawn = sheet(path)
  const missing = PHASES.filter((phase) => !drawn.includes(`[data-${attribute}="${phase}"]`))
  expect(missing.filter((phase) => phase !== 'calm')).toEqual([])
})

it.each([
  ['+12:04', '+12'],
  ['+59:59', '+59'],
  ['1:02:00', '62'],
  ['+1:02:59', '+62'],
  ['10:00:30', '600'],
])('figures in whole minutes leave the seconds of %s out: %s', (figures, minutes) => {
  expect(digitMinutes(figures)).toBe(minutes)
})

const BEGAN = instant(Date.parse('2026-03-18T09:00:00Z'))
const turn = {
  id: 'turn',
  person: 'juliane-mathey',
  limit: 2 * MINUTE,
  watch: { banked: 0, runningSince: BEGAN },
}

const later = (ms: number) => instant(BEGAN + ms)

it('R7: the figure of a floor turn is over, with a plus, as soon as its limit has passed, and changes with each second that is left', () => {
  expect(floorFigure(turn, later(2 * MINUTE))).toMatchObject({ kind: 'left', text: '0:00' })
  expect(nextFloorChange(turn, later(2 * MINUTE))).toBe(later(2 * MINUTE + 1))
  expect(floorFigure(turn, later(2 * MINUTE + 1))).toMatchObject({ kind: 'over', text: '+0:00' })
  expect(nextFloorChange(turn, later(2 * MINUTE + 1))).toBe(later(2 * MINUTE + SECOND))
  expect(floorFigure(turn, later(300))).toMatchObject({ kind: 'left', text: '2:00' })
  expect(nextFloorChange(turn, later(300))).toBe(later(SECOND))
})

const at = (time: string) => instant(Date.parse(`2023-06-21T${time}+08:00`))
const START = at('15:00:00')

it.each([
  ['14:52:50', 'startsIn', '7:10'],
  ['14:59:59.001', 'startsIn', '0:01'],
  ['15:00:00', 'startDue', '0:00'],
  ['15:00:01.999', 'startDue', '0:01'],
  ['13:00:00', 'startsIn', '2:00:00'],
] as const)('before the start: at %s it %s %s', (now, as, text) => {
  expect(untilStart(START, at(now))).toEqual({ as, text })
})

it('before the start: a start on another day is told by its date alone', () => {
  expect(untilStart(START, at('05:00:00'))).toBeNull()
})
