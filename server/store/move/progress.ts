import type { StoredShow } from './storedRows.ts'

/** How many shows and events the current phase of a move has finished, of how many. */
export type MoveProgress = {
  readonly phase: 'copying' | 'comparing'
  readonly shows: number
  readonly ofShows: number
  readonly events: number
  readonly ofEvents: number
}

/** Receives the progress of a move, very often. */
export type OnProgress = (progress: MoveProgress) => void

/** Counts the finished shows and events of one phase of a move. */
export class ProgressCounter {
  readonly #onProgress: OnProgress
  #progress: MoveProgress

  constructor(phase: MoveProgress['phase'], all: readonly StoredShow[], onProgress: OnProgress) {
    this.#onProgress = onProgress
    const ofEvents = all.reduce((sum, { head }) => sum + head, 0)
    this.#progress = { phase, shows: 0, ofShows: all.length, events: 0, ofEvents }
  }

  addEvents(count: number): void {
    this.#update({ events: this.#progress.events + count })
  }

  addShow(): void {
    this.#update({ shows: this.#progress.shows + 1 })
  }

  #update(changes: Partial<MoveProgress>): void {
    this.#progress = { ...this.#progress, ...changes }
    this.#onProgress(this.#progress)
  }
}
