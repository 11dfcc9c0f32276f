import { useRef } from 'react'
import type { Instant } from '../../../shared/time/instant.ts'
import { useLive } from '../../live/LiveContext.tsx'
import { useDrawing } from '../../live/useDrawing.ts'
import { nextSecond } from '../../live/useTick.ts'
import { useDerived } from '../agenda/useDerived.ts'
import { useLost } from '../connection/ConnectionState.tsx'
import { Digits } from './Digits.tsx'
import { formOf, writeFigures } from './figures.ts'
import { untilStart } from './untilStart.ts'

/** Returns the time until the planned start of a show that has not started, now and at any moment; renders only if more than the digits changes. */
export function useUntilStart(start: Instant | null) {
  const live = useLive()
  const isLost = useLost()
  const at = (now: Instant | null) =>
    start === null || now === null || isLost ? null : untilStart(start, now)
  useDerived((now) => {
    const until = at(now)
    return until === null ? null : `${until.as} ${formOf(until.text)}`
  }, nextSecond)
  return { now: at(live.now()), at }
}

/** The time until the planned start, in quiet figures, because no item's time is running yet. */
export function StartDigits({ start }: { readonly start: Instant | null }) {
  const box = useRef<HTMLDivElement>(null)
  const until = useUntilStart(start)
  useDrawing((now) => {
    const countdown = until.at(now)
    if (box.current !== null && countdown !== null) writeFigures(box.current, countdown.text)
  }, nextSecond)
  if (until.now === null) return null
  return <Digits ref={box} text={until.now.text} state="before" />
}
