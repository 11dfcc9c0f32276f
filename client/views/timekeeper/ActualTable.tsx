import { type CSSProperties, memo, type Ref, useRef } from 'react'
import type { ItemId } from '../../../shared/agenda/ids.ts'
import { digits, signedDigits, spentSeconds } from '../../../shared/time/format.ts'
import { type Duration, SECOND } from '../../../shared/time/instant.ts'
import type { Countdown } from '../../../shared/timing/countdown.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { nameList } from '../../ui/agenda/peopleNames.ts'
import { ClockText, Times, useCityTimes } from '../../ui/agenda/Times.tsx'
import { useDeadlineText } from '../../ui/agenda/useDeadlineText.ts'
import { useLength } from '../../ui/agenda/useLength.ts'
import { useNoticeAriaLive } from '../../ui/agenda/useNoticeAriaLive.ts'
import { useScheduleStatus } from '../../ui/agenda/useScheduleStatus.ts'
import { useLastKnown, useLost } from '../../ui/connection/ConnectionState.tsx'
import { CountText, UNKNOWN_DIGITS } from '../../ui/countdown/Digits.tsx'
import { useCountedDrawing } from '../../ui/countdown/useCountdown.ts'
import { RowList } from '../../ui/layout/RowList.tsx'
import layout from '../../ui/layout/table.module.css'
import css from './actualTable.module.css'
import type { ActualLine, LandingModel, NextUp, TimekeeperModel } from './model.ts'

type BarProps = { readonly planned: Duration; readonly longest: Duration }

/** Returns a length as a part of the longest. */
const share = (length: Duration, { longest }: BarProps) => (length / longest).toFixed(4)

/** A bar of the planned time above a bar of the used time, in one scale; overrun is hatched. */
function Bar({
  used,
  ref,
  ...props
}: BarProps & { readonly used: Duration; readonly ref?: Ref<HTMLSpanElement> }) {
  const shares = { '--planned': share(props.planned, props), '--used': share(used, props) }
  return (
    <span
      ref={ref}
      className={css.bar}
      style={shares as CSSProperties}
      data-testid="bar"
      data-drawing
      aria-hidden="true"
    >
      <i />
      <b />
      <s />
    </span>
  )
}

const usedOf = (count: Countdown | null): Duration =>
  count !== null && 'spent' in count ? spentSeconds(count.spent) * SECOND : 0

/** The bar of the live item, which grows with its digits without rendering. */
function RunningBar(props: BarProps) {
  const bar = useRef<HTMLSpanElement>(null)
  const count = useCountedDrawing((now) => {
    bar.current?.style.setProperty('--used', share(usedOf(now), props))
  })
  return <Bar ref={bar} {...props} used={usedOf(count)} />
}

const lengthText = (length: Duration) => digits(spentSeconds(length))

/** Shows an item's status; for a past item its difference, with the length it is measured against if that is not the plan (T1c). */
function Status({ line }: { readonly line: ActualLine }) {
  const { t } = useTranslation('timekeeper')
  const lost = useLost()
  const { status, planned, lasts, difference, isReplanned } = line
  const length = lengthText(lasts)
  switch (status) {
    case 'live':
      if (lost) return t('list.wasOn')
      return planned === lasts ? t('list.running') : t('list.of', { length })
    case 'paused':
    case 'dropped':
    case 'passed':
      return t(`list.${status}`)
    case 'waiting':
      return planned === lasts ? '' : t('list.now', { length })
    case 'done': {
      const text = difference === null ? '' : signedDigits(difference)
      return <b>{isReplanned ? t('list.heldTo', { difference: text, length }) : text}</b>
    }
  }
}

/** The used time of the live item, running with its digits. */
function RunningUsed() {
  const text = (count: Countdown | null) =>
    count !== null && 'spent' in count ? lengthText(count.spent) : UNKNOWN_DIGITS
  return <CountText text={text} />
}

