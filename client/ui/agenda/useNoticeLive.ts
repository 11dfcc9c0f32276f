import { useState } from 'react'
import type { DeadlineNotice } from './deadlineNotice.ts'

/** What a point is to a listener: at lengths allotted what gives before a stop, or that it was missed; else the point itself. */
function keyOf({ tier, missed, stopOf, loss, what, by }: DeadlineNotice): string {
  const gives = [loss.is, 'what' in loss ? loss.what : null]
  const rest = tier === 'least' ? [what, by] : missed ? [] : gives
  return `${missed ? MISSED : 'ahead'} ${JSON.stringify([tier, stopOf, ...rest])}`
}

type Announced = {
  /** What is told; null where nothing is. */
  readonly notice: string | null
  readonly kept: boolean
  /** Whether what is told now is new to whoever listens. */
  readonly fresh: boolean
  readonly known: ReadonlySet<string>
}

const MISSED = 'missed'

/** What is known once something is told, or no more; what was missed can be missed again once all stops are kept. */
function afterNotice(was: Announced, told: DeadlineNotice | null, kept: boolean): Announced {
  const known = [...was.known].filter((one) => !kept || !one.startsWith(MISSED))
  const words = told && JSON.stringify(told)
  if (told === null || words === was.notice)
    return { ...was, notice: words, kept, known: new Set(known) }
  const key = keyOf(told)
  return { notice: words, kept, fresh: !known.includes(key), known: new Set([...known, key]) }
}

/**
 * How a line that tells points of no return is heard: aloud where one is new, else read by whoever looks for it. Nobody is told
 * in every item anew that the same has to give (T8).
 */
export function useNoticeLive(told: DeadlineNotice | null, kept: boolean): 'polite' | 'off' {
  const [heard, hear] = useState<Announced>({ notice: null, kept, fresh: true, known: new Set() })
  const same = kept === heard.kept && (told && JSON.stringify(told)) === heard.notice
  const now = same ? heard : afterNotice(heard, told, kept)
  if (!same) hear(now)
  return now.fresh ? 'polite' : 'off'
}
