import { memo } from 'react'
import { ClockText, DayClock } from '../../../ui/agenda/Times.tsx'
import { inColumns } from '../../../ui/agenda/zoneTimes.ts'
import { useWords } from '../context/useWords.ts'
import { type StillItem, useFigures } from './figures.ts'
import { InlineField } from './InlineField.tsx'
import type { Edited } from './useEditing.ts'

/** When an item begins: as planned, as expected, and that in the other zones. */
export const TimeCells = memo(function TimeCells({ id }: Pick<StillItem, 'id'>) {
  const { planned, expected, away, moved } = useFigures(id)
  return (
    <>
      <td className="mod-planned">
        <ClockText told={planned} />
      </td>
      <td className="mod-expected" data-moved={moved}>
        <ClockText told={expected} />
      </td>
      {inColumns(away).map((time) => (
        <td key={time.zone} className="mod-away">
          <DayClock time={time} />
        </td>
      ))}
    </>
  )
})

/** How many minutes an item has; a dash where it has no set length. */
const Length = memo(function Length({ minutes }: { readonly minutes: string }) {
  const { t } = useWords()
  if (minutes !== '0') return minutes
  return (
    <span title={t('next.noLength')}>
      <span aria-hidden="true">–</span>
      <span className="unseen">{t('next.noLength')}</span>
    </span>
  )
})

/** What is read of the figures alone, so that the cell around it stays as it is. */
function Minutes({ id }: Pick<StillItem, 'id'>) {
  return <Length minutes={useFigures(id).minutes} />
}

/** How many minutes it has, or the field for them. */
export const MinutesCell = memo(function MinutesCell({
  id,
  edited,
  hands,
}: {
  readonly id: StillItem['id']
  readonly edited: Edited['field'] | null
  readonly hands: { readonly edit: (edited: Edited) => void; readonly leave: () => void }
}) {
  return (
    <td
      className="mod-minutes"
      data-editing={edited === 'minutes'}
      onDoubleClick={() => hands.edit({ item: id, field: 'minutes' })}
    >
      {edited === 'minutes' ? (
        <InlineField item={id} field="minutes" leave={hands.leave} goOn={hands.leave} />
      ) : (
        <Minutes id={id} />
      )}
    </td>
  )
})
