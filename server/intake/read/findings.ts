import type { ReadFinding, ReadPlace } from '../../../shared/agenda/reading/reading.ts'
import { type FindingCode, findingOf } from '../findingWords.ts'

/** An object that a finding is about, before its place in the result is known. */
export type Subject = object

type Facts = Readonly<Record<string, string>>

type Noted = {
  readonly code: FindingCode
  readonly line: number | null
  readonly facts: Facts
  readonly assumed?: string
  readonly about?: Subject | undefined
}

/** The most findings of a reading; one more counts the rest. */
const MOST = 300
/** The longest quote in a finding, in characters. */
export const QUOTE = 200

/** Collects the findings of a reading. */
export class Findings {
  readonly #noted = new Map<string, Noted>()
  #more = 0

  /** Notes a finding; the same one on the same line is noted once. */
  note(
    code: FindingCode,
    line: number | null,
    facts: Facts = {},
    more: { assumed?: string; about?: Subject | undefined } = {},
  ): void {
    const key = `${code} ${line} ${JSON.stringify(facts)}`
    if (this.#noted.has(key)) return
    if (this.#noted.size >= MOST) this.#more += 1
    else this.#noted.set(key, { code, line, facts, ...more })
  }

  /** Notes lines that were not understood, with their text. */
  notUnderstood([line = null]: readonly (number | null)[], text: string): void {
    this.note('not-understood', line, { text: text.slice(0, QUOTE) })
  }

  /** Returns the line of a finding of this kind, or null. */
  lineOf(code: FindingCode): number | null {
    return [...this.#noted.values()].find((one) => one.code === code)?.line ?? null
  }

  /** Returns the findings in the order of their lines, those without a line first. */
  all(placeOf: (about: Subject) => ReadPlace | null): ReadFinding[] {
    const noted = [...this.#noted.values()]
    if (this.#more > 0)
      noted.push({ code: 'more-findings', line: null, facts: { count: String(this.#more) } })
    return noted
      .sort((one, other) => (one.line ?? 0) - (other.line ?? 0))
      .map(({ code, line, facts, assumed, about }) =>
        findingOf(code, line, facts, about === undefined ? null : placeOf(about), assumed),
      )
  }
}
