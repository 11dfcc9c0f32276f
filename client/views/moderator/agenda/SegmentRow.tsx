import { memo } from 'react'
import { TextSpan } from '../../../ui/agenda/TextSpan.tsx'
import { useWords } from '../context/useWords.ts'
import { type StillSegment, useSlack } from './figures.ts'
import { Chair } from './RowCells.tsx'

const SlackCell = memo(function SlackCell({ id }: Pick<StillSegment, 'id'>) {
  const { t } = useWords()
  const slack = useSlack(id)
  const words =
    slack === null
      ? ''
      : slack.left === null || slack.left === slack.whole
        ? t('table.slackWhole', { whole: slack.whole })
        : slack.left === 0
          ? t('table.slackNone')
          : t('table.slack', { left: slack.left, whole: slack.whole })
  return (
    <td colSpan={4} className="mod-slack">
      {words}
    </td>
  )
})

/** The heading of a segment: its title, its pinned start, its slack. */
export const SegmentRow = memo(function SegmentRow({
  line,
  columns,
  folded,
}: {
  readonly line: StillSegment
  readonly columns: number
  readonly folded: boolean
}) {
  const { t } = useWords()
  return (
    <tr className="mod-segment" data-segment={line.id} data-folded={folded}>
      <td />
      <th scope="rowgroup" colSpan={columns - 5}>
        <div className="mod-segment-head">
          <TextSpan of={line.title} className="cut" />
          <Chair of={line.chair} />
          {line.pinned === null ? null : (
            <span className="mod-pinned">{t('table.pinned', { at: line.pinned })}</span>
          )}
        </div>
      </th>
      <SlackCell id={line.id} />
    </tr>
  )
})
