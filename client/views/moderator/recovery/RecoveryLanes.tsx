import { useMemo } from 'react'
import type { ItemId } from '../../../../shared/agenda/ids.ts'
import { latestOf } from '../../../../shared/time/instant.ts'
import { useTranslation } from '../../../i18n/useTranslation.tsx'
import type { NameOf, ShownLane } from '../../../ui/timeline/LaneStrip.tsx'
import { windowOf } from '../../../ui/timeline/scale.ts'
import { TimelinePicture } from '../../../ui/timeline/TimelinePicture.tsx'
import type { Pictured } from '../timeline/pictureAt.ts'
import { EMPTY, overOf } from '../timeline/useLanes.ts'
import type { Outlook } from './way.ts'

/** A lane of an option or of lengths by hand; without an outlook it is no longer possible. */
export type DrawnWay = {
  readonly name: string
  readonly changed: readonly ItemId[]
  readonly outlook: Outlook | null
}

/** The rest of the show if nothing changes, and with the option shown, on one axis from now to the stop. */
export function RecoveryLanes({
  picture,
  ways,
  name,
}: {
  readonly picture: Pictured
  readonly ways: readonly DrawnWay[]
  readonly name: NameOf
}) {
  const { t } = useTranslation('recovery')
  const { run, lands } = picture
  const ends = ways.flatMap(({ outlook }) => outlook?.lane.blocks.at(-1)?.to ?? [])
  const to = ends.reduce((latest, end) => latestOf(latest, end), picture.to)
  const { from, now } = picture
  const window = useMemo(() => windowOf({ from, to, now }, 'fromNow'), [from, to, now])
  const lanes: readonly ShownLane[] = [
    {
      id: 'nothing',
      name: t('lanes.nothing'),
      note: '',
      lane: run,
      past: overOf(lands.minutes),
    },
    ...ways.map(({ name: called, changed, outlook }, at) => ({
      id: `way ${at}`,
      name: called,
      note: outlook === null ? t('lanes.gone') : '',
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
