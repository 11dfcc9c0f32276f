import { memo, type ReactNode } from 'react'
import { digits, spentSeconds } from '../../../shared/time/format.ts'
import { BOUND_PHASES, boundIn, type Countdown } from '../../../shared/timing/countdown.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { ActButton } from '../../ui/acts/act.tsx'
import { nameList } from '../../ui/agenda/peopleNames.ts'
import { Times, useCityTimes } from '../../ui/agenda/Times.tsx'
import { lengthFigure, useLength } from '../../ui/agenda/useLength.ts'
import { timesText } from '../../ui/agenda/zoneTimes.ts'
import { useLost } from '../../ui/connection/ConnectionState.tsx'
import { PageParts } from '../../ui/connection/ErrorBoundary.tsx'
import { Term } from '../../ui/controls/Term.tsx'
import { CountText } from '../../ui/countdown/Digits.tsx'
import { PhaseBlock, type RulerMark } from '../../ui/countdown/PhaseBlock.tsx'
import { StartDigits, useUntilStart } from '../../ui/countdown/StartCountdown.tsx'
import { Turn } from '../../ui/countdown/Turn.tsx'
import { useCounted, useFloorFigure, usePhaseWord } from '../../ui/countdown/useCountdown.ts'
import css from './clockBlock.module.css'
import type { LiveItemModel, TimekeeperModel } from './model.ts'
import type { Acts } from './useActs.ts'

const KEYS = { left: 'floorLeft', over: 'floorOver', spent: 'floorSpent' } as const

/** The person who has the floor inside the item, with the stopwatch of that turn. Its space is always reserved, so that the digits above do not move. */
function FloorLine({ floor }: Pick<TimekeeperModel, 'floor'>) {
  const { t } = useTranslation('timekeeper')
  const figure = useFloorFigure()
  return floor === null ? (
    <p className={`t2 ${css.floor}`} />
  ) : (
    <p className={`t2 ${css.floor}`}>
      <b lang={floor.lang}>{t('floor', { name: floor.text })}</b>{' '}
      {figure === null ? null : t(KEYS[figure.kind], { time: figure.text })}
    </p>
  )
}

type ClockProps = {
  readonly model: TimekeeperModel
  readonly acts: Pick<Acts, 'give' | 'take' | 'pause'>
  /** The button that undoes the newest step of this desk. */
  readonly undo: ReactNode
}

function marksOf({ allotted, bounds }: LiveItemModel): readonly RulerMark[] {
  if (allotted === 0) return []
  return BOUND_PHASES.map((phase) => ({
    at: bounds[phase],
    text: lengthFigure(bounds[phase]),
  })).filter(({ at }) => at > 0 && at < allotted)
}

/** The allotted and the used time of the item, running with the digits. */
function Spent({ on }: { readonly on: LiveItemModel }) {
  const { t } = useTranslation('timekeeper')
  const length = useLength()
  const text = (count: Countdown | null) => {
    if (count === null || !('spent' in count)) return ''
    const spent = digits(spentSeconds(count.spent))
    if (count.countsUp) return t('noLength', { spent })
    const allotted = length(on.allotted, 'short')
    if (on.changed === 0) return t('allotted', { length: allotted, spent })
    const change = `${on.changed > 0 ? '+' : '−'}${lengthFigure(Math.abs(on.changed))}`
    return t('allottedChanged', { length: allotted, change, spent })
  }
  return <CountText text={text} />
}

/** The phase in words: never by colour alone. */
function PhaseWord({ on }: { readonly on: LiveItemModel }) {
  const { t } = useTranslation('timekeeper')
  const word = usePhaseWord()
  const isKnown = useCounted((count) => count !== null)
  const phase = useCounted((count) => (count !== null && 'phase' in count ? count.phase : null))
  if (!isKnown) return <b>{t('lost')}</b>
  if (on.pausedSince !== null) return <b>{t('pausedSince', { at: on.pausedSince })}</b>
  if (phase === null) return null
  return <b>{word(phase, boundIn(on.bounds, phase))}</b>
}

/** The end of the item; in overrun and on a lost screen, when it was due to end. */
function Ends({ on }: { readonly on: LiveItemModel }) {
  const { t } = useTranslation('timekeeper')
  const lost = useLost()
  const cityTimes = useCityTimes()
  // On a lost screen, no clock names the cities.
  if (lost) {
    return <span className="quiet">{t('wasEndCities', { at: cityTimes(on.until) })}</span>
  }
  if (on.over) return t('wasEnd', { at: timesText(on.until) })
  return (
    <>
      {t('until')} <Times times={on.until} />
    </>
  )
}

function Who({ on }: { readonly on: LiveItemModel }) {
  const { lang } = useTranslation()
  return (
    <p className={css.who} data-testid="live-item" data-item={on.item}>
      <b className="lines" lang={on.who[0]?.lang}>
        {nameList(on.who, lang)}
      </b>
      <span className="title lines" lang={on.title.lang}>
        {on.title.text}
      </span>
    </p>
  )
}

function Idle({ status, start }: Pick<TimekeeperModel, 'status' | 'start'>) {
  const { t } = useTranslation(['timekeeper', 'common'])
  const until = useUntilStart(start).now
  const isOutside = status === 'planned' || status === 'ended'
  const text = until === null ? isOutside && t(status) : t(`common:${until.as}`)
  return (
    <p className={css.who}>
      <b className="lines">{text || <Term id="standby">{t('standby')}</Term>}</b>
      <span className="lines">{status === 'standby' ? t('standbyNext') : ''}</span>
    </p>
  )
}

function GiveButtons({ acts: { give, take, pause }, undo }: Pick<ClockProps, 'acts' | 'undo'>) {
  const { t } = useTranslation('timekeeper')
  const less = t('give.takeShort')
  const more = t('give.moreShort')
  return (
    <fieldset className={css.give} data-testid="give" aria-label={t('give.title')}>
      <ActButton act={take} aria-label={`${less}: ${take.name}`}>
        {less}
      </ActButton>
      <ActButton act={give} aria-label={`${more}: ${give.name}`}>
        {more}
      </ActButton>
      {undo}
      <ActButton act={pause} />
    </fieldset>
  )
}

/** The clock: the live people, the digits, the rule with its thresholds, and the times of this item. */
export const ClockBlock = memo(function ClockBlock({ model, acts, undo }: ClockProps) {
  const { on } = model
  return (
    <div className={`column ${css.clock}`}>
      <PageParts>
        <PhaseBlock
          marks={on === null ? [] : marksOf(on)}
          figures={model.start === null ? undefined : <StartDigits start={model.start} />}
          head={
            <Turn of={on?.item ?? model.status}>
              {on === null ? <Idle {...model} /> : <Who on={on} />}
            </Turn>
          }
        >
          <div className={`t2 ${css.ends}`} data-testid="ends">
            <span>{on === null ? null : <PhaseWord on={on} />}</span>
            <span>{on === null ? null : <Spent on={on} />}</span>
            <span>{on === null || on.allotted === 0 ? null : <Ends on={on} />}</span>
          </div>
          <FloorLine floor={model.floor} />
        </PhaseBlock>
        <GiveButtons acts={acts} undo={undo} />
      </PageParts>
    </div>
  )
})
