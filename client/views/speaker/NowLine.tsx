import type { Countdown } from '../../../shared/timing/countdown.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { nameList } from '../../ui/agenda/peopleNames.ts'
import { useLost } from '../../ui/connection/ConnectionState.tsx'
import { RunningDigits } from '../../ui/countdown/Digits.tsx'
import { useCounted } from '../../ui/countdown/useCountdown.ts'
import type { ItemLabel, OwnTurn, SpeakerModel } from './model.ts'
import css from './nowLine.module.css'

/** Returns a function that names an item in a sentence: by its people, else by its title. */
export function useItemLabel(): (label: ItemLabel) => string {
  const { lang } = useTranslation()
  return ({ who, title }) => (who.length > 0 ? nameList(who, lang, 2) : title.text)
}

/** The person after the speaker, in words; `visuallyHidden` leaves it to screen readers only. */
export function NextItem({
  next,
  as,
  visuallyHidden = false,
}: {
  readonly next: ItemLabel | null
  readonly as: 'after' | 'waits'
  readonly visuallyHidden?: boolean
}) {
  const { t } = useTranslation('speaker')
  const labelOf = useItemLabel()
  const className = visuallyHidden ? 'unseen' : undefined
  if (next === null) return <span className={className}>{as === 'after' ? t('on.last') : ''}</span>
  const name = labelOf(next)
  const words = () => {
    if (next.isOwn) return t('on.again', { title: next.title.text })
    if (as === 'after') return t('on.after', { name })
    if (next.who.length === 0) return t('on.comes', { name })
    return next.who.length === 1 ? t('on.waits', { name }) : t('on.wait', { name })
  }
  return (
    <span className={className} data-testid="next-item" data-item={next.item}>
      {words()}
    </span>
  )
}

/** A placeholder for the digits in a sentence. */
const PLACEHOLDER = '#'

/** Returns what the countdown counts; null if it has no digits, or shows it itself. */
export function countdownKind(count: Countdown | null): 'left' | 'over' | 'spent' | 'long' | null {
  if (count === null || count.status === 'none') return null
  if (count.status === 'standby') return count.countsUp ? null : 'long'
  if (count.countsUp) return 'spent'
  return count.remaining < 0 ? 'over' : 'left'
}

/** The show's countdown within a line, with the word that distinguishes it from a time of day. */
export function InlineCountdown() {
  const { t } = useTranslation('speaker')
  const kind = useCounted(countdownKind)
  const words = kind === null ? PLACEHOLDER : t(`figure.${kind}`, { time: PLACEHOLDER })
  const [before, after] = words.split(PLACEHOLDER)
  return (
    <span className={`whole fixed ${css.figure}`}>
      {before}
      <RunningDigits inline />
      {after}
    </span>
  )
}

/** The progress of the show without the reader: the live people, their time left, and the next people. */
export function NowLine({ live, next }: Pick<SpeakerModel, 'live' | 'next'>) {
  const { t } = useTranslation('speaker')
  const labelOf = useItemLabel()
  const lost = useLost()
  const state = useCounted((count) => count?.status === 'paused') ? 'paused' : 'now'
  if (live === null && next === null) return null
  return (
    <dl className={`acts ${css.now}`} data-words={true}>
      {live === null ? null : (
        <div data-testid="live-item" data-item={live.item}>
          <dt className="quiet whole">{t(lost ? 'lost.queue.now' : `queue.${state}`)}</dt>
          <dd className="strong">
            {labelOf(live)} <InlineCountdown />
          </dd>
        </div>
      )}
      {next === null ? null : (
        <div data-testid="next-item" data-item={next.item}>
          <dt className="quiet whole">{t(lost ? 'lost.queue.next' : 'queue.next')}</dt>
          <dd className="strong">
            {labelOf(next)} {live === null ? <InlineCountdown /> : null}
          </dd>
        </div>
      )}
    </dl>
  )
}

/** From this number of minutes on, hours or days are precise enough. */
const HOURS_FROM = 120
const DAYS_FROM = 2 * 24 * 60

/** The places in the queue that have a word. */
const PLACES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const

/** Converts a sentence of the page to a label of the small window: without a full stop, and with a capital letter. */
export function labelOf(sentence: string): string {
  return sentence.charAt(0).toLocaleUpperCase() + sentence.slice(1).replace(/[.。]$/, '')
}

/** Returns a function that formats a place in the queue in words, from 1, to follow the reader's name. */
export function usePlace(): (place: number) => string {
  const { t } = useTranslation('speaker')
  return (place) => {
    const wordPlace = PLACES[place - 1]
    return wordPlace === undefined ? t('place.later', { place }) : t(`place.p${wordPlace}`)
  }
}

/** Returns a function that formats the time until a turn begins, in words. */
export function useTimeUntil(): (turn: Extract<OwnTurn, { inMinutes: number }>) => string {
  const { t } = useTranslation('speaker')
  return ({ inMinutes }) => {
    if (inMinutes === 0) return t('before.soon')
    if (inMinutes < HOURS_FROM) return t('before.in', { count: inMinutes })
    return inMinutes < DAYS_FROM
      ? t('before.hours', { count: Math.round(inMinutes / 60) })
      : t('before.days', { count: Math.round(inMinutes / 24 / 60) })
  }
}
