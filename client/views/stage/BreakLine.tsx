import type { Countdown } from '../../../shared/timing/countdown.ts'
import { useShow } from '../../live/LiveContext.tsx'
import { DrawnLine } from '../../ui/countdown/DrawnLine.tsx'
import { type Rule, UNCOUNTED } from '../../ui/countdown/GroundLine.tsx'

/** The ground line of a break: as calm, whatever the clock says. */
export function BreakLine() {
  const own = useShow(({ connection }) => connection.status === 'on-its-own')
  const ruleOf = (count: Countdown | null): Rule => {
    if (count === null) return { ...UNCOUNTED, state: 'unknown' }
    if (!('phase' in count)) return { ...UNCOUNTED, state: 'plain' }
    const { allotted, spent, remaining } = count
    const state = remaining < 0 ? 'plain' : own ? 'own' : 'running'
    return { allotted, spent, phase: 'calm', state }
  }
  return <DrawnLine ruleOf={ruleOf} />
}
