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
import css from './head.module.css'

/** Returns the decision deadline as this reader sees it (T8). */
function deadlineAt(
  { show, you, lang, device = null }: ConsoleContext,
  now: Instant,
): DeadlineNotice | null {
  const agenda = show.published?.agenda
  return deadlineNotice(show, now, lang, agenda ? readerOf(agenda, you, device) : null)
}

/** The deadline in the longest words that fit: cities and other zones go first. */
function DeadlineText({ deadline }: { readonly deadline: DeadlineNotice }) {
  const words = useDeadlineText()
  const line = useRef<HTMLSpanElement>(null)
  const [at, shorten] = useState(0)
  useLayoutEffect(() => {
    const own = line.current
    const isCut = own !== null && own.scrollWidth > own.clientWidth + 1
    if (isCut && at < TIME_STYLES.length - 1) shorten(at + 1)
  }, [at])
  return (
    <span className={css.deadline} ref={line}>
      {words(deadline, TIME_STYLES[at])}
    </span>
  )
}

/** The line below the drift: the decision deadline while one is announced, else `children`. */
export function DeadlineOr({
  context,
  met,
  children,
}: {
  readonly context: ConsoleContext
  /** Whether all stops are met. */
  readonly met: boolean
  readonly children: React.ReactNode
}) {
  const found = useConsoleData(context, deadlineAt)
  const deadline = useLost() ? null : found
  const spoken = useNoticeLive(deadline, met)
  const line = useRef<HTMLParagraphElement>(null)
  const width = useWidth(line)
  return (
    <p className={css.sub} ref={line}>
      <span role="status" aria-live={spoken} data-testid="no-return">
        {deadline === null ? null : (
          <DeadlineText key={`${width} ${JSON.stringify(deadline)}`} deadline={deadline} />
        )}
      </span>
      {deadline === null ? <span data-testid="drift-note">{children}</span> : null}
    </p>
  )
}
