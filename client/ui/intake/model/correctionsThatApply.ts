import type { BareReading } from '../../../../shared/agenda/reading/reading.ts'
import { type FindingAnswer, type Place, type PlacedCorrection, placeKey } from './corrections.ts'

/** What a person answered and corrected; answers by the index of their finding. */
type Corrections = {
  readonly answers: Readonly<Record<number, FindingAnswer>>
  readonly corrections: readonly PlacedCorrection[]
}

type Identified<T> = readonly (readonly [identity: string, T])[]

/** Numbers equal identities, so that each is unique. */
function numbered<T>(all: Identified<T>): Identified<T> {
  const counts = new Map<string, number>()
  return all.map(([identity, one]) => {
    const n = (counts.get(identity) ?? 0) + 1
    counts.set(identity, n)
    return [`${identity} ${n}`, one]
  })
}

/** Returns a function that finds the counterpart of a value, by its key, among values with the same identity. */
function counterparts<T>(before: Identified<T>, after: Identified<T>, keyOf: (one: T) => string) {
  const now = new Map(numbered(after))
  const identities = new Map(numbered(before).map(([identity, one]) => [keyOf(one), identity]))
  return (one: T) => now.get(identities.get(keyOf(one)) ?? '')
}

type Spot = Pick<PlacedCorrection, 'agenda' | 'place'>

const linesOf = ({ source }: BareReading, lines: readonly number[]) =>
  lines.map((line) => source[line - 1]?.trim())

/** Returns each segment and item, identified by its title and its lines of the source. */
function spotsOf(reading: BareReading): Identified<Spot> {
  return reading.agendas.flatMap(({ segments }, agenda) =>
    segments.flatMap(({ title, items }, segment) => [
      [JSON.stringify([agenda, title]), { agenda, place: { segment, item: null } }] as const,
      ...items.map((one, item) => {
        const identity = JSON.stringify([agenda, one.title, linesOf(reading, one.lines)])
        return [identity, { agenda, place: { segment, item } }] as const
      }),
    ]),
  )
}

/** Returns the index of each finding, identified by its kind, its facts and its line of the source. */
function findingsOf(reading: BareReading): Identified<number> {
  return reading.findings.map(({ code, line, facts }, index) => [
    JSON.stringify([code, facts, linesOf(reading, line === null ? [] : [line])]),
    index,
  ])
}

/** Returns the answers and corrections of a reading that still apply to another one, with their places in it. */
export function correctionsThatApply(
  before: Corrections & { readonly reading: BareReading },
  reading: BareReading,
): Corrections {
  const findingNow = counterparts(findingsOf(before.reading), findingsOf(reading), String)
  const spotKey = ({ agenda, place }: Spot) => `${agenda} ${placeKey(place)}`
  const spotNow = counterparts(spotsOf(before.reading), spotsOf(reading), spotKey)
  const placeNow = (spot: Spot): Place | undefined => {
    const { place } = spot
    if (!('added' in place)) return place.segment === null ? place : spotNow(spot)?.place
    // A row of a person has a negative number, and an item of a line has that of its finding.
    const added = place.added < 0 ? place.added : findingNow(place.added)
    return added === undefined ? undefined : { added }
  }
  const corrections = before.corrections.flatMap((one): readonly PlacedCorrection[] => {
    const { finding: old, correction, ...bare } = one
    const place = placeNow(one)
    const finding = old === undefined ? undefined : findingNow(old)
    if (place === undefined || (finding === undefined) !== (old === undefined)) return []
    if (finding === undefined) return [{ ...bare, place, correction }]
    const line = reading.findings[finding]?.line ?? 0
    const moved = correction.field === 'item' ? { ...correction, line } : correction
    return [{ ...bare, place, correction: moved, finding }]
  })
  const answers = Object.entries(before.answers).flatMap(([index, answer]) => {
    const finding = findingNow(Number(index))
    return finding === undefined ? [] : [[finding, answer] as const]
  })
  return { answers: Object.fromEntries(answers), corrections }
}
