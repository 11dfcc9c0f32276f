import { useMemo } from 'react'
import type { Lane } from '../../../../shared/timing/timelinePicture.ts'
import { useTranslation } from '../../../i18n/useTranslation.tsx'
import { lengthFigure } from '../../../ui/agenda/lengthFigure.ts'
import type { ShownLane } from '../../../ui/timeline/LaneStrip.tsx'
import { PLAN_LANE } from '../../../ui/timeline/TimelinePicture.tsx'
import type { ConsoleContext } from '../context/consoleContext.ts'
import { useLandingWords } from './LetGoWords.tsx'
import type { Dragged, LetGo } from './letGo.ts'
import type { Pictured } from './pictureAt.ts'

/** The lane under the hands, and that of what letting go would do. */
export const RUN_LANE = 'run'
const LET_GO_LANE = 'letGo'

/** A lane without anything on it. */
export const EMPTY: Lane = { blocks: [], dropped: [] }

/** By how many minutes a landing is over; null where it is not. */
export function overOf(minutes: number | null): number | null {
  return minutes !== null && minutes < 0 ? -minutes : null
}

/** The lanes of the console: the plan, the run, and while an end is dragged what letting go would do; else there is room for it, and how to begin. */
export function useLanes(
  context: ConsoleContext,
  picture: Pictured,
  { dragged, letGo }: { readonly dragged: Dragged | null; readonly letGo: LetGo | null },
): readonly ShownLane[] {
  const { t } = useTranslation('timeline')
  const landing = useLandingWords(context)
  const item = dragged?.item
  const changed = useMemo(() => (item === undefined ? [] : [item]), [item])
  const { plan, run, plannedEnd, lands, stop } = picture
  const planned = stop === null ? null : Math.floor(stop / 60_000) - Math.ceil(plannedEnd / 60_000)
  return [
    {
      id: PLAN_LANE,
      name: t('plan'),
      note: landing({ end: plannedEnd, stop, minutes: planned }),
      lane: plan,
    },
    { id: RUN_LANE, name: t('run'), note: landing(lands), lane: run, past: overOf(lands.minutes) },
    letGo === null
      ? { id: LET_GO_LANE, name: '', note: t('how'), lane: EMPTY }
      : {
          id: LET_GO_LANE,
          name: t('letGo'),
          note: t('letGoNote', {
            length: lengthFigure(dragged?.to ?? 0),
            lands: landing(letGo.lands),
          }),
          lane: letGo.lane,
          changed,
          past: overOf(letGo.lands.minutes),
        },
  ]
}
