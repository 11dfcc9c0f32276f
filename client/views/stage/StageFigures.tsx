import type { Phase } from '../../../shared/timing/countdown.ts'
import { countdownDigits } from '../../../shared/timing/countdown.ts'
import { useShow } from '../../live/LiveContext.tsx'
import { Digits } from '../../ui/Digits.tsx'
import { GroundLine } from '../../ui/GroundLine.tsx'
import { useCountdown } from '../../ui/useCountdown.ts'

/** How narrow figures must be set for their column: `+12:04` and `1:02:00`, `+1:02:00`. */
function widthOf(text: string): string {
  if (text.length <= 5) return ''
  return text.length <= 7 ? 'is-wide' : 'is-widest'
}

/** The countdown for the whole hall; dashes once it is not known. */
export function StageDigits() {
  const count = useCountdown()
  if (count === null) return <Digits text="" state="unknown" />
  const text = countdownDigits(count)
  const state = count.status === 'running' ? 'running' : 'hollow'
  return <Digits text={text} state={state} className={widthOf(text)} />
}

/** The ground line of a break: as calm, whatever the clock says. */
export function BreakLine() {
  const count = useCountdown()
  const own = useShow(({ connection }) => connection.status === 'on-its-own')
  const none = { allotted: 0, spent: 0, phase: 'calm' as Phase }
  if (count === null) return <GroundLine {...none} state="unknown" />
  if (count.status !== 'running' && count.status !== 'paused') {
    return <GroundLine {...none} state="plain" />
  }
  const { allotted, spent, remaining } = count
  const state = remaining < 0 ? 'plain' : own ? 'own' : 'running'
  return <GroundLine allotted={allotted} spent={spent} phase="calm" state={state} />
}
