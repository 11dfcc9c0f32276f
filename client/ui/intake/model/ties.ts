import type { ReadAgenda } from '../../../../shared/agenda/reading/reading.ts'
import { type AskedFinding, placeKey, type Shown } from './work.ts'

/** What somebody points at: a line of the source, a finding by its index, or an item or segment by its place. */
export type Pointed =
  | { readonly at: 'line'; readonly line: number }
  | { readonly at: 'finding'; readonly index: number }
  | { readonly at: 'place'; readonly place: string }
  | null

/** What belongs together: lines, findings and places that light up at the same time. */
export type Lit = {
  readonly lines: ReadonlySet<number>
  readonly findings: ReadonlySet<number>
  readonly places: ReadonlySet<string>
}

/** Which lines, findings and places are tied to one another. */
export type Ties = {
  readonly linesOf: ReadonlyMap<string, readonly number[]>
  readonly placesOf: ReadonlyMap<number, readonly string[]>
  readonly findingsOf: ReadonlyMap<number, readonly number[]>
  readonly findings: ReadonlyMap<number, AskedFinding>
}

const NOTHING: Lit = { lines: new Set(), findings: new Set(), places: new Set() }

function grouped<K, V>(pairs: readonly (readonly [K, V])[]): ReadonlyMap<K, readonly V[]> {
  const map = new Map<K, V[]>()
  for (const [key, value] of pairs) map.set(key, [...(map.get(key) ?? []), value])
  return map
}

function itemLines({ agenda, placeOf }: Shown): readonly (readonly [string, readonly number[]])[] {
  return agenda.segments.flatMap(({ items }, segment) =>
    items.map((item, at) => [placeOf(segment, at), item.lines] as const),
  )
}

/** The place a finding names, if any. */
export function placeOfFinding({ finding }: AskedFinding): string | null {
  const { place } = finding
  return place === null || place.segment === null ? null : placeKey(place.segment, place.item)
}

/** Ties a shown agenda and its findings to the lines of the source. */
export function tiesOf(shown: Shown, asked: readonly AskedFinding[]): Ties {
  const items = itemLines(shown)
  return {
    linesOf: new Map(items),
    placesOf: grouped(
      items.flatMap(([place, lines]) => lines.map((line) => [line, place] as const)),
    ),
    findingsOf: grouped(
      asked.flatMap(({ index, finding }) =>
        finding.line === null ? [] : [[finding.line, index] as const],
      ),
    ),
    findings: new Map(asked.map((one) => [one.index, one])),
  }
}

function ofLine(line: number, ties: Ties): Lit {
  return {
    lines: new Set([line]),
    findings: new Set(ties.findingsOf.get(line)),
    places: new Set(ties.placesOf.get(line)),
  }
}

function ofPlace(place: string, ties: Ties): Lit {
  const lines = ties.linesOf.get(place) ?? []
  const named = [...ties.findings.values()].filter((one) => placeOfFinding(one) === place)
  const onLines = lines.flatMap((line) => ties.findingsOf.get(line) ?? [])
  return {
    lines: new Set(lines),
    findings: new Set([...named.map(({ index }) => index), ...onLines]),
    places: new Set([place]),
  }
}

function ofFinding(index: number, ties: Ties): Lit {
  const asked = ties.findings.get(index)
  if (asked === undefined) return NOTHING
  const { line } = asked.finding
  const named = placeOfFinding(asked)
  const places = named === null && line !== null ? (ties.placesOf.get(line) ?? []) : [named]
  const lines = line === null ? (ties.linesOf.get(named ?? '') ?? []) : [line]
  return {
    lines: new Set(lines),
    findings: new Set([index]),
    places: new Set(places.filter((place) => place !== null)),
  }
}

/** Everything that lights up when somebody points at something. */
export function litBy(pointed: Pointed, ties: Ties): Lit {
  switch (pointed?.at) {
    case 'line':
      return ofLine(pointed.line, ties)
    case 'place':
      return ofPlace(pointed.place, ties)
    case 'finding':
      return ofFinding(pointed.index, ties)
    default:
      return NOTHING
  }
}

/** The lines that anything is tied to. */
export function tiedLines({ placesOf, findingsOf }: Ties): ReadonlySet<number> {
  return new Set([...placesOf.keys(), ...findingsOf.keys()])
}

/** How many items were read. */
export function itemCount({ segments }: ReadAgenda): number {
  return segments.reduce((sum, { items }) => sum + items.length, 0)
}
