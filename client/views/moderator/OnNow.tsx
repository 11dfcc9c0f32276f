import {
  type Countdown,
  countdown,
  countdownDigits,
  nextDigitChange,
} from '../../../shared/timing/countdown.ts'
import { useShow } from '../../live/LiveContext.tsx'
import type { Connection } from '../../live/liveState.ts'
import { useTick } from '../../live/useTick.ts'
import { Digits, type DigitsState } from '../../ui/Digits.tsx'
import { GroundLine, type GroundState } from '../../ui/GroundLine.tsx'
import { useAdjustment } from '../../ui/useAdjustment.ts'
import type { Desk } from './desk.ts'
import { type Counting, GroundWords } from './GroundWords.tsx'
import { NowWords } from './NowWords.tsx'
import { useWords } from './useWords.ts'

function counting(count: Countdown): Counting | null {
  return count.status === 'running' || count.status === 'paused' ? count : null
}

/** Solid digits run, hollow digits do not, dashes are not known. */
function digitsState(count: Countdown, known: boolean): DigitsState {
  if (!known) return 'unknown'
  return count.status === 'running' ? 'running' : 'hollow'
}

function groundState(count: Countdown, known: boolean, connection: Connection): GroundState {
  if (!known) return 'unknown'
  if (count.status === 'standby') return 'standing'
  if (count.status === 'none') return 'plain'
  if (count.countsUp) return 'plain'
  return connection.status === 'on-its-own' ? 'own' : 'running'
}

function StandingWords({ known }: { readonly known: boolean }) {
  const { t } = useWords()
  return <p className="mod-ground-words">{known ? null : <b>{t('now.unknown')}</b>}</p>
}

/** What is on: who, with what, the countdown, and the minute rule; its field tells the phase. */
export function OnNow({ desk }: { readonly desk: Desk }) {
  const now = useTick((at) => nextDigitChange(countdown(desk.show, at), at))
  const connection = useShow((state) => state.connection)
  const known = now !== null && connection.status !== 'lost'
  const count: Countdown = now === null ? { status: 'none' } : countdown(desk.show, now)
  const running = counting(count)
  const adjusted = useAdjustment(running?.item.id ?? null)
  return (
    <section
      className="mod-live"
      data-testid="live-item"
      data-item={running?.item.id ?? ''}
      data-status={count.status}
      data-phase={known ? (running?.phase ?? 'calm') : 'calm'}
    >
      <NowWords desk={desk} item={running?.item ?? null} />
      <Digits
        text={countdownDigits(count)}
        state={digitsState(count, known)}
        className="mod-digits"
      />
      <GroundLine
        allotted={running?.allotted ?? 0}
        spent={running?.spent ?? 0}
        phase={running?.phase ?? 'calm'}
        state={groundState(count, known, connection)}
        adjusted={adjusted}
      />
      {running === null || now === null || !known ? (
        <StandingWords known={known} />
      ) : (
        <GroundWords desk={desk} count={running} now={now} adjusted={adjusted} />
      )}
    </section>
  )
}
