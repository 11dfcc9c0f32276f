/** How many values are stored, and how many bytes of them. */
const MOST = 256
const MOST_BYTES = 32 * 1_024 * 1_024

type Entry<Value> = { readonly value: Promise<Value>; bytes: number }

/** Values that are made once however many ask for them, and stored while there is room, those asked for last the longest. */
export class MadeOnce<Value> {
  readonly #sizeOf: (value: Value) => number | null
  readonly #entries = new Map<string, Entry<Value>>()
  #bytes = 0

  /** `sizeOf` gives the bytes of a value; null for one that is not to be stored. */
  constructor(sizeOf: (value: Value) => number | null) {
    this.#sizeOf = sizeOf
  }

  /** The value of this key: the one that is stored or under way, or else a new one. */
  get(key: string, make: () => Promise<Value>): Promise<Value> {
    const known = this.#entries.get(key)
    const entry = known ?? { value: make(), bytes: 0 }
    this.#entries.delete(key)
    this.#entries.set(key, entry)
    if (known === undefined) {
      entry.value.then(
        (value) => this.#settled(key, entry, this.#sizeOf(value)),
        () => this.#settled(key, entry, null),
      )
    }
    return entry.value
  }

  #settled(key: string, entry: Entry<Value>, bytes: number | null): void {
    if (this.#entries.get(key) !== entry) return
    if (bytes === null) this.#drop(key)
    entry.bytes = bytes ?? 0
    this.#bytes += entry.bytes
    for (const oldest of this.#entries.keys()) {
      if (this.#bytes <= MOST_BYTES && this.#entries.size <= MOST) return
      this.#drop(oldest)
    }
  }

  #drop(key: string): void {
    this.#bytes -= this.#entries.get(key)?.bytes ?? 0
    this.#entries.delete(key)
  }
}
