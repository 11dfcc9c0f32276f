import { expect, it } from 'vitest'
import { floorFigure, nextFloorChange } from '../../../../client/ui/countdown/useCountdown.ts'
import { instant, MINUTE, SECOND } from '../../../../shared/time/instant.ts'

const START = instant(Date.parse('2026-03-18T09:00:00Z'))
const turn = {
  id: 'turn',
  person: 'juliane-mathey',
  limit: 2 * MINUTE,
  watch: { banked: 0, runningSince: START },
}

const later = (ms: number) => instant(START + ms)

it('R7: the figure of a floor turn is over, with a plus, as soon as its limit has passed', () => {
  expect(floorFigure(turn, later(2 * MINUTE))).toMatchObject({ kind: 'left', text: '0:00' })
  expect(nextFloorChange(turn, later(2 * MINUTE))).toBe(later(2 * MINUTE + 1))
  expect(floorFigure(turn, later(2 * MINUTE + 1))).toMatchObject({ kind: 'over', text: '+0:00' })
  expect(nextFloorChange(turn, later(2 * MINUTE + 1))).toBe(later(2 * MINUTE + SECOND))
})

it('R7: the figure of a floor turn changes with each second that is left', () => {
  expect(floorFigure(turn, later(300))).toMatchObject({ kind: 'left', text: '2:00' })
  expect(nextFloorChange(turn, later(300))).toBe(later(SECOND))
})
