import type { StoredShow } from './storedRows.ts'

/** How far a move is in what it does now: so many shows and events of all that there are. */
export type MoveProgress = {
  readonly doing: 'carrying' | 'comparing'
  readonly shows: number
  readonly ofShows: number
  readonly events: number
  readonly ofEvents: number
}

/** Hears how far a move is, very often. */
export type OnProgress = (progress: MoveProgress) => void

/** Counts what is done of a move. */
export class MoveTally {
  readonly #tell: OnProgress
  #progress: MoveProgress

  constructor(doing: MoveProgress['doing'], all: readonly StoredShow[], tell: OnProgress) {
    this.#tell = tell
    const ofEvents = all.reduce((sum, { head }) => sum + head, 0)
    this.#progress = { doing, shows: 0, ofShows: all.length, events: 0, ofEvents }
  }

  /** So many more events are done. */
  events(count: number): void {
    this.#goOn({ events: this.#progress.events + count })
  }

  /** One more show is done. */
  show(): void {
    this.#goOn({ shows: this.#progress.shows + 1 })
  }

  #goOn(by: Partial<MoveProgress>): void {
    this.#progress = { ...this.#progress, ...by }
    this.#tell(this.#progress)
  }
}
