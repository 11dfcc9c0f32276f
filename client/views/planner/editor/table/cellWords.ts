import type { Duration } from '../../../../../shared/time/instant.ts'
import type { EditorWords } from '../desk/useEditorWords.ts'
import type { Times } from '../desk/useTimes.ts'
import type { EditorColumn } from '../model/columns.ts'
import { type EditorSegment, fillingOf } from '../model/rows.ts'
import { lengthText } from '../model/typed.ts'

/** How a column is headed. */
export function columnWords(
  column: EditorColumn,
  t: EditorWords,
  tongue: (tag: string) => string,
): string {
  return column.id === 'title' ? tongue(column.lang) : t(`editor.column.${column.id}`)
}

function fillWords(filled: Duration, budget: Duration, t: EditorWords): string | null {
  const left = budget - filled
  if (left === 0) return null
  const words = { filled: lengthText(filled), budget: lengthText(budget) }
  return left > 0
    ? t('editor.segment.slack', { ...words, slack: lengthText(left) })
    : t('editor.segment.over', { ...words, over: lengthText(-left) })
}

/** What is said of a segment at the end of its row: how it is filled, when it may start and must end. */
export function segmentWords(
  { segment }: Pick<EditorSegment, 'segment'>,
  t: EditorWords,
  times: Pick<Times, 'home'>,
): string {
  const { filled, budget, given } = fillingOf(segment)
  const { start, mustEndBy } = segment
  const fill = given ? fillWords(filled, budget, t) : null
  // In company it is said in fewer words, as both are to be seen.
  const from = fill === null && mustEndBy === null ? 'notBefore' : 'from'
  const parts = [
    fill,
    start.type === 'notBefore' ? t(`editor.segment.${from}`, { at: times.home(start.at) }) : null,
    mustEndBy === null ? null : t('editor.segment.mustEnd', { at: times.home(mustEndBy) }),
  ]
  return parts.filter((part) => part !== null).join(t('editor.segment.and'))
}
