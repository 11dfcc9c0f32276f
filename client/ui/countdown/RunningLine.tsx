import { useShow } from '../../live/LiveContext.tsx'
import { GroundLine, type GroundState } from './GroundLine.tsx'
import { useAdjustment } from './useAdjustment.ts'
import { useCountdown } from './useCountdown.ts'

/** The ground line of the show's countdown, moving with its digits; dashed while nothing runs, plain once the show has ended. */
export function RunningLine() {
  const count = useCountdown()
  const adjusted = useAdjustment(count !== null && 'phase' in count ? count.item.id : null)
  const own = useShow(({ connection }) => connection.status === 'on-its-own')
  const ended = useShow(({ show }) => show?.run.position.status === 'ended')
  if (count === null) return <GroundLine allotted={0} spent={0} phase="calm" state="unknown" />
  if (count.status !== 'running' && count.status !== 'paused') {
    return <GroundLine allotted={0} spent={0} phase="calm" state={ended ? 'plain' : 'standing'} />
  }
  const state: GroundState = own ? 'own' : 'running'
  return (
    <GroundLine
      allotted={count.allotted}
      spent={count.spent}
      phase={count.phase}
      state={count.countsUp ? 'plain' : state}
      adjusted={adjusted}
    />
  )
}
