import { Findings } from '../findings.ts'
import type { HomeSpan } from '../plan/outline.ts'
import type { Piece } from '../slips/pieces.ts'
import { labelsIn, type PlacedLabel, type SourceZones, sourceZones } from './sourceZones.ts'

/** The names of zones a source has, each with its line. */
export function placedLabels(pieces: readonly Piece[]): PlacedLabel[] {
  return pieces.flatMap(({ slip, fact }) => {
    const [line = 1] = slip.lines
    const spans = fact !== null && 'spans' in fact ? fact.spans : slip.spans
    const beside = spans.flatMap(({ zones }) => zones)
    return [...beside, ...(beside.length === 0 ? labelsIn(slip.raw) : [])].map((label) => ({
      label,
      line,
    }))
  })
}

/** The home zone is told before dates are; its findings are forgotten, as they come when all is known. */
export function sourceZonesQuietly(labels: readonly PlacedLabel[], sample: string): SourceZones {
  return sourceZones(labels, sample, null, new Findings())
}

/** How the span in the home zone is told among those of a slip. */
export function homeSpan(zones: SourceZones): HomeSpan {
  return (spans) => {
    const [home] = zones.zones
    const own = spans.find((span) => span.zones.length > 0 && zones.zoneOf(span.zones) === home)
    return own ?? spans.find((span) => span.zones.length === 0) ?? spans[0] ?? null
  }
}
