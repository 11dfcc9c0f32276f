import type { Countdown } from '../../../shared/timing/countdown.ts'
import { useShow } from '../../live/LiveContext.tsx'
import { DrawnLine } from './DrawnLine.tsx'
import { type GroundState, type Rule, UNCOUNTED } from './GroundLine.tsx'
import { useAdjustment } from './useAdjustment.ts'
import { useCounted } from './useCountdown.ts'

/** The ground line of the show's countdown, moving with its digits; dashed while nothing runs, plain once the show has ended. */
export function RunningLine() {
  const item = useCounted((count) => (count !== null && 'phase' in count ? count.item.id : null))
  const adjusted = useAdjustment(item)
  const own = useShow(({ connection }) => connection.status === 'on-its-own')
  const ended = useShow(({ show }) => show?.run.position.status === 'ended')
  const ruleOf = (count: Countdown | null): Rule => {
    if (count === null) return { ...UNCOUNTED, state: 'unknown' }
    if (!('phase' in count)) return { ...UNCOUNTED, state: ended ? 'plain' : 'standing' }
    const { allotted, spent, phase, countsUp } = count
    const state: GroundState = own ? 'own' : 'running'
    return { allotted, spent, phase, state: countsUp ? 'plain' : state, adjusted }
  }
  return <DrawnLine ruleOf={ruleOf} />
}
