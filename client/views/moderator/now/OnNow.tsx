import { useRef } from 'react'
import { findItem, itemOn } from '../../../../shared/run/lookup.ts'
import type { Position } from '../../../../shared/run/state.ts'
import type { Countdown } from '../../../../shared/timing/countdown.ts'
import { nameOf } from '../../../ui/agenda/itemName.ts'
import { GroundLine, UNCOUNTED } from '../../../ui/countdown/GroundLine.tsx'
import { RunningDigits } from '../../../ui/countdown/RunningDigits.tsx'
import { RunningLine } from '../../../ui/countdown/RunningLine.tsx'
import { useCounted } from '../../../ui/countdown/useCountdown.ts'
import { PageParts } from '../../../ui/frame/PageParts.tsx'
import type { Desk } from '../desk/desk.ts'
import { namedAtDesk } from './absent.ts'
import { CountStrip } from './CountStrip.tsx'
import { GroundWords } from './GroundWords.tsx'
import { crowdOf, NowWords } from './NowWords.tsx'
import { StartFigures } from './StartFigures.tsx'

/** How the large figure stands, by what the show does. */
function statusOf({ status }: Position): Countdown['status'] {
  if (status === 'live') return 'running'
  return status === 'planned' || status === 'ended' ? 'none' : status
}

/** What is on: who, with what, the countdown, and the minute rule; its field tells the phase. */
export function OnNow({ desk }: { readonly desk: Desk }) {
  const digits = useRef<HTMLDivElement>(null)
  const phase = useCounted((count) => (count !== null && 'phase' in count ? count.phase : 'calm'))
  const { position } = desk.show.run
  const agenda = desk.show.published?.agenda
  const id = itemOn(position)
  const found = agenda === undefined || id === null ? null : findItem(agenda, id)
  const item = found && namedAtDesk(desk.show, found.item)
  const status = statusOf(position)
  return (
    <section
      className="mod-live"
      data-testid="live-item"
      data-item={item?.id ?? ''}
      data-status={status}
      data-phase={phase}
      data-people={item === null ? 'none' : crowdOf(item.speakers.length)}
    >
      <PageParts>
        <NowWords desk={desk} item={item} />
        <div className="mod-digits" ref={digits}>
          {position.status === 'planned' ? <StartFigures desk={desk} /> : <RunningDigits />}
        </div>
        {agenda === undefined || item === null ? null : (
          <CountStrip of={digits} name={nameOf(agenda, item, desk.lang)} />
        )}
        {status === 'none' ? <GroundLine {...UNCOUNTED} state="plain" /> : <RunningLine />}
        <GroundWords desk={desk} item={item?.id ?? null} />
      </PageParts>
    </section>
  )
}
