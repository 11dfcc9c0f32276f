import { expect, it } from 'vitest'
import { latestOf } from '../../../../../client/views/planner/editor/inspector/ItemPanel.tsx'
import { extentOf, rowsOf } from '../../../../../client/views/planner/editor/model/rows.ts'
import { clockText } from '../../../../../shared/time/format.ts'
import { MINUTE } from '../../../../../shared/time/instant.ts'
import type { Latest } from '../../../../../shared/timing/row.ts'
import { founding, showOf } from '../../../../support/shows.ts'

it('rows are the items under the headings of their segments; a segment of one item by its name is one row; they start when the plan says (P1, P6)', () => {
  const rows = rowsOf(founding())
  expect(rows.map(({ key }) => key).slice(0, 6)).toEqual([
    'i/introduction-item',
    's/welcome',
    'i/welcome-zhu',
    'i/welcome-hagemann',
    'i/welcome-wang',
    's/presentations',
  ])
  expect(rows).toHaveLength(21)
  expect(rows.filter((row) => row.kind === 'item' && row.joined).map(({ key }) => key)).toEqual([
    'i/introduction-item',
    'i/water-break-item',
    'i/closing-item',
  ])
  expect(rowsOf(showOf('09:00 one 5')).map(({ key }) => key)).toEqual(['s/block-1', 'i/one'])
  const starts = new Map(
    rowsOf(founding()).map(({ key, start }) => [key, clockText(start, 'Asia/Shanghai')]),
  )
  expect(starts.get('i/talk-yan')).toBe('15:40')
  expect(starts.get('s/panel')).toBe('16:25')
  expect(starts.get('i/closing-item')).toBe('17:30')
})

it('the extent of the founding agenda is full to the minute', () => {
  const { planned, slack, spare } = extentOf(founding())
  expect(planned / MINUTE).toBe(145)
  expect(slack / MINUTE).toBe(5)
  expect(spare).toBe(0)
})

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
