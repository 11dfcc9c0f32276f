import { useTranslation } from '../../../i18n/useTranslation.tsx'
import { lengthFigure } from '../../../ui/agenda/useLength.ts'
import { KeyCap } from '../../../ui/controls/KeyCap.tsx'
import layout from '../../../ui/layout/table.module.css'
import type { ConsoleContext } from '../context/consoleContext.ts'
import { useLandingText, useTimes } from '../context/useConsoleData.ts'
import { capital, type DraggedEnd, type DragResult, useItemName } from './pictureAt.ts'
import css from './timelinePane.module.css'

/** One change: its name, the value before, the value after, and the unit. */
function Change(props: {
  readonly what: string
  readonly was: string
  readonly to: string
  readonly unit: string | null
}) {
  const { what, was, to, unit } = props
  return (
    <tr>
      <th scope="row" className="cut">
        {what}
      </th>
      <td>{was === to ? null : <del>{was}</del>}</td>
      <td className="strong">{to}</td>
      <td className="quiet whole">{unit}</td>
    </tr>
  )
}

function Changes({ context, dragged, result }: Props) {
  const { t } = useTranslation(['timeline', 'moderator', 'common'])
  const times = useTimes(context)
  const itemName = useItemName(context)
  const { next, landed, lands } = result
  return (
    <table className={`${layout.table} t1 ${css.changes}`}>
      <tbody>
        <Change
          what={capital(itemName(dragged.item))}
          was={lengthFigure(dragged.was)}
          to={lengthFigure(dragged.to)}
          unit={t('moderator:table.minutes')}
        />
        {next === null ? null : (
          <Change
            what={capital(t('drag.begins', { what: itemName(next.item) }))}
            was={times.home(next.was)}
            to={times.home(next.at)}
            unit={times.awayCity(next.at)}
          />
        )}
        <Change
          what={t('drag.ends')}
          was={times.home(landed.end)}
          to={times.home(lands.end)}
          unit={times.awayCity(lands.end)}
        />
      </tbody>
    </table>
  )
}

type Props = {
  readonly context: ConsoleContext
  readonly dragged: DraggedEnd
  readonly result: DragResult
}

/** The changes that a release of the dragged end would make, and the keys of the drag. */
export function DragFacts({ context, dragged, result }: Props) {
  const { t } = useTranslation('timeline')
  const landing = useLandingText(context)
  const what = capital(useItemName(context)(dragged.item))
  const values = { what, to: lengthFigure(dragged.to), from: lengthFigure(dragged.was) }
  const { lands, belowLeast } = result
  return (
    <div data-testid="drag-result">
      <p className="quiet">{t('drag.of', { what })}</p>
      <p className="t3 strong">
        {t(dragged.to === dragged.was ? 'drag.same' : 'drag.head', values)}
      </p>
      <p className={`t2 strong ${(lands.minutes ?? 0) < 0 ? 'red' : ''}`} role="status">
        {landing(lands)}
      </p>
      {belowLeast === null ? null : (
        <b>{t('drag.belowLeast', { least: lengthFigure(belowLeast) })}</b>
      )}
      <Changes context={context} dragged={dragged} result={result} />
      <p className={`acts second ${css.hint}`}>
        <span>{t('drag.apply')}</span>
        <span>
          <KeyCap keys="Esc" /> {t('drag.leave', { from: values.from })}
        </span>
        <span>
          <KeyCap keys="Shift" /> {t('drag.fine')}
        </span>
      </p>
    </div>
  )
}
