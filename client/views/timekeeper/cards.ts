import type { CueContent } from '../../../shared/run/cue.ts'
import { MINUTE } from '../../../shared/time/instant.ts'
import { BOUND_PHASES, type BoundPhase, phaseBounds } from '../../../shared/timing/countdown.ts'
import type { Row } from '../../../shared/timing/row.ts'

/** A time card with its key; `offered` is false where nobody is on or it is longer than half the allotted time (T6). */
export type TimeCard = {
  readonly key: '5' | '2' | '1' | '0'
  readonly content: CueContent
  readonly offered: boolean
  /** The phase that begins with it, where one does. */
  readonly begins: BoundPhase | null
}

const MINUTES = [5, 2, 1] as const

function beginsWith(row: Row | null, length: number): TimeCard['begins'] {
  if (row === null || row.lasts === 0) return null
  const bounds = phaseBounds(row.item, row.lasts)
  return BOUND_PHASES.find((phase) => length === bounds[phase]) ?? null
}

/** The cards for the item that is on: 5, 2 and 1 minutes, and stop. */
export function cardsFor(on: Row | null): readonly TimeCard[] {
  const minutes = MINUTES.map((count): TimeCard => {
    const length = count * MINUTE
    return {
      key: `${count}`,
      content: { type: 'canned', canned: 'minutes', params: { minutes: count } },
      offered: on !== null && length <= on.lasts / 2,
      begins: beginsWith(on, length),
    }
  })
  const stop: CueContent = { type: 'canned', canned: 'stop', params: null }
  return [...minutes, { key: '0', content: stop, offered: on !== null, begins: null }]
}

/** Words that are said by one key. */
export const WORDS = [
  { key: 'Q', canned: 'slower' },
  { key: 'W', canned: 'louder' },
  { key: 'E', canned: 'microphone' },
  { key: 'T', canned: 'slides' },
] as const
