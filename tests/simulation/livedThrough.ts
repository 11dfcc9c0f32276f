import { itemOn } from '../../shared/run/lookup.ts'
import type { ShowState } from '../../shared/run/state.ts'
import type { Case } from '../support/given.ts'

/** What one second of a show was: an item on or paused, a wait, closed, or nothing yet. */
type Label = `item ${string}` | `pause ${string}` | 'standby' | 'closed' | 'nothing'

/** How it stood when a step was made: which second, and what was before it. */
type Before = { readonly second: number; readonly label: Label; readonly lived: readonly Label[] }

function labelOf({ run }: ShowState): Label {
  const { status } = run.position
  if (status === 'planned') return 'nothing'
  if (status === 'standby') return status
  if (status === 'ended') return 'closed'
  return `${status === 'live' ? 'item' : 'pause'} ${itemOn(run.position) ?? ''}`
}

/**
 * A show lived through second by second, with nothing of the report's own: each second is labelled by what stood while it passed.
 * A move that is taken back is forgotten, and what was on before it has gone on ever since (R8c).
 */
export class LivedThrough {
  #lived: Label[] = []
  #label: Label = 'nothing'
  #second: number | null = null
  #undone = new Set<string>()
  readonly #before = new Map<string, Before>()

  /** Looks at the show: the same second again where something was pressed. */
  look(show: Case): void {
    const second = show.now / 1_000
    const { steps } = show.state
    if (this.#second !== null) this.#pass(second - this.#second, this.#label)
    this.#second = second
    const label = labelOf(show.state)
    const back = steps.filter(({ id, undone }) => undone && !this.#undone.has(id))
    if (back.length > 0) this.#takeBack(back.map(({ id }) => id))
    else this.#keep(steps.at(-1)?.id ?? '', label)
    this.#label = label
  }

  /** How many of the seconds between these two, of the epoch, were so. */
  count(label: string, from: number, to: number): number {
    const first = (this.#second ?? 0) - this.#lived.length
    return this.#lived.slice(from - first, to - first).filter((one) => one === label).length
  }

  #pass(seconds: number, label: Label): void {
    for (let n = 0; n < seconds; n++) this.#lived.push(label)
  }

  #keep(step: string, label: Label): void {
    if (this.#before.has(step) || label === this.#label) return
    this.#before.set(step, {
      second: this.#second ?? 0,
      label: this.#label,
      lived: [...this.#lived],
    })
  }

  #takeBack(steps: readonly string[]): void {
    for (const step of steps) this.#undone.add(step)
    const moves = steps.flatMap((step) => this.#before.get(step) ?? [])
    const [first] = moves.toSorted((a, b) => a.second - b.second || a.lived.length - b.lived.length)
    if (first === undefined) return
    this.#lived = [...first.lived]
    this.#pass((this.#second ?? 0) - first.second, first.label)
  }
}
