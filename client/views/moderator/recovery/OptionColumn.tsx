import type { ItemId } from '../../../../shared/agenda/ids.ts'
import { MINUTE } from '../../../../shared/time/instant.ts'
import type { Option } from '../../../../shared/timing/recovery/option.ts'
import { listText } from '../../../i18n/listText.ts'
import { useTranslation } from '../../../i18n/useTranslation.tsx'
import { lengthFigure } from '../../../ui/agenda/lengthFigure.ts'
import { Button } from '../../../ui/controls/Button.tsx'
import { placedItem } from '../agenda/placedItem.ts'
import type { ConsoleContext } from '../context/consoleContext.ts'
import { useTimes } from '../context/useTimes.ts'
import { personName } from '../side/personName.ts'
import { useLandingWords } from '../timeline/LetGoWords.tsx'
import { capital, useLengthWords, useWayWords } from './useWayWords.ts'
import type { Outlook } from './way.ts'

/** So many names are told; of more people only how many. */
const MOST_PEOPLE = 3

type ColumnProps = {
  readonly context: ConsoleContext
  readonly option: Option
  /** Its number, from 1. */
  readonly n: number
  readonly outlook: Outlook | null
  readonly shown: boolean
  readonly compared: boolean
  readonly show: () => void
  readonly compare: () => void
}

/** Whom it touches, what is the most that anyone loses, and what it takes of breaks. */
function Facts({ context, option }: Pick<ColumnProps, 'context' | 'option'>) {
  const { t } = useTranslation('recovery')
  const { called } = useWayWords(context)
  const length = useLengthWords()
  const { people, most, breakLost, missed, over } = option
  const names = people.map((id) => personName(context.show, id, context.lang))
  const touched = () => {
    if (names.length === 0) return t('option.none')
    return names.length > MOST_PEOPLE
      ? t('option.many', { count: names.length })
      : t('option.people', { who: listText(names, context.lang) })
  }
  const percent = most === null ? 0 : Math.max(1, Math.round(100 * most.share))
  const past = Math.ceil((missed - over) / MINUTE)
  return (
    <>
      <p>{touched()}</p>
      {most === null ? null : (
        <p>
          {most.share === 1
            ? t('option.mostAll', { what: called(most.item) })
            : t('option.most', { what: called(most.item), percent })}
        </p>
      )}
      {breakLost > 0 ? <p>{t('option.breaks', { length: length(breakLost) })}</p> : null}
      {past > 0 ? <p>{t('option.segment', { count: past })}</p> : null}
    </>
  )
}

function Line(props: { readonly what: string; readonly was: string; readonly to: string }) {
  return (
    <tr>
      <th scope="row">{props.what}</th>
      <td>
        <del>{props.was}</del>
      </td>
      <td className="mod-rec-to">{props.to}</td>
    </tr>
  )
}

/** Every figure that changes: what it was, and what it would be. */
function Figures({ context, option }: Pick<ColumnProps, 'context' | 'option'>) {
  const { t } = useTranslation('recovery')
  const { called } = useWayWords(context)
  const { home } = useTimes(context)
  const what = (id: ItemId) => capital(called(id))
  const length = (id: ItemId) => lengthFigure(placedItem(context.show, id)?.length ?? 0)
  const { cuts, drops, restores, stop } = option
  return (
    <table className="mod-rec-figures">
      <thead className="unseen">
        <tr>
          <th scope="col" />
          <th scope="col">{t('option.was')}</th>
          <th scope="col">{t('option.to')}</th>
        </tr>
      </thead>
      <tbody>
        {drops.map((id) => (
          <Line key={id} what={what(id)} was={length(id)} to={t('option.dropped')} />
        ))}
        {cuts.map(({ item, from, to }) => (
          <Line key={item} what={what(item)} was={lengthFigure(from)} to={lengthFigure(to)} />
        ))}
        {restores.map((id) => (
          <Line key={id} what={what(id)} was={t('option.dropped')} to={length(id)} />
        ))}
        {stop === null ? null : (
          <Line what={t('option.stop')} was={home(stop.was)} to={home(stop.to)} />
        )}
      </tbody>
    </table>
  )
}

/** One way to land: what it does in a sentence, how the show ends then, every figure that changes, and whom that touches. */
export function OptionColumn(props: ColumnProps) {
  const { context, option, n, outlook, shown, compared, show, compare } = props
  const { t } = useTranslation('recovery')
  const landing = useLandingWords(context)
  const { title } = useWayWords(context)
  return (
    <article className="mod-rec-option" data-shown={shown} data-testid={`option ${n}`}>
      <button
        type="button"
        className="mod-rec-pick"
        aria-pressed={shown}
        aria-label={`${n}. ${title(option)}`}
        onClick={show}
      >
        <span className="mod-rec-number">
          <span className="mod-rec-n">{n}</span>
          <small>{shown ? t('option.shown') : compared ? t('option.compared') : ''}</small>
        </span>
        <b>{title(option)}</b>
      </button>
      <p
        className="mod-rec-lands"
        data-over={(outlook?.lands.minutes ?? 0) < 0}
        data-gone={outlook === null}
      >
        {outlook === null ? t('lanes.gone') : landing(outlook.lands)}
      </p>
      <Figures context={context} option={option} />
      <div className="mod-rec-facts">
        <Facts context={context} option={option} />
      </div>
      {shown ? null : (
        <Button
          size="small"
          look="bare"
          className="mod-rec-compare"
          aria-pressed={compared}
          onClick={compare}
        >
          {t(compared ? 'option.uncompare' : 'option.compare')}
        </Button>
      )}
    </article>
  )
}
