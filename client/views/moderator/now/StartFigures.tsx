import { useRef } from 'react'
import { useDrawing } from '../../../live/useDrawing.ts'
import { nextSecond } from '../../../live/useTick.ts'
import { Digits } from '../../../ui/countdown/Digits.tsx'
import { writeFigures } from '../../../ui/countdown/figures.ts'
import type { ConsoleContext } from '../context/consoleContext.ts'
import { useUntilStart } from './useUntilStart.ts'

/** Before the start: how long it is until then, in figures that are solid, as they run, and quiet, as nobody's time does. */
export function StartFigures({ context }: { readonly context: ConsoleContext }) {
  const box = useRef<HTMLDivElement>(null)
  const until = useUntilStart(context)
  useDrawing((now) => {
    const drawn = until.at(now)
    if (box.current !== null && drawn !== null) writeFigures(box.current, drawn.text)
  }, nextSecond)
  if (until.now === null) return null
  const { text } = until.now
  return <Digits ref={box} text={text} state="after" />
}
