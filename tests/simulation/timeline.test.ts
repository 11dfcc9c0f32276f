import { expect, test } from 'vitest'
import { runs } from '../support/runs.ts'
import { compareLatestStarts, compareProjections } from './worlds.ts'

/** Everything that can move a projection; each is accepted in one of the worlds that are the same in every run. */
const MOVING = [
  ...['a break is held', 'drop', 'editLength', 'endByItself', 'endShow', 'finish', 'giveTime'],
  ...['goTo', 'insertBehind', 'moveBehind', 'moveFirst', 'next', 'pause', 'previous', 'putNext'],
  ...['reopen', 'restore', 'resume', 'runNow', 'startShow', 'swap', 'takeTime', 'undo'],
]

test('T1, T1b, T1c, T2, T3, T3b, P6, P6b, R13: random shows, lived through second by second: every projection agrees with the naive simulator', () => {
  expect(compareProjections(runs(60, 10_000), 60)).toEqual(MOVING)
}, 900_000)

test('T4: random shows, lived through second by second: latest starts agree with those found by trying', () => {
  expect(() => compareLatestStarts(runs(40, 10_000))).not.toThrow()
}, 900_000)
