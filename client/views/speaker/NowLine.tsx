import type { Countdown } from '../../../shared/timing/countdown.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { useLost } from '../../ui/connection/ConnectionState.tsx'
import { RunningDigits } from '../../ui/countdown/RunningDigits.tsx'
import { useCounted } from '../../ui/countdown/useCountdown.ts'
import type { SpeakerModel } from './model.ts'
import { useItemLabel } from './NextItem.tsx'
import css from './nowLine.module.css'

/** The place of the figures in a sentence. */
const FIGURES = '#'

/** How the countdown is to be read; null where it has no figure, or one that shows it itself. */
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
  const words = kind === null ? FIGURES : t(`figure.${kind}`, { time: FIGURES })
  const [before, behind] = words.split(FIGURES)
  return (
    <span className={css.figure}>
      {before}
      <RunningDigits inline />
      {behind}
    </span>
  )
}

/** What goes on without the reader: who is on, for how long still, and who is next. */
export function NowLine({ live, next }: Pick<SpeakerModel, 'live' | 'next'>) {
  const { t } = useTranslation('speaker')
  const called = useItemLabel()
  const lost = useLost()
  const on = useCounted((count) => count?.status === 'paused') ? 'paused' : 'now'
  if (live === null && next === null) return null
  return (
    <dl className={css.now} data-words={true}>
      {live === null ? null : (
        <div data-testid="live-item" data-item={live.item}>
          <dt>{t(lost ? 'lost.queue.now' : `queue.${on}`)}</dt>
          <dd>
            {called(live)} <InlineCountdown />
          </dd>
        </div>
      )}
      {next === null ? null : (
        <div data-testid="next-item" data-item={next.item}>
          <dt>{t(lost ? 'lost.queue.next' : 'queue.next')}</dt>
          <dd>
            {called(next)} {live === null ? <InlineCountdown /> : null}
          </dd>
        </div>
      )}
    </dl>
  )
}
