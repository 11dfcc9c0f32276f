import type { ShowState } from '../../../shared/run/state.ts'
import { type Instant, MINUTE } from '../../../shared/time/instant.ts'
import { BOUND_PHASES, type BoundPhase, phaseBounds } from '../../../shared/timing/countdown.ts'
import type { Row } from '../../../shared/timing/row.ts'
import { type TimeCard, timeCards } from '../../ui/cues/timeCards.ts'

/** A time card as this desk may press it. */
export type KeyedCard = TimeCard & {
  /** Whether another desk armed it, so that it cannot be taken back here (T6b). */
  readonly isElsewhere: boolean
  /** The phase that begins with it, where one does. */
  readonly begins: BoundPhase | null
}

function beginsWith(row: Row | null, length: number): KeyedCard['begins'] {
  if (row === null || row.lasts === 0) return null
  const bounds = phaseBounds(row.item, row.lasts)
  return BOUND_PHASES.find((phase) => length > 0 && length === bounds[phase]) ?? null
}

/** The cards for the item that is on: 5, 2 and 1 minutes, and stop. */
export function cardsFor(state: ShowState, on: Row | null, now: Instant): readonly KeyedCard[] {
  const own = state.cues.filter(({ by }) => by.roles.includes('timekeeper')).map(({ id }) => id)
  return timeCards(state, now).map((card) => ({
    ...card,
    isElsewhere: !card.armed.every((id) => own.includes(id)),
    begins: beginsWith(on, card.minutes * MINUTE),
  }))
}

/** Canned cues with a key each. */
export const WORDS = [
  { key: 'Q', canned: 'slower' },
  { key: 'W', canned: 'louder' },
  { key: 'E', canned: 'microphone' },
  { key: 'T', canned: 'slides' },
] as const
