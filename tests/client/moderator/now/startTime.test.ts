import { describe, expect, test } from 'vitest'
import {
  momentOfClockTime,
  notBefore,
  parseClockTime,
} from '../../../../client/views/moderator/now/StartDialog.tsx'
import { instant } from '../../../../shared/time/instant.ts'

const at = (iso: string) => instant(Date.parse(iso))
const BEIJING = 'Asia/Shanghai'

describe('R5b: a start that is typed', () => {
  test.each([
    ['15:42', '15:42'],
    ['9.05', '09:05'],
    ['1542', '15:42'],
    ['15：42', '15:42'],
    ['15', null],
    ['soon', null],
  ])('%s is %s', (typed, time) => {
    expect(parseClockTime(typed)).toBe(time)
  })

  test('stands for the second at which it became possible', () => {
    const ended = at('2023-06-21T15:40:23+08:00')
    expect(notBefore(at('2023-06-21T15:40:00+08:00'), ended)).toBe(ended)
    expect(notBefore(at('2023-06-21T15:39:00+08:00'), ended)).toBeLessThan(ended)
    expect(notBefore(at('2023-06-21T15:41:00+08:00'), ended)).toBe(at('2023-06-21T15:41:00+08:00'))
  })

  test('Z4: where nothing earlier is possible, is later today rather than yesterday', () => {
    const forward = (typed: string, time: string) => {
      const now = at(`2023-06-21T${time}+08:00`)
      return momentOfClockTime(typed, BEIJING, { now, earliest: now })
    }
    expect(forward('15:00', '02:33:00')).toBe(at('2023-06-21T15:00:00+08:00'))
    expect(forward('00:10', '23:50:00')).toBe(at('2023-06-22T00:10:00+08:00'))
    // A minute that has just passed is not meant for tomorrow, and is refused.
    expect(forward('15:00', '15:05:00')).toBe(at('2023-06-21T15:00:00+08:00'))
  })
})
