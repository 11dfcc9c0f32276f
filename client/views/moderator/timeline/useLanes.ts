import { useMemo } from 'react'
import type { Lane } from '../../../../shared/timing/timelinePicture.ts'
import { useTranslation } from '../../../i18n/useTranslation.tsx'
import { lengthFigure } from '../../../ui/agenda/lengthFigure.ts'
import type { ShownLane } from '../../../ui/timeline/LaneStrip.tsx'
import { PLAN_LANE } from '../../../ui/timeline/TimelinePicture.tsx'
import type { ConsoleContext } from '../context/consoleContext.ts'
import { useLandingText } from '../context/useTimes.ts'
import type { Dragged, DragResult } from './dragResult.ts'
import type { Pictured } from './pictureAt.ts'

/** The lane whose ends can be dragged, and the lane of the result. */
export const RUN_LANE = 'run'
const RESULT_LANE = 'result'

/** An empty lane. */
export const EMPTY: Lane = { blocks: [], dropped: [] }

/** Returns by how many minutes a landing is over; null if it is not. */
export function overOf(minutes: number | null): number | null {
  return minutes !== null && minutes < 0 ? -minutes : null
}

/** Returns the lanes of the Timeline: the plan, the run, and the result of a drag, or how to begin one. */
export function useLanes(
  context: ConsoleContext,
  picture: Pictured,
  { dragged, result }: { readonly dragged: Dragged | null; readonly result: DragResult | null },
): readonly ShownLane[] {
  const { t } = useTranslation('timeline')
  const landing = useLandingText(context)
  const ended = context.show.run.position.status === 'ended'
  const item = dragged?.item
  const changed = useMemo(() => (item === undefined ? [] : [item]), [item])
  const { plan, run, plannedEnd, lands, stop } = picture
  const planned = stop === null ? null : Math.floor(stop / 60_000) - Math.ceil(plannedEnd / 60_000)
  return [
    {
      id: PLAN_LANE,
      name: t('plan'),
      note: landing({ end: plannedEnd, minutes: planned }),
      lane: plan,
    },
    { id: RUN_LANE, name: t('run'), note: landing(lands), lane: run, past: overOf(lands.minutes) },
    result === null
      ? { id: RESULT_LANE, name: '', note: ended ? '' : t('how'), lane: EMPTY }
      : {
          id: RESULT_LANE,
          name: t('letGo'),
          note: t('letGoNote', {
            length: lengthFigure(dragged?.to ?? 0),
            lands: landing(result.lands),
          }),
          lane: result.lane,
          changed,
          past: overOf(result.lands.minutes),
        },
  ]
}
