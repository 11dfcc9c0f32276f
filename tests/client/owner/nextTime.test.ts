import { describe, expect, test } from 'vitest'
import { copyEffect } from '../../../client/views/owner/CopyDialog.tsx'
import type { NewLengths } from '../../../shared/agenda/newLengths.ts'
import { clockText } from '../../../shared/time/format.ts'
import { MINUTE } from '../../../shared/time/instant.ts'
import { showOf } from '../../support/shows.ts'

const of = (kind: NewLengths['kind'], from: number, to: number): NewLengths => ({
  kind,
  lengths: [{ from: from * MINUTE, to: to * MINUTE }],
})

/** An hour and a half with a stop at 16:30; the second block waits for 16:00. */
const PLAN = showOf('15:00 a 10, b 10, c 20, case case 15 | 16:00 qa qa 20, d 10', {
  stop: '16:31',
})

/** The effect of a copy onto a day of the other half of the year. */
function effect(...taken: readonly NewLengths[]) {
  const { more, past } = copyEffect(PLAN, '2026-11-27', taken)
  return [more, past && clockText(past.at, 'Asia/Shanghai'), past?.by]
}

describe('R14b: what a copy comes to with new lengths', () => {
  test('says how much more or less in all', () => {
    expect(effect(of('talk', 10, 11))).toEqual([3, null, undefined])
    expect(effect(of('qa', 20, 17))).toEqual([-3, null, undefined])
    expect(effect(of('talk', 10, 11), of('qa', 20, 17))).toEqual([0, null, undefined])
  })

  test('and when the plan then ends past its hard stop, on the day of the copy', () => {
    expect(effect(of('talk', 10, 12))).toEqual([6, '16:32', 1])
    // What the first block needs more, the fixed start of the second takes up in part.
    expect(effect(of('case', 15, 25))).toEqual([10, '16:35', 4])
    expect(
      copyEffect({ ...PLAN, hardStop: null }, '2026-11-27', [of('talk', 10, 20)]).past,
    ).toBeNull()
  })

  test('in whole minutes, as it is shown: half a minute past is not past', () => {
    const halves = showOf('15:00 a 10.5', { stop: '15:12' })
    const end = (to: number) => copyEffect(halves, '2026-11-27', [of('talk', 10.5, to)]).past?.by
    expect([end(12.5), end(13.5)]).toEqual([undefined, 1])
    expect(copyEffect(PLAN, '', [of('talk', 10, 20)])).toEqual({ more: 30, past: null })
  })
})