function Line({ line, longest }: { readonly line: ActualLine; readonly longest: Duration }) {
  const { t, lang } = useTranslation('timekeeper')
  const isOn = line.status === 'live' || line.status === 'paused'
  const { who, title, planned, used } = line
  const bar = { planned: line.against, longest }
  return (
    <tr
      data-line={line.item}
      data-row-box={(who[0] ?? title).text}
      data-status={line.status}
      aria-current={isOn ? 'true' : undefined}
    >
      <td className="quiet" data-testid="start">
        <ClockText time={line.start ?? ''} />
      </td>
      <th scope="row">
        {who.length === 0 ? null : <span lang={who[0]?.lang}>{nameList(who, lang, 2)}</span>}
        <span
          className={who.length === 0 ? undefined : `${css.item} title plain`}
          lang={title.lang}
        >
          {title.text}
        </span>
      </th>
      <td className={`quiet ${css.planned}`} data-testid="planned">
        {planned === null ? t('list.inserted') : lengthText(planned)}
      </td>
      <td>{isOn ? <RunningUsed /> : used === null ? '' : lengthText(used)}</td>
      <td data-testid="difference">
        <Status line={line} />
      </td>
      <td className={css.scale}>
        {isOn ? <RunningBar {...bar} /> : <Bar {...bar} used={used ?? 0} />}
      </td>
    </tr>
  )
}

/** The table of planned and actual times, item by item; the live item stays visible. */
export const ActualTable = memo(function ActualTable({
  lines,
  next,
}: {
  readonly lines: readonly ActualLine[]
  /** The next item; it stays visible while no item is live. */
  readonly next: ItemId | null
}) {
  const { t } = useTranslation('timekeeper')
  const current = lines.find(({ status }) => status === 'live' || status === 'paused')?.item ?? next
  const longest = Math.max(1, ...lines.map(({ reach }) => reach))
  return (
    <RowList name={t('list.title')} parts={true} current={current}>
      <table className={`${layout.table} ${css.table}`}>
        <caption className="unseen">{t('list.title')}</caption>
        <thead className="pinned">
          <tr>
            <th scope="col">{t('list.start')}</th>
            <th scope="col">{t('list.item')}</th>
            <th scope="col">{t('list.planned')}</th>
            <th scope="col">{t('list.used')}</th>
            <th scope="col">{t('list.difference')}</th>
            <td className={css.scale} />
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Line key={line.item} line={line} longest={longest} />
          ))}
        </tbody>
      </table>
    </RowList>
  )
})

/** The end of the show, compared with its hard stop. */
function Landing({
  landing: { end, minutes },
  ended,
}: {
  readonly landing: LandingModel
  readonly ended: boolean
}) {
  const { t } = useTranslation()
  const mode = useLost() ? 'lost' : 'landing'
  if (ended) return t('landing.ended', { end })
  if (minutes === null) return t(`${mode}.noStop`, { end })
  if (minutes === 0) return t(`${mode}.onStop`, { end })
  return minutes < 0
    ? t(`${mode}.over`, { end, count: -minutes })
    : t(`${mode}.spare`, { end, count: minutes })
}

function Next({ next }: { readonly next: NextUp }) {
  const { t, lang } = useTranslation('timekeeper')
  const length = useLength()
  const lost = useLost()
  const cityTimes = useCityTimes()
  const first = next.who[0] ?? next.title
  return (
    <p data-testid="next-item" data-item={next.item}>
      <span className="second">{t(lost ? 'nextWas' : 'next')}</span>{' '}
      <b lang={first.lang}>{next.who.length > 0 ? nameList(next.who, lang) : next.title.text}</b>{' '}
      <span className="second">
        {lost ? t('was', { at: cityTimes(next.at) }) : <Times times={next.at} />}
        {next.allotted === 0 ? null : `${t('common:comma')}${length(next.allotted, 'short')}`}
      </span>
    </p>
  )
}

/** The next people, the state of the show against its plan, its end, and the decision deadline. */
export function NextAndDrift({ model }: { readonly model: TimekeeperModel }) {
  const { t } = useTranslation(['timekeeper', 'common'])
  const formatStatus = useScheduleStatus()
  const formatDeadline = useDeadlineText()
  const ended = model.status === 'ended'
  // The clock's place already states that the show has not started.
  const status = model.status === 'planned' ? '' : formatStatus(model.scheduleStatus)
  const lastKnown = useLastKnown()
  const deadline = lastKnown === null ? model.deadline : null
  const live = useNoticeAriaLive(deadline, model.allStopsMet)
  return (
    <div className={`spread ${css.summary}`} data-lost={lastKnown !== null}>
      {model.next === null ? <p>{ended ? '' : t('nobodyNext')}</p> : <Next next={model.next} />}
      <p data-testid="drift">
        <b>{lastKnown === null ? status : t('common:lost.known', { at: lastKnown })}</b>{' '}
        <span className="second">
          <Landing landing={model.landing} ended={ended} />
        </span>
      </p>
      <p
        className={`${css.deadline} cut strong`}
        role="status"
        aria-live={live}
        data-testid="no-return"
      >
        {deadline === null ? '' : formatDeadline(deadline)}
      </p>
    </div>
  )
}
