/**
 * Finds whether a text contains any of many words, in one pass over the text however many words there are (Aho and Corasick).
 * A state is how much of a word the text has just spelled; states are numbered from 0, which is none of any.
 */
export class WordSearch {
  /** The next state by a state and a sign. */
  readonly #next = new Map<number, number>()
  /** By state: the state of the longest other beginning that the text has just spelled too. */
  readonly #fallback = [0]
  /** The states in which a whole word was spelled. */
  readonly #ends = new Set<number>()

  constructor(words: readonly string[]) {
    let open = words.map((word) => ({ signs: [...word], state: 0 }))
    // Sign by sign of all words at once: a fallback is shorter, so that it is known before it is needed.
    for (let depth = 0; open.length > 0; depth += 1) {
      for (const one of open) {
        one.state = this.#grown(one.state, one.signs[depth] ?? '')
        if (one.signs.length === depth + 1) this.#ends.add(one.state)
      }
      // A word that contains another adds nothing.
      open = open.filter(({ state }) => !this.#ends.has(state))
    }
  }

  /** Whether a text contains any of the words. */
  isIn(text: string): boolean {
    let state = 0
    for (const sign of text) {
      state = this.#after(state, sign)
      if (this.#ends.has(state)) return true
    }
    return false
  }

  /** The state after one more sign of a text. */
  #after(from: number, sign: string): number {
    for (let state = from; ; state = this.#fallback[state] ?? 0) {
      const next = this.#next.get(keyOf(state, sign))
      if (next !== undefined) return next
      if (state === 0) return 0
    }
  }

  /** The state after one more sign of a word, which is made where there is none. */
  #grown(from: number, sign: string): number {
    const key = keyOf(from, sign)
    const known = this.#next.get(key)
    if (known !== undefined) return known
    const fallback = from === 0 ? 0 : this.#after(this.#fallback[from] ?? 0, sign)
    const made = this.#fallback.push(fallback) - 1
    this.#next.set(key, made)
    if (this.#ends.has(fallback)) this.#ends.add(made)
    return made
  }
}

/** One number for a state and a sign. */
function keyOf(state: number, sign: string): number {
  return state * 0x110000 + (sign.codePointAt(0) ?? 0)
}
