import type { Position } from '../../../shared/run/state.ts'
import { type Duration, type Instant, plus } from '../../../shared/time/instant.ts'
import type { Countdown } from '../../../shared/timing/countdown.ts'
import { useLength } from '../../ui/useLength.ts'
import type { Desk } from './desk.ts'
import { minutesText } from './rows.ts'
import { useTimes } from './useTimes.ts'
import { useWords } from './useWords.ts'

/** A countdown of an item that is on, running or paused. */
export type Counting = Extract<Countdown, { status: 'running' | 'paused' }>

/** What was just given or taken, and what the item has now. */
function AdjustedWords({
  desk,
  count,
  by,
}: {
  readonly desk: Desk
  readonly count: Counting
  readonly by: Duration
}) {
  const { t } = useWords()
  const length = useLength()
  const times = useTimes(desk)
  const now = length(count.allotted)
  const ends = count.status === 'running' && count.remaining > 0 ? times.home(count.endsAt) : null
  return (
    <p className="mod-ground-words" role="status" data-testid="adjusted">
      <b>{t(by > 0 ? 'now.more' : 'now.less', { time: length(Math.abs(by)) })}</b>
      <span>{ends === null ? t('now.has', { now }) : t('now.hasUntil', { now, end: ends })}</span>
    </p>
  )
}

function startedAt(position: Position): Instant | null {
  return position.status === 'live' || position.status === 'paused' ? position.startedAt : null
}

/** Below the line: how long it is, from when to when; in overrun when it was to end; for a while, what was just given or taken. */
export function GroundWords({
  desk,
  count,
  now,
  adjusted,
}: {
  readonly desk: Desk
  readonly count: Counting
  readonly now: Instant
  /** What was just given (positive) or taken, in ms. */
  readonly adjusted: Duration | null
}) {
  const { t } = useWords()
  const times = useTimes(desk)
  const { position } = desk.show.run
  const span = (at: Instant, key: 'from' | 'wasEnd') => {
    const start = times.home(startedAt(position) ?? now)
    const away = times.away(at)
    const end = times.home(at)
    return away === null
      ? t(`now.${key}`, { start, end })
      : t(`now.${key}Both`, { start, end, away })
  }
  if (adjusted !== null) return <AdjustedWords desk={desk} count={count} by={adjusted} />
  if (position.status === 'paused') {
    return (
      <p className="mod-ground-words">
        <b>{t('now.paused', { at: times.home(position.since) })}</b>
        <span>{t('now.pausedNote')}</span>
      </p>
    )
  }
  if (count.countsUp) {
    return (
      <p className="mod-ground-words">
        <b>{t('now.countsUp')}</b>
      </p>
    )
  }
  const over = count.phase === 'over'
  return (
    <p className="mod-ground-words">
      <b>
        {over ? t('now.over') : t('now.minutes', { count: Number(minutesText(count.allotted)) })}
      </b>
      <span>{over ? span(plus(now, count.remaining), 'wasEnd') : span(count.endsAt, 'from')}</span>
    </p>
  )
}
