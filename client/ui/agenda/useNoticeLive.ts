import { useState } from 'react'
import type { DeadlineNotice } from './deadlineNotice.ts'

/** What a point is to a listener: at lengths allotted what gives before a stop, or that it was missed; else the point itself. */
function keyOf({ tier, missed, stopOf, loss, what, by }: DeadlineNotice): string {
  const gives = [loss.is, 'what' in loss ? loss.what : null]
  const rest = tier === 'least' ? [what, by] : missed ? [] : gives
  return `${missed ? MISSED : 'ahead'} ${JSON.stringify([tier, stopOf, ...rest])}`
}

type Announced = {
  /** The notice as text; null where there is none. */
  readonly notice: string | null
  readonly isMet: boolean
  /** Whether the notice is new to listeners. */
  readonly fresh: boolean
  readonly known: ReadonlySet<string>
}

const MISSED = 'missed'

/** Returns what listeners know after a notice; a missed deadline counts as new again once all stops are met. */
function afterNotice(was: Announced, notice: DeadlineNotice | null, isMet: boolean): Announced {
  const known = [...was.known].filter((one) => !isMet || !one.startsWith(MISSED))
  const words = notice && JSON.stringify(notice)
  if (notice === null || words === was.notice)
    return { ...was, notice: words, isMet, known: new Set(known) }
  const key = keyOf(notice)
  return {
    notice: words,
    isMet,
    fresh: !known.includes(key),
    known: new Set([...known, key]),
  }
}

/**
 * Returns how screen readers announce a line of deadlines: aloud if one is new, else only on demand. The same loss is not
 * announced again with every item (T8).
 */
export function useNoticeLive(notice: DeadlineNotice | null, isMet: boolean): 'polite' | 'off' {
  const [announced, setAnnounced] = useState<Announced>({
    notice: null,
    isMet,
    fresh: true,
    known: new Set(),
  })
  const same = isMet === announced.isMet && (notice && JSON.stringify(notice)) === announced.notice
  const now = same ? announced : afterNotice(announced, notice, isMet)
  if (!same) setAnnounced(now)
  return now.fresh ? 'polite' : 'off'
}
