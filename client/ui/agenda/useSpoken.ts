import { useState } from 'react'
import type { NoReturnTold } from './noReturnTold.ts'

/** What a point is to a listener: at lengths allotted what gives before a stop, or that it was missed; else the point itself. */
function keyOf({ tier, missed, stopOf, loss, what, by }: NoReturnTold): string {
  const gives = [loss.is, 'what' in loss ? loss.what : null]
  const rest = tier === 'least' ? [what, by] : missed ? [] : gives
  return `${missed ? MISSED : 'ahead'} ${JSON.stringify([tier, stopOf, ...rest])}`
}

type Heard = {
  /** What is told; null where nothing is. */
  readonly told: string | null
  readonly kept: boolean
  /** Whether what is told now is new to whoever listens. */
  readonly fresh: boolean
  readonly known: ReadonlySet<string>
}

const MISSED = 'missed'

/** What is known once something is told, or no more; what was missed can be missed again once all stops are kept. */
function after(was: Heard, told: NoReturnTold | null, kept: boolean): Heard {
  const known = [...was.known].filter((one) => !kept || !one.startsWith(MISSED))
  const words = told && JSON.stringify(told)
  if (told === null || words === was.told)
    return { ...was, told: words, kept, known: new Set(known) }
  const key = keyOf(told)
  return { told: words, kept, fresh: !known.includes(key), known: new Set([...known, key]) }
}

/**
 * How a line that tells points of no return is heard: aloud where one is new, else read by whoever looks for it. Nobody is told
 * in every item anew that the same has to give (T8).
 */
export function useSpoken(told: NoReturnTold | null, kept: boolean): 'polite' | 'off' {
  const [heard, hear] = useState<Heard>({ told: null, kept, fresh: true, known: new Set() })
  const same = kept === heard.kept && (told && JSON.stringify(told)) === heard.told
  const now = same ? heard : after(heard, told, kept)
  if (!same) hear(now)
  return now.fresh ? 'polite' : 'off'
}
