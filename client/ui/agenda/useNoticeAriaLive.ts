import { useState } from 'react'
import type { DeadlineNotice } from './deadlineNotice.ts'

/** Returns a key that is equal for notices that sound alike. At allotted lengths, these are notices of the same loss or of the same missed stop. */
function keyOf({ tier, missed, stopOf, loss, what, by }: DeadlineNotice): string {
  const lossKey = [loss.is, 'what' in loss ? loss.what : null]
  const details = tier === 'least' ? [what, by] : missed ? [] : lossKey
  return `${missed ? MISSED : 'ahead'} ${JSON.stringify([tier, stopOf, ...details])}`
}

type Announced = {
  /** The notice as JSON; null if there is none. */
  readonly notice: string | null
  readonly isMet: boolean
  /** Whether the notice is new to listeners. */
  readonly isNew: boolean
  /** The keys of all notices that listeners have heard. */
  readonly knownKeys: ReadonlySet<string>
}

const MISSED = 'missed'

/** Returns the announced notices after a notice. Once all stops are met, a missed deadline counts as new again. */
function afterNotice(before: Announced, notice: DeadlineNotice | null, isMet: boolean): Announced {
  const known = [...before.knownKeys].filter((one) => !isMet || !one.startsWith(MISSED))
  const json = notice && JSON.stringify(notice)
  if (notice === null || json === before.notice)
    return { ...before, notice: json, isMet, knownKeys: new Set(known) }
  const key = keyOf(notice)
  return {
    notice: json,
    isMet,
    isNew: !known.includes(key),
    knownKeys: new Set([...known, key]),
  }
}

/**
 * Returns the `aria-live` of the line with the decision deadline: screen readers announce a new notice at once, others on
 * demand. The same loss is not announced again with every item (T8).
 */
export function useNoticeAriaLive(notice: DeadlineNotice | null, isMet: boolean): 'polite' | 'off' {
  const [announced, setAnnounced] = useState<Announced>({
    notice: null,
    isMet,
    isNew: true,
    knownKeys: new Set(),
  })
  const json = notice && JSON.stringify(notice)
  const isSame = isMet === announced.isMet && json === announced.notice
  const current = isSame ? announced : afterNotice(announced, notice, isMet)
  if (!isSame) setAnnounced(current)
  return current.isNew ? 'polite' : 'off'
}
