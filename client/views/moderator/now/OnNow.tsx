import { useRef } from 'react'
import { findItem, itemOn } from '../../../../shared/run/lookup.ts'
import type { Position } from '../../../../shared/run/state.ts'
import type { Countdown } from '../../../../shared/timing/countdown.ts'
import { useDrawing } from '../../../live/useDrawing.ts'
import { nextSecond } from '../../../live/useTick.ts'
import { PageParts } from '../../../ui/connection/ErrorBoundary.tsx'
import { Digits } from '../../../ui/countdown/Digits.tsx'
import { writeFigures } from '../../../ui/countdown/figures.ts'
import { GroundLine, UNCOUNTED } from '../../../ui/countdown/GroundLine.tsx'
import { RunningDigits } from '../../../ui/countdown/RunningDigits.tsx'
import { RunningLine } from '../../../ui/countdown/RunningLine.tsx'
import { useCounted } from '../../../ui/countdown/useCountdown.ts'
import type { ContextProps } from '../context/consoleContext.ts'
import { itemAsNamed } from './absent.ts'
import { GroundWords } from './GroundWords.tsx'
import { NowWords } from './NowWords.tsx'
import css from './now.module.css'
import { useUntilStart } from './useUntilStart.ts'

/** Before Start: the time until then, in solid figures, as they run, and quiet, as nobody's time does. */
function StartFigures({ context }: ContextProps) {
  const box = useRef<HTMLDivElement>(null)
  const until = useUntilStart(context)
  useDrawing((now) => {
    const drawn = until.at(now)
    if (box.current !== null && drawn !== null) writeFigures(box.current, drawn.text)
  }, nextSecond)
  if (until.now === null) return null
  return <Digits ref={box} text={until.now.text} state="after" />
}

/** Whether the digits run, stand still or count nothing. */
function statusOf({ status }: Position): Countdown['status'] {
  if (status === 'live') return 'running'
  return status === 'planned' || status === 'ended' ? 'none' : status
}

/** The live item: its title, its people, the countdown and the minute rule. Its field has the colour of the phase. */
export function OnNow({ context }: ContextProps) {
  const phase = useCounted((count) => (count !== null && 'phase' in count ? count.phase : 'calm'))
  const { position } = context.show.run
  const agenda = context.show.published?.agenda
  const id = itemOn(position)
  const found = agenda === undefined || id === null ? null : findItem(agenda, id)
  const item = found && itemAsNamed(context.show, found.item)
  const status = statusOf(position)
  return (
    <section
      className={css.live}
      data-testid="live-item"
      data-item={item?.id ?? ''}
      data-status={status}
      data-phase={phase}
    >
      <PageParts>
        <NowWords context={context} item={item} />
        <div className={css.digits}>
          {position.status === 'planned' ? <StartFigures context={context} /> : <RunningDigits />}
        </div>
        {status === 'none' ? <GroundLine {...UNCOUNTED} state="plain" /> : <RunningLine />}
        <GroundWords context={context} item={item?.id ?? null} />
      </PageParts>
    </section>
  )
}
