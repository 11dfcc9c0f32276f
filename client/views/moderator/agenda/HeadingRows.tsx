import { memo } from 'react'
import type { TextInLanguage } from '../../../../shared/agenda/textIn.ts'
import { TextSpan } from '../../../ui/agenda/PhrasedText.tsx'
import { useWords } from '../context/useConsoleData.ts'
import css from './agenda.module.css'
import { type StillSegment, useSlack } from './figures.ts'
import type { Fold } from './rows.ts'

/** The chair of a segment; nothing if there is none. */
export function Chair({ of }: { readonly of: TextInLanguage | null }) {
  const { t } = useWords()
  return of === null ? null : (
    <span className={`cut second plain ${css.chair}`}>
      {t('common:chair')} <TextSpan of={of} />
    </span>
  )
}

/** The slack of a segment in words. */
function Slack({ id }: { readonly id: string }) {
  const { t } = useWords()
  const slack = useSlack(id)
  if (slack === null) return null
  if (slack.left === null || slack.left === slack.whole)
    return t('table.slackWhole', { whole: slack.whole })
  if (slack.left === 0) return t('table.slackNone')
  return t('table.slack', { left: slack.left, whole: slack.whole })
}

/** The heading of a segment: its title and its chair; at the end its fixed start or its slack. */
export const SegmentRow = memo(function SegmentRow({
  line: { id, title, chair, pinned },
  columns,
  ended,
}: {
  readonly line: StillSegment
  readonly columns: number
  readonly ended: boolean
}) {
  const { t } = useWords()
  return (
    <tr className={css.segment} data-segment={id} data-line="" data-row-box={title.text}>
      <td className={css.mark} />
      <th scope="rowgroup" className="strong" colSpan={columns - 1}>
        <div className={`row ${css.text}`}>
          <TextSpan of={title} className="cut" />
          <Chair of={chair} />
          {ended ? null : (
            <span className="second plain fixed pushed">
              {pinned === null ? <Slack id={id} /> : t('table.pinned', { at: pinned })}
            </span>
          )}
        </div>
      </th>
    </tr>
  )
})

/** The finished segments in one row; a press shows them. */
export function FoldRow({
  fold: { titles, items, planned, began, behind },
  columns,
  isPlanned,
  unfold,
}: {
  readonly fold: Fold
  readonly columns: number
  /** Whether planned times are shown. */
  readonly isPlanned: boolean
  readonly unfold: () => void
}) {
  const { t } = useWords()
  const names = titles.map(({ text }) => text).join(t('common:comma'))
  const delayText = () => {
    if (behind === 0) return t('head.onTime')
    return t(behind > 0 ? 'head.behind' : 'head.ahead', { count: Math.abs(behind) })
  }
  return (
    <tr className={`quiet ${css.fold}`} data-line="" data-row-box={names} onClick={unfold}>
      <td className={css.mark}>
        <b aria-hidden="true">›</b>
      </td>
      {isPlanned ? <td className={css.planned}>{planned}</td> : null}
      <td className={css.expected}>{began}</td>
      <td colSpan={columns - (isPlanned ? 3 : 2)}>
        <div className={`row ${css.text}`}>
          <button type="button" className={`row grow ${css.button}`} aria-expanded={false}>
            <span className="cut">{t('list.folded', { names, count: items })}</span>
          </button>
          <span className="second fixed pushed">{delayText()}</span>
        </div>
      </td>
    </tr>
  )
}
