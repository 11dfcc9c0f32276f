import { textIn } from '../../../../shared/agenda/textIn.ts'
import { MINUTE } from '../../../../shared/time/instant.ts'
import type { Option } from '../../../../shared/timing/recovery/option.ts'
import { textWidth } from '../../../i18n/textWidth.ts'
import { useTranslation } from '../../../i18n/useTranslation.tsx'
import { nameList, peopleNames } from '../../../ui/agenda/peopleNames.ts'
import { lengthFigure } from '../../../ui/agenda/useLength.ts'
import { KeyCap } from '../../../ui/controls/KeyCap.tsx'
import layout from '../../../ui/layout/table.module.css'
import { placedItem } from '../agenda/itemForm.ts'
import type { ConsoleContext, ContextProps } from '../context/consoleContext.ts'
import { useLandingText, useTimes } from '../context/useConsoleData.ts'
import { personName } from '../side/cues.ts'
import { capital, useItemName } from '../timeline/pictureAt.ts'
import css from './recovery.module.css'
import { type Change, costOf, type Outlook, useWayHeading } from './way.ts'

/** The most people whom a sentence names; of more people it has only the number. */
const MAX_NAMES = 3

/** The width of a heading from which it is smaller, in Latin letters. */
const MAX_WIDTH = 40

type ColumnProps = ContextProps & {
  readonly option: Option
  readonly changes: readonly Change[]
  /** The most rows for changes. */
  readonly most: number
  /** Its number, from 1. */
  readonly n: number
  readonly outlook: Outlook | null
  readonly shown: boolean
  readonly show: () => void
}

/** Returns a function that names the people of an item; an item that is called by its only person has its title instead. */
function useItemDetail(context: ConsoleContext): (change: Change) => string {
  const { show, lang } = context
  const { t } = useTranslation('recovery')
  const itemName = useItemName(context)
  return ({ item: id }) => {
    const found = placedItem(show, id)
    const agenda = show.published?.agenda
    if (found === null || agenda === undefined) return ''
    const names = peopleNames(agenda, found.item, lang)
    const people = names.length === 0 ? t('everyone') : nameList(names, lang, 2)
    return people === itemName(id) ? textIn(found.item.title, lang).text : people
  }
}

const length = (ms: number | null) => lengthFigure(ms ?? 0)

/** Returns the difference of two lengths, with its sign. */
function difference({ from, to }: Change): string {
  const change = (to ?? 0) - (from ?? 0)
  return `${change < 0 ? '−' : '+'}${lengthFigure(Math.abs(change))}`
}

/** Each change in a row: the item and its people or title, minutes now and then, and the difference. */
function Changes({ context, option, changes, most }: ColumnProps) {
  const { t } = useTranslation('recovery')
  const itemName = useItemName(context)
  const { home } = useTimes(context)
  const detail = useItemDetail(context)
  const { stop } = option
  const rows = changes.length > most ? changes.slice(0, most - 1) : changes
  const rest = changes.slice(rows.length)
  const names = rest.map(({ item }) => capital(itemName(item))).join(t('common:comma'))
  return (
    <table className={`${layout.table} t1 ${css.changes}`}>
      <colgroup>
        <col />
        <col span={2} className={css.figures} />
        <col className={css.figures} />
      </colgroup>
      <tbody>
        {rows.map((change) => (
          <tr key={change.item}>
            <th scope="row" className="medium">
              <p className="cut">{capital(itemName(change.item))}</p>
              <p className="cut second t0 plain">{detail(change)}</p>
            </th>
            <td>
              <del>{length(change.from)}</del>
            </td>
            <td>
              <b>{length(change.to)}</b>
              {change.to === null ? <span className="unseen"> {t('option.dropped')}</span> : null}
            </td>
            <td className="second">{difference(change)}</td>
          </tr>
        ))}
        {rest.length === 0 ? null : (
          <tr>
            <th scope="row" className="medium" colSpan={4} title={names}>
              <p className="cut">{t('otherItems', { count: rest.length })}</p>
              <p className="cut second t0 plain">{names}</p>
            </th>
          </tr>
        )}
        {stop === null ? null : (
          <tr>
            <th scope="row" className="t0 medium">
              {t('option.stop')}
            </th>
            <td>
              <del>{home(stop.was)}</del>
            </td>
            <td>
              <b>{home(stop.to)}</b>
            </td>
            <td />
          </tr>
        )}
      </tbody>
    </table>
  )
}

/** The biggest cut, and the cost in one sentence. */
function Cost({ context, option, changes }: ColumnProps) {
  const { t } = useTranslation('recovery')
  const itemName = useItemName(context)
  const [biggest] = changes
  const cost = costOf(context.show, option)
  const names = option.people.map((id) => personName(context.show, id, context.lang))
  const who =
    names.length > MAX_NAMES
      ? t('option.many', { count: names.length })
      : t('option.people', { who: names.join(t('common:comma')) })
  const sentence = () => {
    if (cost === null) return null
    if (cost === 'talks') return who
    if (cost !== 'segment') return t(`cost.${cost}`)
    return t('option.segment', { count: Math.ceil((option.missed - option.overrun) / MINUTE) })
  }
  const cutText = ({ item, from, to }: Change) => {
    const what = itemName(item)
    if (to === null) return t('biggest.all', { what })
    return t('biggest.part', { what, by: length((from ?? 0) - to), from: length(from) })
  }
  const biggestCut = biggest === undefined || biggest.share <= 0 ? undefined : cutText(biggest)
  return (
    <div className={`t1 ${css.cost}`}>
      <p className="t0 strong">{biggestCut}</p>
      <p className="second">{sentence()}</p>
    </div>
  )
}

/** One option: its number, a short heading, its changes, the biggest cut and the cost. */
export function OptionColumn(props: ColumnProps) {
  const { context, option, n, outlook, shown, show } = props
  const { t } = useTranslation('recovery')
  const landing = useLandingText(context)
  const heading = useWayHeading(context)(option)
  const lands = outlook?.lands
  return (
    <article className={`column ${css.option}`} data-shown={shown} data-testid={`option ${n}`}>
      <button type="button" className={`fixed ${css.pick}`} aria-pressed={shown} onClick={show}>
        <span className={shown ? 'row strong' : 'row second'}>
          <KeyCap keys={String(n)} />
          <span className="unseen">{n}.</span> {t(shown ? 'option.shown' : 'option.show')}
        </span>
        <b className="lines" data-long={textWidth(heading) > MAX_WIDTH}>
          {heading}
        </b>
      </button>
      <p
        className={
          lands?.minutes === 0
            ? 'unseen'
            : `strong ${(lands?.minutes ?? 0) < 0 ? 'red' : 'second'} ${css.lands}`
        }
        data-testid="lands"
      >
        {lands === undefined ? t('lanes.gone') : landing(lands)}
      </p>
      <div className={css.rows}>
        <Changes {...props} />
      </div>
      <Cost {...props} />
    </article>
  )
}
