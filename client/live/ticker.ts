import type { Instant } from '../../shared/time/instant.ts'

/** Fires on boundaries of show time; one for each connection, so that what is due together fires together. */
export type Ticker = {
  /** Fires once when show time reaches `due` (null: when show time is first known), or when the show's clock is set anew; returns its disposer. */
  at(due: Instant | null, fire: () => void): () => void
}
