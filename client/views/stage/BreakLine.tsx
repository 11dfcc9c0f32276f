import type { Phase } from '../../../shared/timing/countdown.ts'
import { useShow } from '../../live/LiveContext.tsx'
import { GroundLine } from '../../ui/countdown/GroundLine.tsx'
import { useCountdown } from '../../ui/countdown/useCountdown.ts'

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
