import { useMemo } from 'react'
import type { ItemId } from '../../../../shared/agenda/ids.ts'
import { latestOf } from '../../../../shared/time/instant.ts'
import { useTranslation } from '../../../i18n/useTranslation.tsx'
import type { NameOf, ShownLane } from '../../../ui/timeline/LaneStrip.tsx'
import { windowOf } from '../../../ui/timeline/scale.ts'
import { PLAN_LANE, TimelinePicture } from '../../../ui/timeline/TimelinePicture.tsx'
import type { ConsoleContext } from '../context/consoleContext.ts'
import { useLandingWords } from '../timeline/LetGoWords.tsx'
import type { Pictured } from '../timeline/pictureAt.ts'
import { EMPTY, overOf } from '../timeline/useLanes.ts'
import type { Outlook } from './way.ts'

/** A way that is drawn, with its name; without an outlook it cannot be carried out any more. */
export type DrawnWay = {
  readonly name: string
  readonly changed: readonly ItemId[]
  readonly outlook: Outlook | null
}

/** The plan, what comes if nothing changes, and what is looked at, on one axis from now on. */
export function RecoveryLanes({
  context,
  picture,
  ways,
  name,
}: {
  readonly context: ConsoleContext
  readonly picture: Pictured
  readonly ways: readonly DrawnWay[]
  readonly name: NameOf
}) {
  const { t } = useTranslation(['recovery', 'timeline'])
  const landing = useLandingWords(context)
  const { plan, run, plannedEnd, lands } = picture
  const ends = ways.flatMap(({ outlook }) => outlook?.lane.blocks.at(-1)?.to ?? [])
  const to = ends.reduce((latest, end) => latestOf(latest, end), picture.to)
  const { from, now } = picture
  const window = useMemo(() => windowOf({ from, to, now }, 'fromNow'), [from, to, now])
  const lanes: readonly ShownLane[] = [
    {
      id: PLAN_LANE,
      name: t('timeline:plan'),
      note: landing({ end: plannedEnd, stop: null, minutes: null }),
      lane: plan,
    },
    {
      id: 'nothing',
      name: t('lanes.nothing'),
      note: landing(lands),
      lane: run,
      past: overOf(lands.minutes),
    },
    ...ways.map(({ name: called, changed, outlook }, at) => ({
      id: `way ${at}`,
      name: called,
      note: outlook === null ? t('lanes.gone') : landing(outlook.lands),
      lane: outlook?.lane ?? EMPTY,
      changed,
      past: overOf(outlook?.lands.minutes ?? null),
    })),
  ]
  return (
    <TimelinePicture
      window={window}
      lanes={lanes}
      name={name}
      marks={picture}
      zones={picture.zones}
      label={t('picture')}
    />
  )
}
