import type {
  LedgerEntry,
  LineOutcome,
  ReadPlace,
} from '../../../../shared/agenda/reading/reading.ts'

/** What counts for more where a line is several things: the first of these. */
const ORDER: readonly LineOutcome[] = [
  ...(['item', 'segment', 'title', 'subtitle', 'stop', 'start', 'date', 'zones', 'times'] as const),
  ...([
    'languages',
    'meeting',
    'place',
    'room',
    'organisers',
    'partners',
    'participants',
    'crew',
  ] as const),
  ...(['background', 'focusAreas', 'contact'] as const),
  ...(['note', 'head', 'not-understood', 'markup', 'blank'] as const),
]

type Fate = { readonly became: LineOutcome; readonly places: readonly ReadPlace[] }

function samePlace(one: ReadPlace, other: ReadPlace): boolean {
  return one.agenda === other.agenda && one.segment === other.segment && one.item === other.item
}

function sameFate(one: Fate, other: Fate): boolean {
  return (
    one.became === other.became &&
    one.places.length === other.places.length &&
    one.places.every((place, at) => samePlace(place, other.places[at] ?? place))
  )
}

/** Gathers what becomes of each line of a source while it is read. */
export class Ledger {
  readonly #fates = new Map<number, Fate>()

  /** Lines became this; where they are something that counts for more already, they stay that. */
  took(lines: readonly number[], became: LineOutcome, place?: ReadPlace): void {
    for (const line of lines) {
      const before = this.#fates.get(line)
      const places = place === undefined ? [] : [place]
      if (before === undefined || ORDER.indexOf(became) < ORDER.indexOf(before.became))
        this.#fates.set(line, { became, places })
      else if (before.became === became && place !== undefined)
        this.#fates.set(line, { became, places: withPlace(before.places, place) })
    }
  }

  /** Lines became this after all, whatever they were taken for. */
  turned(line: number, became: LineOutcome): void {
    this.#fates.set(line, { became, places: [] })
  }

  /** A line becomes what the line became that it was joined to. */
  follow(line: number, first: number): void {
    const fate = this.#fates.get(first)
    if (fate !== undefined) this.#fates.set(line, fate)
  }

  /** What became of a line so far. */
  of(line: number): Fate | null {
    return this.#fates.get(line) ?? null
  }

  /** The whole ledger of a source of so many lines, those that follow one another and became the same in one entry. */
  entries(lines: number): LedgerEntry[] {
    const entries: { from: number; to: number; fate: Fate }[] = []
    for (let line = 1; line <= lines; line += 1) {
      const fate = this.of(line) ?? { became: 'blank', places: [] }
      const last = entries.at(-1)
      if (last !== undefined && sameFate(last.fate, fate)) last.to = line
      else entries.push({ from: line, to: line, fate })
    }
    return entries.map(({ from, to, fate }) => ({
      from,
      to,
      became: fate.became,
      ...(fate.places.length === 0 ? {} : { places: [...fate.places] }),
    }))
  }
}

function withPlace(places: readonly ReadPlace[], place: ReadPlace): readonly ReadPlace[] {
  return places.some((one) => samePlace(one, place)) ? places : [...places, place]
}
