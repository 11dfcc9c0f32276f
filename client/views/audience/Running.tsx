import { useTranslation } from 'react-i18next'
import type { ShowState } from '../../../shared/run/state.ts'
import { type Instant, instant, SECOND } from '../../../shared/time/instant.ts'
import { countdown } from '../../../shared/timing/countdown.ts'
import { useShow } from '../../live/LiveContext.tsx'
import { useMinute, useTick } from '../../live/useTick.ts'
import { useLost } from '../../ui/connection/useLost.ts'
import { GroundLine } from '../../ui/countdown/GroundLine.tsx'
import { minutesUntil, nextMinutes } from './minutes.ts'
import { useMinutes } from './useMinutes.ts'

/** How often the line moves, in ms: who is told minutes need not see it creep. */
const CREEP = 10 * SECOND

/** When the line is drawn anew: with each step of it, and when what is told changes. */
function nextLine(show: ShowState | null, now: Instant): Instant | null {
  const told = show === null ? null : nextMinutes(show, now)
  const step = instant((Math.floor(now / CREEP) + 1) * CREEP)
  return told !== null && step < told ? step : told
}

/** The ground line, calm whatever the phase: an audience is not who must hurry. */
export function CalmLine() {
  const show = useShow((state) => state.show)
  const lost = useLost()
  const own = useShow(({ connection }) => connection.status === 'on-its-own')
  const now = useTick((at) => nextLine(show, at))
  if (show === null || now === null || lost) {
    return <GroundLine allotted={0} spent={0} phase="calm" state="unknown" />
  }
  const count = countdown(show, now)
  if (count.status !== 'running' && count.status !== 'paused') return null
  const { allotted, spent, countsUp, remaining } = count
  const plain = countsUp || remaining < 0
  const state = plain ? 'plain' : own ? 'own' : 'running'
  return <GroundLine allotted={allotted} spent={spent} phase="calm" state={state} />
}

/** The running time in words and whole minutes: left, over, or so far. */
export function TimeOn({ paused = false }: { readonly paused?: boolean }) {
  const { t } = useTranslation('audience')
  const minutes = useMinutes()
  const lost = useLost()
  const words = () => {
    if (lost || minutes === null) return t('lost.left')
    const { of, count } = minutes
    return count === 0 ? t(`live.first.${of}`) : t(`live.${of}`, { count })
  }
  return (
    <span className={lost ? 'audience-figure quiet' : 'audience-figure'} role="timer">
      {paused && !lost ? <i className="audience-bars" aria-hidden="true" /> : null}
      {words()}
    </span>
  )
}

/** So many minutes ahead nobody counts any more. */
const COUNTED = 120

function BackWords({ minutes }: { readonly minutes: number }) {
  const { t } = useTranslation('audience')
  if (minutes > COUNTED) return null
  return (
    <span className="audience-figure" role="timer">
      {minutes === 0 ? t('break.last') : t('break.in', { count: minutes })}
    </span>
  )
}

/** How long a break still takes, by its countdown, which leads to when it goes on. */
export function BackByCount() {
  const minutes = useMinutes()
  return minutes?.of === 'left' ? <BackWords minutes={minutes.count} /> : null
}

/** How long it still is until a minute that everybody was told. */
export function BackAt({ at }: { readonly at: Instant }) {
  const now = useMinute()
  return now === null ? null : <BackWords minutes={minutesUntil(at, now)} />
}
