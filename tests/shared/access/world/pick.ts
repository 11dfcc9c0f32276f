/** Choices made from one list of numbers, in turn; the same numbers choose the same. */
export class Picks {
  #numbers: readonly number[]
  #at = 0

  constructor(numbers: readonly number[]) {
    this.#numbers = numbers
  }

  /** A whole number from 0 to below `limit`. */
  below(limit: number): number {
    const number = this.#numbers[this.#at % this.#numbers.length] ?? 0
    this.#at += 1
    return number % limit
  }

  /** One of a list; null where it is empty. */
  oneOf<T>(list: readonly T[]): T | null {
    return list[this.below(Math.max(1, list.length))] ?? null
  }

  /** Some of a list, in its order. */
  someOf<T>(list: readonly T[]): T[] {
    return list.filter(() => this.below(3) === 0)
  }
}
