import { useShow } from '../../live/LiveContext.tsx'
import { useTick } from '../../live/useTick.ts'
import { useLost } from '../connection/useLost.ts'
import { type FloorFigure, floorFigure, nextFloorChange } from './floorFigure.ts'

/** The stopwatch of the floor turn that is under way, re-rendering each time it shows another second; null when nobody has the floor, or that is not known any more. */
export function useFloorFigure(): FloorFigure | null {
  const turn = useShow((state) => state.show?.run.floor ?? null)
  const now = useTick((at) => (turn === null ? null : nextFloorChange(turn, at)))
  const lost = useLost()
  return turn === null || now === null || lost ? null : floorFigure(turn, now)
}
