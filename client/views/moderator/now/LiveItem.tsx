import type { ReactNode } from 'react'
import type { ItemId } from '../../../../shared/agenda/ids.ts'
import { type AutomaticEnd, comingEnd } from '../../../../shared/run/automaticEnd.ts'
import { adjustedUntil, findItem, liveItemId } from '../../../../shared/run/lookup.ts'
import type { Position } from '../../../../shared/run/state.ts'
import type { Duration, Instant } from '../../../../shared/time/instant.ts'
import { boundOf, type Countdown } from '../../../../shared/timing/countdown.ts'
import { momentOf } from '../../../../shared/timing/moment.ts'
import { useLength } from '../../../ui/agenda/useLength.ts'
import { useLost } from '../../../ui/connection/ConnectionState.tsx'
import { PhaseBlock } from '../../../ui/countdown/PhaseBlock.tsx'
import { StartDigits } from '../../../ui/countdown/StartCountdown.tsx'
import { usePhaseWord, useRecentAdjustment } from '../../../ui/countdown/useCountdown.ts'
import { CommandButton } from '../context/CommandButton.tsx'
import { type ConsoleContext, type ContextProps, possible } from '../context/consoleContext.ts'
import { useConsoleData, useTimes, useWords } from '../context/useConsoleData.ts'
import { NowWords } from './NowWords.tsx'
import { itemAsNamed, nextRow, plannedStart } from './nextItem.ts'
import css from './now.module.css'

/** Returns the facts of the live item for the line below the minute rule, lengths in ms. They do not change each second. Null while nothing is live. */
export function groundFacts({ show }: ConsoleContext, now: Instant) {
  const moment = momentOf(show, now)
  const startedAt = moment?.on?.actual?.start
  if (moment === null || startedAt === undefined || !('phase' in moment.count)) return null
  const { count, pausedSince, until, on } = moment
  return {
    phase: count.phase,
    /** Time left at which this phase began. */
    bound: boundOf(count),
    allotted: count.allotted,
    startedAt,
    pausedAt: pausedSince,
    /** When it ends, or was to end, by its allotted time; null if it has no length, or is paused. */
    end: pausedSince === null ? until : null,
    /** The clock time to which it lasts, with given and taken time; null if it lasts its allotted time (R13). */
    until: on === null ? null : adjustedUntil(on, on.item),
    /** The automatic act at its end; null if there is none. */
    does: comingEnd(show, now)?.action ?? null,
  }
}

type GroundFacts = NonNullable<ReturnType<typeof groundFacts>>

/** The line below the minute rule: the phase with the main text, and a second text at the end of the line. */
function Line({
  phase = null,
  first,
  last,
  role,
}: {
  readonly phase?: string | null
  readonly first: string | null
  readonly last?: ReactNode
  readonly role?: 'status'
}) {
  const { t } = useWords()
  return (
    <p className={`spread loose t1 whole ${css.ground}`} role={role} data-testid="ground">
      <b>
        {phase === null ? null : <span data-testid="phase">{phase}</span>}
        {phase === null || first === null ? '' : t('common:comma')}
        {first}
      </b>
      {last === undefined ? null : <span>{last}</span>}
    </p>
  )
}

/** Returns a function that names the phase; null in the calm phase. */
function useShortWord(): (facts: GroundFacts) => string | null {
  const phaseWord = usePhaseWord()
  return ({ phase, bound }) => (phase === 'calm' ? null : phaseWord(phase, bound))
}

/** The time just given or taken, and the item's time now; its end too, unless a phase is named. */
function AdjustedWords({
  context,
  facts,
  by,
}: ContextProps & { readonly facts: GroundFacts; readonly by: Duration }) {
  const { t } = useWords()
  const length = useLength()
  const times = useTimes(context)
  const word = useShortWord()(facts)
  const allotted = length(facts.allotted)
  const timeText =
    facts.end === null || word !== null
      ? t('now.has', { now: allotted })
      : t('now.hasUntil', { now: allotted, end: times.home(facts.end) })
  const change = t(by > 0 ? 'now.more' : 'now.less', { time: length(Math.abs(by)) })
  return <Line phase={word} first={change} last={timeText} role="status" />
}

/** Returns a function that formats the start and end of the live item; in overrun, when it was due to end. */
function useSpanWords(
  context: ConsoleContext,
): (start: Instant, end: Instant, over: boolean) => string {
  const { t } = useWords()
  const times = useTimes(context)
  return (startedAt, at, over) => {
    const key = over ? 'wasEnd' : 'from'
    const [start, end, away] = [times.home(startedAt), times.home(at), times.away(at)]
    return away === null
      ? t(`now.${key}`, { start, end })
      : t(`now.${key}Both`, { start, end, away })
  }
}

