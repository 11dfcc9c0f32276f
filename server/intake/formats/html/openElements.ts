import { type Effect, isBlock } from './elements.ts'

/** An element that was opened and not closed. */
export type OpenElement = { readonly name: string; readonly effect: Effect }

/** The elements that are open in one flow, found by their names without a search, however many there are. */
export class OpenElements {
  readonly #open: OpenElement[] = []
  readonly #places = new Map<string, number[]>()
  readonly #blocks: number[] = []

  push(element: OpenElement): void {
    const place = this.#open.length
    this.#open.push(element)
    const places = this.#places.get(element.name)
    if (places === undefined) this.#places.set(element.name, [place])
    else places.push(place)
    if (isBlock(element.name)) this.#blocks.push(place)
  }

  pop(): OpenElement | undefined {
    const element = this.#open.pop()
    if (element === undefined) return undefined
    this.#places.get(element.name)?.pop()
    if (isBlock(element.name)) this.#blocks.pop()
    return element
  }

  /** The place of the innermost element of a name, −1 where none is open. */
  placeOf(name: string): number {
    return this.#places.get(name)?.at(-1) ?? -1
  }

  /** The place of the innermost element that stands on lines of its own, −1 where none is open. */
  lastBlock(): number {
    return this.#blocks.at(-1) ?? -1
  }

  get length(): number {
    return this.#open.length
  }
}
