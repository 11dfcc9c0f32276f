import { memo, type SyntheticEvent } from 'react'
import { ClockText } from '../../../ui/agenda/Times.tsx'
import { Tooltip } from '../../../ui/controls/Tooltip.tsx'
import { useWords } from '../context/useWords.ts'
import type { LatestCell } from './rows.ts'
import { useWhyWords } from './useWhyWords.ts'

/** A finger held on the figure asks why, and takes nothing along. */
function keep(event: SyntheticEvent): void {
  event.stopPropagation()
}

/** A latest start; whence it is reckoned is said on hover, on focus (which comes to those of the chosen row) and where a finger is held on it. */
export const LatestCellOf = memo(function LatestCellOf({
  cell,
  of,
  tabStop,
}: {
  readonly cell: LatestCell | null
  readonly of: 'planned' | 'least'
  readonly tabStop: boolean
}) {
  const { t } = useWords()
  const words = useWhyWords()
  const figure = cell === null ? '' : <ClockText told={cell.text ?? t('table.never')} />
  return (
    <td
      className="mod-latest"
      data-missed={cell?.missed ?? false}
      data-never={cell !== null && cell.text === null}
      data-quiet={of === 'least'}
    >
      {cell === null || cell.why === null ? (
        figure
      ) : (
        <Tooltip text={t(`why.${of}`, { why: words(cell.why) })}>
          <span className="mod-why" tabIndex={tabStop ? 0 : undefined} onTouchStart={keep}>
            {figure}
          </span>
        </Tooltip>
      )}
    </td>
  )
})
