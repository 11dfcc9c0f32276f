import { useLayoutEffect, useRef, useState } from 'react'
import type { Instant } from '../../../../shared/time/instant.ts'
import { type DeadlineNotice, deadlineNotice } from '../../../ui/agenda/deadlineNotice.ts'
import { readerOf } from '../../../ui/agenda/timesForReader.ts'
import { TIME_STYLES, useDeadlineText } from '../../../ui/agenda/useDeadlineText.ts'
import { useNoticeLive } from '../../../ui/agenda/useNoticeLive.ts'
import { useLost } from '../../../ui/connection/useLost.ts'
import { useWidth } from '../../../ui/timeline/useWidth.ts'
import type { ConsoleContext } from '../context/consoleContext.ts'
import { useConsoleData } from '../context/useConsoleData.ts'
import './stopLine.css'

/** The point of no return as this console is told it. */
function noReturnAt(
  { show, you, lang, device = null }: ConsoleContext,
  now: Instant,
): DeadlineNotice | null {
  const agenda = show.published?.agenda
  return deadlineNotice(show, now, lang, agenda ? readerOf(agenda, you, device) : null)
}

/** Less than a line, and more than tall letters reach out of theirs, in px. */
const PART_OF_LINE = 6

/** Whether there is more of a text than its room shows: in one line, or in those that it has. */
function isCut(text: HTMLElement): boolean {
  const { scrollWidth, clientWidth, scrollHeight, clientHeight } = text
  return scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + PART_OF_LINE
}

function Point({ told }: { readonly told: DeadlineNotice }) {
  const words = useDeadlineText()
  const line = useRef<HTMLSpanElement>(null)
  const [at, shorten] = useState(0)
  // Names and what gives are whole before cities are, and before the other zone is.
  useLayoutEffect(() => {
    const own = line.current
    if (own !== null && at < TIME_STYLES.length - 1 && isCut(own)) shorten(at + 1)
  }, [at])
  return (
    <span className="mod-no-return" data-missed={told.missed} ref={line}>
      {words(told, TIME_STYLES[at])}
    </span>
  )
}

/** The second line under the landing: the hard stop, or that a segment ends past its own; before it, while there is one, the point of no return. It has its room whether there is one or not. */
export function StopLine({
  context,
  stop,
  missed,
  kept,
}: {
  readonly context: ConsoleContext
  readonly stop: string
  /** Whether it is a segment's own stop that is missed: then it is said on a phone, too. */
  readonly missed: boolean
  /** Whether all stops are kept. */
  readonly kept: boolean
}) {
  const told = useConsoleData(context, noReturnAt)
  // What was foretold from what is known no more is not said.
  const lost = useLost()
  const said = lost ? null : told
  const spoken = useNoticeLive(said, kept)
  const line = useRef<HTMLParagraphElement>(null)
  const width = useWidth(line)
  return (
    <p className="mod-sub mod-stop" data-told={said !== null || missed} ref={line}>
      <span role="status" aria-live={spoken} data-testid="no-return">
        {said === null ? null : <Point key={`${width} ${JSON.stringify(said)}`} told={said} />}
      </span>
      <span className="mod-stop-fact" data-missed={missed}>
        {stop}
      </span>
    </p>
  )
}
