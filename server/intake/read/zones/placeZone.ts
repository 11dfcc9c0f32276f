import { datesIn } from '../dates/foundDate.ts'
import type { Findings } from '../findings.ts'
import type { Piece } from '../slips/pieces.ts'
import { fold } from '../words/fold.ts'
import { zoneOfCity } from './cities.ts'
import type { SourceZones } from './sourceZones.ts'

/** A zone told by the city that a source says it is held in. */
export type PlaceZone = { readonly zone: string; readonly written: string; readonly line: number }

const LONGEST = 200
/** A street, a house and a country may stand beside the city. */
const AROUND = /\s*(?:[,;|/()·]|\s[–—-]\s|\bin\b|\d{4,6}\s)\s*/iu

/** Whether a piece says where the whole is: by its label, beside its date, or as its title. */
function saysWhere({ slip, fact }: Piece, titled: boolean): boolean {
  if (fact?.type === 'note') return fact.about === 'place'
  return titled || fact?.type === 'date' || datesIn(fold(slip.raw)).length > 0
}

/** The zone of the one city that the lines over an agenda say it is held in; null where they name none, or some in several zones. */
export function placeZone(before: readonly Piece[], titles: readonly string[]): PlaceZone | null {
  const found = before.flatMap((piece): PlaceZone[] => {
    const { raw, lines } = piece.slip
    if (
      raw.length > LONGEST ||
      !saysWhere(
        piece,
        titles.some((title) => raw.includes(title)),
      )
    )
      return []
    return fold(raw)
      .split(AROUND)
      .flatMap((part) => {
        const written = part.replace(/^[\s.:]+|[\s.:]+$/g, '')
        const zone = written === '' ? null : zoneOfCity(written)
        return zone === null ? [] : [{ zone, written, line: lines[0] ?? 1 }]
      })
  })
  const [first] = found
  return found.every(({ zone }) => zone === first?.zone) ? (first ?? null) : null
}

/** The zones of a source; where it names none, that of the city where it is held. */
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
