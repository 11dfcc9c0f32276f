import { expect, it } from 'vitest'
import { untilStart } from '../../../../client/ui/countdown/untilStart.ts'
import { instant } from '../../../../shared/time/instant.ts'

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
