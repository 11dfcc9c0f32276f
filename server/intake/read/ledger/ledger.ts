import type {
  LedgerEntry,
  LineOutcome,
  ReadPlace,
} from '../../../../shared/agenda/reading/reading.ts'
import { mergeNeighbours } from '../../neighbours.ts'
import { isMark, type OutlineNode } from '../plan/outlineNode.ts'

/** The outcomes by weight: a line with several has the first of these. */
const ORDER: readonly LineOutcome[] = [
  ...(['item', 'segment', 'title', 'subtitle', 'stop', 'start', 'date', 'zones', 'times'] as const),
  ...(['languages', 'meeting', 'place', 'room', 'organisers', 'partners'] as const),
  ...(['participants', 'crew', 'background', 'focusAreas', 'contact'] as const),
  ...(['note', 'head', 'not-understood', 'markup', 'blank'] as const),
]

/** The outcome of a line, and the items and segments that contain it. */
type Outcome = { readonly became: LineOutcome; readonly places: readonly ReadPlace[] }

const BLANK: Outcome = { became: 'blank', places: [] }

const keyOf = (outcome: unknown) => JSON.stringify(outcome)

/** Records the outcome of each line of a source. */
export class Ledger {
  readonly #outcomes = new Map<number, Outcome>()

  /** Records the outcome of lines, unless they have one of more weight. */
  record(lines: readonly number[], became: LineOutcome, place?: ReadPlace): void {
    const places = place === undefined ? [] : [place]
    for (const line of lines) {
      const before = this.of(line)
      const weight = before === null ? 1 : ORDER.indexOf(before.became) - ORDER.indexOf(became)
      const known = weight === 0 ? (before?.places ?? []) : []
      if (weight > 0) this.#outcomes.set(line, { became, places })
      else if (weight === 0 && !known.some((one) => keyOf(one) === keyOf(place)))
        this.#outcomes.set(line, { became, places: [...known, ...places] })
    }
  }

  /** Records the lines of entries: those of a block for its segment, those of the entries in it for their items. */
  recordEntries(
    entries: readonly OutlineNode[],
    places: ReadonlyMap<object, ReadPlace>,
    above: ReadPlace | null = null,
  ): void {
    for (const entry of entries) {
      const place = places.get(entry) ?? above
      const isBlock = entry.children.length > 0
      if (isMark(entry)) this.record(entry.lines, 'times')
      else if (place !== null) this.record(entry.lines, isBlock ? 'segment' : 'item', place)
      this.recordEntries(entry.children, places, place && { ...place, item: null })
    }
  }

  /** Gives a line this outcome, whatever it had. */
  setOutcome(line: number, became: LineOutcome): void {
    this.#outcomes.set(line, { became, places: [] })
  }

  /** Gives each joined line the outcome of the line it was joined to. */
  follow(joined: ReadonlyMap<number, number>): void {
    for (const [line, first] of joined) {
      const outcome = this.of(first)
      if (outcome !== null) this.#outcomes.set(line, outcome)
    }
  }

  /** Returns the outcome of a line so far, or null. */
  of(line: number): Outcome | null {
    return this.#outcomes.get(line) ?? null
  }

  /** Returns the outcomes of all lines of a source, with equal neighbours in one entry. */
  entries(lines: number): LedgerEntry[] {
    const entries = Array.from({ length: lines }, (_, at): LedgerEntry => {
      const { became, places } = this.of(at + 1) ?? BLANK
      const own = places.length === 0 ? {} : { places: [...places] }
      return { from: at + 1, to: at + 1, became, ...own }
    })
    return mergeNeighbours(entries, (last, { to, became, places }) =>
      last.became === became && keyOf(last.places) === keyOf(places) ? { ...last, to } : null,
    )
  }
}
