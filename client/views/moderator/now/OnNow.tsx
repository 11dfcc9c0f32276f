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
import type { ConsoleContext } from '../context/consoleContext.ts'
import { itemAsNamed } from './absent.ts'
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
export function OnNow({ context }: { readonly context: ConsoleContext }) {
  const digits = useRef<HTMLDivElement>(null)
  const phase = useCounted((count) => (count !== null && 'phase' in count ? count.phase : 'calm'))
  const { position } = context.show.run
  const agenda = context.show.published?.agenda
  const id = itemOn(position)
  const found = agenda === undefined || id === null ? null : findItem(agenda, id)
  const item = found && itemAsNamed(context.show, found.item)
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
        <NowWords context={context} item={item} />
        <div className="mod-digits" ref={digits}>
          {position.status === 'planned' ? <StartFigures context={context} /> : <RunningDigits />}
        </div>
        {agenda === undefined || item === null ? null : (
          <CountStrip of={digits} name={nameOf(agenda, item, context.lang)} />
        )}
        {status === 'none' ? <GroundLine {...UNCOUNTED} state="plain" /> : <RunningLine />}
        <GroundWords context={context} item={item?.id ?? null} />
      </PageParts>
    </section>
  )
}
