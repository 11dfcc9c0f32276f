import { expect, it } from 'vitest'
import { moveAlong } from '../../../../../client/views/planner/editor/acts/rowActs.ts'
import { cellEdit } from '../../../../../client/views/planner/editor/model/cells.ts'
import { rowsOf } from '../../../../../client/views/planner/editor/model/rows.ts'
import type { Agenda } from '../../../../../shared/agenda/model.ts'
import { untilOf } from '../../../../../shared/agenda/plan.ts'
import { clockText } from '../../../../../shared/time/format.ts'
import { type Instant, MINUTE } from '../../../../../shared/time/instant.ts'
import { showOf } from '../../../../support/shows.ts'
import { afterAct, counting } from '../outline.ts'

const day = () =>
  showOf(
    '09:00 by 09:50 a 20, b 20 | break pause 15 until 10:00 | 10:00 by 11:30 c 60, d 30 | 13:00 e 30, break lunch 30 until 14:10',
    { stop: '18:00' },
  )

const clock = (at: Instant | null) => (at === null ? '-' : clockText(at, 'Asia/Shanghai'))

/** Every clock time of an agenda, in its order. */
const times = ({ segments, hardStop }: Agenda) =>
  [
    ...segments.flatMap(({ start, mustEndBy, items }) => [
      start.type === 'notBefore' ? start.at : null,
      mustEndBy,
      ...items.map(untilOf),
    ]),
    hardStop?.at ?? null,
  ]
    .filter((at) => at !== null)
    .map(clock)
    .join(' ')

/** The start of a segment as it is typed into the table: the draft after it, and what it leaves behind. */
function typed(agenda: Agenda, segment: string, text: string) {
  const rows = rowsOf(agenda)
    .filter((row) => row.segment.id === segment)
    .slice(0, 1)
  const context = { agenda, lang: 'en', mark: String, name: String }
  const edit = cellEdit(rows, { id: 'start' }, text, context, counting())
  const changes = typeof edit === 'string' ? [] : edit
  const after = afterAct(agenda, { changes })
  return { after, behind: moveAlong(after, changes) }
}

it('R11b: a start that is typed of the show leaves all clock times behind, which move with it in one step', () => {
  const { after, behind } = typed(day(), 'block-1', '09:30')
  expect(times(after)).toBe('09:30 09:50 10:00 10:00 11:30 13:00 14:10 18:00')
  expect(behind).toMatchObject({ by: 30 * MINUTE, stop: true })
  expect(times(afterAct(after, behind))).toBe('09:30 10:20 10:30 10:30 12:00 13:30 14:40 18:30')
})
