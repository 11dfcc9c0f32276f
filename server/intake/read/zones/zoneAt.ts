import { placedZone } from '../../../../shared/time/dials.ts'
import { matchAt } from '../words/matchAt.ts'
import { zoneOfCity } from './cities.ts'
import { ABBREVIATIONS, PLACES, type ZoneName } from './zoneNames.ts'

/** A zone as a source labels a time with it: as `written`, what it is, and the place after it. */
export type ZoneLabel = ZoneName & { readonly written: string }

/** A label found in a folded text. */
export type FoundZone = { readonly label: ZoneLabel; readonly end: number }

const OFFSET = /(?:UTC|GMT)\s?([+-])\s?(\d{1,2})(?::?([0-5]\d))?(?!\d)/y
const IANA =
  /(?:Africa|America|Asia|Atlantic|Australia|Europe|Pacific|Indian)\/[A-Za-z_]+(?:\/[A-Za-z_]+)?/y
const CAPITALS = /[A-Z]{2,4}(?![A-Za-z])/y
const TIME_BEFORE =
  /(?:ortszeit |heure (?:de |d')|ora di |hora de |zeitzone:? ?|time ?zone:? ?|时区[:：]?)/iy
/** Up to four words, each no longer than any name of a place has them: what is looked up of a text does not grow with it. */
const LETTERS = /(?:\p{L}{1,30}\.?){1,4}(?:[ -](?:\p{L}{1,30}\.?){1,4}){0,3}/uy
const TIME_WORD =
  /\s?(?:(?:local |standard |summer |daylight )?time\b(?! ?zone)|(?:sommer|winter|orts)?zeit\b|时间|時間)/iy
const HAN_PLACE =
  /(?:北京|中国|东京|日本|韩国|首尔|印度|美东|纽约|美西|柏林|德国|巴黎|法国|日内瓦|维也纳|伦敦|英国|上海|香港|台北|新加坡|莫斯科|中欧|欧洲中部)(?:夏令|冬令|标准)?(?:时间|時間|时)/y

function writtenAt(pattern: RegExp, text: string, place: number): string | null {
  return matchAt(pattern, text, place)?.[0] ?? null
}

function found(name: ZoneName, written: string, end: number): FoundZone {
  return { label: { ...name, written }, end }
}

/** `UTC+8`: the zone that always has this offset. */
function offsetAt(text: string, place: number): FoundZone | null {
  const match = matchAt(OFFSET, text, place)
  if (match === null) return null
  const hours = Number(match[2])
  const minutes = Number(match[3] ?? 0)
  const sign = match[1] === '-' ? -1 : 1
  if (hours > 14 || minutes % 15 !== 0) return null
  const offset = sign * (hours * 60 + minutes)
  return found(
    { zone: zoneOfOffset(offset), offset, broad: true },
    match[0],
    place + match[0].length,
  )
}

const HALF_HOURS = new Map([
  [330, 'Asia/Kolkata'],
  [345, 'Asia/Kathmandu'],
  [210, 'Asia/Tehran'],
  [270, 'Asia/Kabul'],
  [390, 'Asia/Yangon'],
  [570, 'Australia/Darwin'],
])

function zoneOfOffset(offset: number): string {
  if (offset === 0) return 'UTC'
  if (offset % 60 !== 0) return HALF_HOURS.get(offset) ?? 'UTC'
  return `Etc/GMT${offset > 0 ? '-' : '+'}${Math.abs(offset) / 60}`
}

type Named = { readonly name: ZoneName; readonly written: string }

/** The longest run of words here of which something is known. */
function longestAt(
  text: string,
  place: number,
  known: (written: string) => ZoneName | null,
): Named | null {
  const words = writtenAt(LETTERS, text, place)
  if (words === null) return null
  for (let length = words.length; length > 1; length -= 1) {
    if (length < words.length && /\p{L}/u.test(words[length] ?? '')) continue
    const written = words.slice(0, length)
    const name = known(written)
    if (name !== null) return { name, written }
  }
  return null
}

/** A place that gives a zone its name, or by whose name a zone is known. */
function placeAt(text: string, place: number): Named | null {
  return longestAt(text, place, (written) => PLACES.get(written.trim().toLowerCase()) ?? null)
}

/** Any other city, which must be said to be one whose time it is: `Pokhara time`, `heure de Bamako`. */
function cityAt(text: string, place: number, isTime: boolean): Named | null {
  if (!/^\p{Lu}/u.test(text.slice(place))) return null
  return longestAt(text, place, (written) => {
    const told = isTime || writtenAt(TIME_WORD, text, place + written.length) !== null
    const zone = told ? zoneOfCity(written) : null
    return zone === null ? null : { zone, offset: null, broad: false }
  })
}

/** A place with the word for time (`Beijing Time`, `heure de Paris`); with `loose` also a place alone (`(Berlin)`). */
function namedAt(text: string, place: number, loose: boolean): FoundZone | null {
  const han = writtenAt(HAN_PLACE, text, place)
  if (han !== null) {
    const name = PLACES.get(han.replace(/(?:夏令|冬令|标准)?(?:时间|時間|时)$/, ''))
    if (name !== undefined) return found(name, han, place + han.length)
  }
  const before = writtenAt(TIME_BEFORE, text, place) ?? ''
  const from = place + before.length
  const at = placeAt(text, from) ?? cityAt(text, from, before !== '')
  if (at === null) return null
  const end = place + before.length + at.written.length
  const after = writtenAt(TIME_WORD, text, end) ?? ''
  if (before === '' && after === '' && !loose) return null
  return found(at.name, text.slice(place, end + after.length).trim(), end + after.length)
}

/** The zone labelled at `place` of a folded text; `loose` where only a zone can stand: a place alone is one there. */
export function zoneAt(text: string, place: number, loose: boolean): FoundZone | null {
  const offset = offsetAt(text, place)
  if (offset !== null) return offset
  const iana = writtenAt(IANA, text, place)
  const zone = iana === null ? null : placedZone(iana)
  if (iana !== null && zone !== null)
    return found({ zone, offset: null, broad: false }, iana, place + iana.length)
  const capitals = writtenAt(CAPITALS, text, place)
  const short = capitals === null ? undefined : ABBREVIATIONS.get(capitals)
  if (capitals !== null && short !== undefined)
    return found(short, capitals, place + capitals.length)
  return namedAt(text, place, loose)
}
