import { placedZone } from '../../../../shared/time/dials.ts'
import { anyOf, anyWord } from '../../lexicons/lexicon.ts'
import { ZONE_WORDS } from '../../lexicons/zoneWords.ts'
import { firstFound, matchAt } from '../text/matchAt.ts'
import { ABBREVIATIONS, PLACES, type ZoneName, zoneOfCity } from './zoneNames.ts'

/** The label of a zone beside a time, as `written`. */
export type ZoneLabel = ZoneName & { readonly written: string }

/** A label found in a normalized text, with the place after it. */
export type FoundZone = { readonly label: ZoneLabel; readonly end: number }

const OFFSET = /(?:UTC|GMT)\s?([+-])\s?(\d{1,2})(?::?([0-5]\d))?(?!\d)/y
const IANA =
  /(?:Africa|America|Asia|Atlantic|Australia|Europe|Pacific|Indian)\/[A-Za-z_]+(?:\/[A-Za-z_]+)?/y
const CAPITALS = /[A-Z]{2,4}(?![A-Za-z])/y
const TIME_BEFORE = new RegExp(`${anyOf(ZONE_WORDS.flatMap((one) => one.timeBefore))}\\s?`, 'iuy')
const TIME_AFTER = new RegExp(
  `\\s?${anyWord(ZONE_WORDS.flatMap((one) => one.timeAfter))}(?! ?zone)`,
  'iuy',
)
/** At most eight Chinese characters, or four words of at most 30 letters, so that the number of lookups is limited. */
const WORDS = /\p{Script=Han}{2,8}|(?:\p{L}{1,30}\.?){1,4}(?:[ -](?:\p{L}{1,30}\.?){1,4}){0,3}/uy
/** The ends of words in them, with or without a full stop. */
const WORD_END = /\p{Script=Han}|\p{L}(?!(?!\p{Script=Han})\p{L})|(?<=\p{L})\./gu
/** The places at which a zone label can begin. */
const BEGIN = /(?<![\p{L}\d])\p{L}|\p{Script=Han}/gu
const HALF_HOURS: ReadonlyMap<number, string> = new Map([
  [330, 'Asia/Kolkata'],
  [345, 'Asia/Kathmandu'],
  [210, 'Asia/Tehran'],
  [270, 'Asia/Kabul'],
  [390, 'Asia/Yangon'],
  [570, 'Australia/Darwin'],
])

function textAt(pattern: RegExp, text: string, place: number): string {
  return matchAt(pattern, text, place)?.[0] ?? ''
}

function zoneOfOffset(offset: number): string {
  if (offset === 0) return 'UTC'
  if (offset % 60 !== 0) return HALF_HOURS.get(offset) ?? 'UTC'
  return `Etc/GMT${offset > 0 ? '-' : '+'}${Math.abs(offset) / 60}`
}

/** Returns the zone that always has the offset written here: `UTC+8`. */
function offsetAt(text: string, place: number): FoundZone | null {
  const match = matchAt(OFFSET, text, place)
  if (match === null) return null
  const [hours, minutes] = [Number(match[2]), Number(match[3] ?? 0)]
  if (hours > 14 || minutes % 15 !== 0) return null
  const offset = (match[1] === '-' ? -1 : 1) * (hours * 60 + minutes)
  const [written] = match
  return {
    label: { zone: zoneOfOffset(offset), offset, broad: true, written },
    end: place + written.length,
  }
}

/** Returns the longest words here that name a place; other cities than those of `PLACES` need a word for time beside them. */
function placeAt(text: string, place: number, isTime: boolean) {
  const words = textAt(WORDS, text, place)
  const ends = [...words.matchAll(WORD_END)].map(({ index, 0: sign }) => index + sign.length)
  const find = (known: (written: string) => ZoneName | null) =>
    firstFound(ends.toReversed(), (end) => {
      const name = end > 1 ? known(words.slice(0, end)) : null
      return name && { name, end: place + end }
    })
  const city = (written: string): ZoneName | null => {
    const hasTime = isTime || textAt(TIME_AFTER, text, place + written.length) !== ''
    const zone = hasTime ? zoneOfCity(written) : null
    return zone === null ? null : { zone, offset: null, broad: false }
  }
  const found = find((written) => PLACES.get(written.toLowerCase()) ?? null)
  return found ?? (/^\p{Lu}/u.test(words) ? find(city) : null)
}

/** Returns the place with a word for time (`Beijing Time`, `heure de Paris`); if `loose`, also a place alone. */
function namedAt(text: string, place: number, loose: boolean): FoundZone | null {
  const before = textAt(TIME_BEFORE, text, place)
  const found = placeAt(text, place + before.length, before !== '')
  if (found === null) return null
  const after = textAt(TIME_AFTER, text, found.end)
  if (before === '' && after === '' && !loose) return null
  const end = found.end + after.length
  return { label: { ...found.name, written: text.slice(place, end).trim() }, end }
}

/** Returns the zone label at `place` of a normalized text; if `loose`, a place alone is one. */
export function zoneAt(text: string, place: number, loose: boolean): FoundZone | null {
  const offset = offsetAt(text, place)
  if (offset !== null) return offset
  const iana = textAt(IANA, text, place)
  const zone = iana === '' ? null : placedZone(iana)
  if (zone !== null)
    return { label: { zone, offset: null, broad: false, written: iana }, end: place + iana.length }
  const written = textAt(CAPITALS, text, place)
  const name = ABBREVIATIONS.get(written)
  if (name !== undefined) return { label: { ...name, written }, end: place + written.length }
  return namedAt(text, place, loose)
}

/** Returns whether a bracket or a stroke precedes a place of a text: a place name there is a zone. */
export function followsBracket(text: string, place: number): boolean {
  return /[(/]\s?$/.test(text.slice(Math.max(0, place - 2), place))
}

/** Returns the zone labels in a normalized text; in a heading, also places alone in brackets. */
export function zonesIn(text: string, isHeading: boolean): ZoneLabel[] {
  const found: ZoneLabel[] = []
  let end = 0
  for (const { index } of text.matchAll(BEGIN)) {
    const zone = index < end ? null : zoneAt(text, index, isHeading && followsBracket(text, index))
    if (zone === null) continue
    found.push(zone.label)
    end = zone.end
  }
  return found
}
