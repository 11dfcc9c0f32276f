import type { Countdown } from '../../../shared/timing/countdown.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { useShow } from '../../live/LiveContext.tsx'
import { useTick } from '../../live/useTick.ts'
import { useLost } from '../../ui/connection/useLost.ts'
import { DrawnLine } from '../../ui/countdown/DrawnLine.tsx'
import type { Rule } from '../../ui/countdown/GroundLine.tsx'
import css from './audienceNow.module.css'
import { type Minutes, minutesAt, nextMinutes } from './minutes.ts'

/** The running time in whole minutes, re-rendering exactly when they change; null where nothing runs. */
function useMinutes(): Minutes | null {
  const show = useShow((state) => state.show)
  const now = useTick((at) => (show === null ? null : nextMinutes(show, at)))
  return show === null || now === null ? null : minutesAt(show, now)
}

const UNKNOWN: Rule = { allotted: 0, spent: 0, phase: 'calm', state: 'unknown' }

/** The ground line, calm whatever the phase: an audience is not who must hurry. */
export function CalmLine() {
  const own = useShow(({ connection }) => connection.status === 'on-its-own')
  const ruleOf = (count: Countdown | null): Rule | null => {
    if (count === null) return UNKNOWN
    if (!('phase' in count)) return null
    const { allotted, spent, countsUp, remaining } = count
    const plain = countsUp || remaining < 0
    return { allotted, spent, phase: 'calm', state: plain ? 'plain' : own ? 'own' : 'running' }
  }
  return <DrawnLine ruleOf={ruleOf} />
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
    <span className={lost ? `${css.figure} quiet` : css.figure} role="timer">
      {paused && !lost ? <i className={css.bars} aria-hidden="true" /> : null}
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
    <span className={css.figure} role="timer">
      {minutes === 0 ? t('break.last') : t('break.in', { count: minutes })}
    </span>
  )
}

/** How long a break still takes, by its countdown, which leads to when it goes on. */
export function BackByCount() {
  const minutes = useMinutes()
  return minutes?.of === 'left' ? <BackWords minutes={minutes.count} /> : null
}
