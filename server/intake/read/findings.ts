import type {
  FindingLevel,
  ReadFinding,
  ReadPlace,
} from '../../../shared/agenda/reading/reading.ts'
import { type FindingCode, LEVELS, wordsOf } from '../findingWords.ts'

/** Something a finding is about, until its place in the result is known. */
export type Subject = object

type Noted = {
  readonly code: FindingCode
  readonly level: FindingLevel
  readonly line: number | null
  readonly facts: Readonly<Record<string, string>>
  readonly assumed: string | undefined
  readonly about: Subject | null
}

/** The most findings a reading gives; one more says how many there were. */
const MOST = 300

/** Gathers what a person must know of a reading while it is made. */
export class Findings {
  readonly #noted: Noted[] = []
  readonly #seen = new Set<string>()
  #more = 0

  /** Notes a finding; the same one on the same line is noted once. */
  note(
    code: FindingCode,
    line: number | null,
    facts: Readonly<Record<string, string>> = {},
    more: { assumed?: string; about?: Subject | undefined } = {},
  ): void {
    const key = `${code} ${line} ${JSON.stringify(facts)}`
    if (this.#seen.has(key)) return
    if (this.#noted.length >= MOST) {
      this.#more += 1
      return
    }
    this.#seen.add(key)
    this.#noted.push({
      code,
      level: LEVELS[code],
      line,
      facts,
      assumed: more.assumed,
      about: more.about ?? null,
    })
  }

  /** The line a finding of this kind is on; null where there is none. */
  lineOf(code: FindingCode): number | null {
    return this.#noted.find((one) => one.code === code)?.line ?? null
  }

  /** The findings in the order of the lines they stand on, those of the whole source first. */
  all(placeOf: (about: Subject) => ReadPlace | null): ReadFinding[] {
    const more: Noted = {
      code: 'more-findings',
      level: LEVELS['more-findings'],
      line: null,
      facts: { count: String(this.#more) },
      assumed: undefined,
      about: null,
    }
    const noted = this.#more === 0 ? this.#noted : [...this.#noted, more]
    const ordered = [...noted].sort((one, other) => (one.line ?? 0) - (other.line ?? 0))
    return ordered.map(({ code, level, line, facts, assumed, about }) => ({
      level,
      line,
      text: wordsOf(code, facts),
      ...(assumed === undefined ? {} : { assumed }),
      code,
      facts: { ...facts },
      place: about === null ? null : placeOf(about),
    }))
  }
}