/** The automatic act and its time, with a button that makes the item hold instead. */
function AutomaticEndText({
  context,
  does,
  at,
}: ContextProps & { readonly does: AutomaticEnd; readonly at: Instant }) {
  const { t } = useWords()
  const times = useTimes(context)
  const item = liveItemId(context.show.run.position)
  const hold =
    item === null ? null : ({ type: 'editAtEnd', item, atEnd: 'hold', was: does } as const)
  return (
    <span className={`row ${css.automatic}`} data-testid="by-itself">
      {t(`now.byItself.${does}`, { at: times.home(at) })}
      <CommandButton
        size="small"
        look="bare"
        command={possible(context, hold)}
        title={t('now.holdNote')}
      >
        {t('now.hold')}
      </CommandButton>
    </span>
  )
}

function RunningWords({ context, facts }: ContextProps & { readonly facts: GroundFacts }) {
  const { t } = useWords()
  const length = useLength()
  const times = useTimes(context)
  const span = useSpanWords(context)
  const word = useShortWord()(facts)
  const { pausedAt, end, startedAt, allotted, phase, until } = facts
  if (pausedAt !== null) {
    const note =
      until === null ? t('now.pausedNote') : t('now.pausedUntil', { at: times.home(until) })
    return <Line first={t('now.paused', { at: times.home(pausedAt) })} last={note} />
  }
  if (end === null) return <Line first={t('now.countsUp')} />
  const calmText =
    until === null ? length(allotted, 'short') : t('common:ends.until', { at: times.home(end) })
  const last =
    facts.does === null ? (
      span(startedAt, end, phase === 'over')
    ) : (
      <AutomaticEndText context={context} does={facts.does} at={end} />
    )
  return <Line phase={word} first={word === null ? calmText : null} last={last} />
}

/** While the time is not known: when the item was due to end. */
function LostWords({ context, facts }: ContextProps & { readonly facts: GroundFacts | null }) {
  const { t } = useWords()
  const span = useSpanWords(context)
  const last =
    facts === null || facts.end === null ? undefined : span(facts.startedAt, facts.end, true)
  return <Line first={t('now.unknown')} last={last} />
}

/** Before Start: the planned start, and the planned end. */
function PlannedSpan({ context }: ContextProps) {
  const { t } = useWords()
  const times = useTimes(context)
  const span = useConsoleData(context, ({ show }, now) => {
    const start = nextRow(context, now)?.row.planned.start
    const end = momentOf(show, now)?.landing.end
    return show.run.position.status !== 'planned' || start == null || end == null
      ? null
      : { start, end }
  })
  if (span === null) return <p className={`spread loose t1 whole ${css.ground}`} />
  return (
    <Line first={times.all(span.start)} last={t('last.until', { times: times.all(span.end) })} />
  )
}

/** The line below the minute rule: length, start and end; the phase once time is short; for a while, time just given or taken. */
function GroundWords({ context, item }: ContextProps & { readonly item: ItemId | null }) {
  const facts = useConsoleData(context, groundFacts)
  const adjusted = useRecentAdjustment(item)
  const isLost = useLost()
  if (isLost) return <LostWords context={context} facts={facts} />
  if (facts === null) return <PlannedSpan context={context} />
  return adjusted === null ? (
    <RunningWords context={context} facts={facts} />
  ) : (
    <AdjustedWords context={context} facts={facts} by={adjusted} />
  )
}

/** Returns the status of the countdown at a position. */
function statusOf({ status }: Position): Countdown['status'] {
  if (status === 'live') return 'running'
  return status === 'planned' || status === 'ended' ? 'none' : status
}

/** The live item: its title, its people, the countdown and the minute rule. */
export function LiveItem({ context }: ContextProps) {
  const { position } = context.show.run
  const agenda = context.show.published?.agenda
  const start = useConsoleData(context, plannedStart)
  const id = liveItemId(position)
  const found = agenda === undefined || id === null ? null : findItem(agenda, id)
  const item = found && itemAsNamed(context.show, found.item)
  return (
    <div
      className={css.live}
      data-testid="live-item"
      data-item={item?.id ?? ''}
      data-status={statusOf(position)}
    >
      <PhaseBlock
        head={
          <div className={css.head}>
            <NowWords context={context} item={item} />
          </div>
        }
        figures={position.status === 'planned' ? <StartDigits start={start} /> : undefined}
      >
        <GroundWords context={context} item={item?.id ?? null} />
      </PhaseBlock>
    </div>
  )
}
