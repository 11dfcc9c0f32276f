import { useTranslation } from '../../../i18n/useTranslation.tsx'
import { lengthFigure } from '../../../ui/agenda/useLength.ts'
import { Button } from '../../../ui/controls/Button.tsx'
import layout from '../../../ui/layout/table.module.css'
import type { ContextProps } from '../context/consoleContext.ts'
import { useLandingText } from '../context/useConsoleData.ts'
import { capital, useItemName } from '../timeline/pictureAt.ts'
import css from './hand.module.css'
import recovery from './recovery.module.css'
import { type HandRow, handRows, type Lengths, type Outlook, stepped, toggledDrop } from './way.ts'

function Row({
  row,
  what,
  step,
  toggleDrop,
}: {
  readonly row: HandRow
  readonly what: string
  readonly step: (by: 1 | -1) => void
  readonly toggleDrop: () => void
}) {
  const { t } = useTranslation('recovery')
  const { from, to, least } = row
  const isBelowLeast = to !== null && to < least
  const shortest = lengthFigure(least)
  return (
    <tr data-below={isBelowLeast}>
      <th scope="row" className={from === to ? 'medium' : 'strong'}>
        {what}
        <small>{t(isBelowLeast ? 'hand.below' : 'hand.least', { least: shortest })}</small>
      </th>
      {to === null ? (
        <td colSpan={2}>{t('option.dropped')}</td>
      ) : (
        <>
          <td>{from === to ? null : <del>{lengthFigure(from)}</del>}</td>
          <td>
            <span className={css.stepper}>
              <Button size="small" aria-label={t('hand.less', { what })} onClick={() => step(-1)}>
                −
              </Button>
              <output className="strong">{lengthFigure(to)}</output>
              <Button size="small" aria-label={t('hand.more', { what })} onClick={() => step(1)}>
                +
              </Button>
            </span>
          </td>
        </>
      )}
      <td>
        <Button
          size="small"
          look="bare"
          aria-label={t(to === null ? 'clause.restore' : 'clause.drop', { what })}
          onClick={toggleDrop}
        >
          {t(to === null ? 'hand.restore' : 'hand.drop')}
        </Button>
      </td>
    </tr>
  )
}

/** The waiting items with their lengths, to shorten by half minutes or to drop by hand, and the resulting end of the show. */
export function HandTable({
  context,
  lengths,
  outlook,
  adjust,
}: ContextProps & {
  readonly lengths: Lengths
  readonly outlook: Outlook | null
  readonly adjust: (lengths: Lengths) => void
}) {
  const { t } = useTranslation('recovery')
  const landing = useLandingText(context)
  const itemName = useItemName(context)
  const rows = handRows(context.show, lengths)
  return (
    <div className={css.hand} data-testid="by-hand">
      <h3 className="t2">{t('hand.title')}</h3>
      <p
        className={`strong ${(outlook?.lands.minutes ?? 0) < 0 ? 'red' : 'second'} ${recovery.lands}`}
        role="status"
        data-testid="hand-lands"
      >
        {outlook === null ? t('lanes.gone') : landing(outlook.lands)}
      </p>
      <table className={`${layout.table} ${css.table}`}>
        <tbody>
          {rows.map((row) => (
            <Row
              key={row.item}
              row={row}
              what={capital(itemName(row.item))}
              step={(by) => adjust(stepped(row, by, lengths))}
              toggleDrop={() => adjust(toggledDrop(row, lengths))}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}
