import { expect, it } from 'vitest'
import { latestOf } from '../../../../../client/views/planner/editor/inspector/ItemPanel.tsx'
import { clockText } from '../../../../../shared/time/format.ts'
import type { Latest } from '../../../../../shared/timing/row.ts'
import { founding } from '../../../../support/shows.ts'

const wall = (at: Latest) => (typeof at === 'number' ? clockText(at, 'Asia/Shanghai') : at)

it.each([
  ['questions', '17:10', '17:20'],
  ['talk-yan', '15:45', '16:20'],
  ['introduction-item', '15:05', '15:40'],
])('latest starts of the founding agenda (T4): %s', (id, planned, least) => {
  const latest = latestOf(founding(), id)
  expect([wall(latest.planned), wall(latest.least)]).toEqual([planned, least])
})

it('latest starts of the founding agenda (T4) are not told where no stop follows', () => {
  expect(latestOf({ ...founding(), hardStop: null }, 'talk-yan').planned).toBeNull()
})
