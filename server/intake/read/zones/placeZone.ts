import { datesIn } from '../dates/foundDate.ts'
import type { Findings } from '../findings.ts'
import type { Fragment } from '../lines/fragments.ts'
import { normalizeSigns } from '../text/normalize.ts'
import type { SourceZones } from './sourceZones.ts'
import { zoneOfCity } from './zoneNames.ts'

/** The zone of the city in which the event is, with the name of the city and its line. */
export type PlaceZone = { readonly zone: string; readonly written: string; readonly line: number }

const LONGEST = 200
/** What separates a city from the street, the house and the country. */
const AROUND = /\s*(?:[,;|/()·]|\s[–—-]\s|\bin\b|\d{4,6}\s)\s*/iu

/** Returns whether a fragment states the place of the event: by its label, beside its date, or as its title. */
function statesPlace({ raw, fact }: Fragment, titles: readonly string[]): boolean {
  if (raw.length > LONGEST) return false
  if (fact?.type === 'note') return fact.about === 'place'
  const isTitle = titles.some((title) => raw.includes(title))
  return isTitle || fact?.type === 'date' || datesIn(normalizeSigns(raw)).length > 0
}

/** Returns the zone of the city that the lines before an agenda name; null if they name none, or cities in several zones. */
export function placeZone(before: readonly Fragment[], titles: readonly string[]) {
  const found = before
    .filter((fragment) => statesPlace(fragment, titles))
    .flatMap(({ raw, lines: [line = 1] }) =>
      normalizeSigns(raw)
        .split(AROUND)
        .flatMap((part): PlaceZone[] => {
          const written = part.replace(/^[\s.:]+|[\s.:]+$/g, '')
          const zone = written === '' ? null : zoneOfCity(written)
          return zone === null ? [] : [{ zone, written, line }]
        }),
    )
  const [first = null] = found
  return found.every(({ zone }) => zone === first?.zone) ? first : null
}

/** Returns the zones of a source; if it has no label, that of the city in which the event is. */
export function placed(
  found: SourceZones,
  place: PlaceZone | null,
  findings: Findings,
): SourceZones {
  if (found.zones.length > 0 || place === null) return found
  const { zone, written, line } = place
  findings.note('zone-of-place', line, { written, taken: zone }, { assumed: zone })
  return { ...found, zones: [zone] }
}
