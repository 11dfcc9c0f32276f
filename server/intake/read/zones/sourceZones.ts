import type { Findings } from '../findings.ts'
import { fold } from '../words/fold.ts'
import { offsetsOf } from './offsets.ts'
import { type ZoneLabel, zoneAt } from './zoneAt.ts'

/** A label of a zone and the line it stands on. */
export type PlacedLabel = { readonly label: ZoneLabel; readonly line: number }

/** The zones of a source: its IANA names, the home zone first, and what each label means. */
export type SourceZones = {
  readonly zones: readonly string[]
  readonly zoneOf: (labels: readonly ZoneLabel[]) => string | null
}

const HINT = /time|zeit|heure|hora|UTC|GMT|时|時|[A-Z]{3,4}T\b|[CE]E?S?T\b|ME[S]?Z|\/[A-Z]/i
const LONGEST = 1500
/** Where the name of a zone can begin. */
const BEGIN = /(?<![\p{L}\d])(?:\p{Lu}|heure|hora)|\p{Script=Han}/gu

/** The labels of zones in a line of prose; those of two letters need a time beside them and are left out. */
export function labelsIn(text: string): ZoneLabel[] {
  if (text.length > LONGEST || !HINT.test(text)) return []
  const folded = fold(text)
  const found: ZoneLabel[] = []
  let end = 0
  for (const { index } of folded.matchAll(BEGIN)) {
    const zone = index < end ? null : zoneAt(folded, index, false)
    if (zone === null || zone.label.written.length < 3) continue
    found.push(zone.label)
    end = zone.end
  }
  return found
}

const PLACES_OF_CENTRAL_EUROPE: readonly (readonly [string, RegExp])[] = [
  [
    'Europe/Berlin',
    /\b(?:german[ys]?|deutsch\p{L}*|berlin|dresden|munich|münchen|hamburg|bonn|cologne|köln|leipzig|stuttgart|frankfurt|allemagne)\b|德国|柏林/giu,
  ],
  [
    'Europe/Paris',
    /\b(?:france|french|français\p{L}*|paris|lyon|marseille|toulouse|bordeaux|lille|nantes|strasbourg)\b|法国|巴黎/giu,
  ],
  ['Europe/Vienna', /\b(?:austria|österreich|vienna|wien|graz)\b|奥地利|维也纳/giu],
  [
    'Europe/Zurich',
    /\b(?:switzerland|schweiz|suisse|swiss|zurich|zürich|geneva|genf|genève|basel|bern|lausanne)\b|瑞士|日内瓦/giu,
  ],
  ['Europe/Rome', /\b(?:italy|italia|italian|rome|roma|milan|milano)\b|意大利/giu],
  ['Europe/Madrid', /\b(?:spain|españa|spanish|madrid|barcelona)\b|西班牙/giu],
  [
    'Europe/Amsterdam',
    /\b(?:netherlands|nederland|dutch|amsterdam|rotterdam|the hague|utrecht)\b|荷兰/giu,
  ],
  ['Europe/Brussels', /\b(?:belgium|belgique|brussels|bruxelles|brüssel)\b|布鲁塞尔/giu],
  ['Europe/Warsaw', /\b(?:poland|polish|warsaw|warszawa|krak[oó]w)\b/giu],
  ['Europe/Prague', /\b(?:czech|prague|praha|prag|brno)\b/giu],
  ['Europe/Copenhagen', /\b(?:denmark|danish|copenhagen)\b/giu],
  ['Europe/Stockholm', /\b(?:sweden|swedish|stockholm)\b/giu],
  ['Europe/Oslo', /\b(?:norway|norwegian|oslo)\b/giu],
  ['Europe/Budapest', /\b(?:hungary|budapest)\b/giu],
]

/** The zone of central Europe whose places the source names most, or null. */
function centralEurope(text: string): string | null {
  let best: string | null = null
  let most = 0
  for (const [zone, words] of PLACES_OF_CENTRAL_EUROPE) {
    const count = (text.match(words) ?? []).length
    if (count > most) [best, most] = [zone, count]
  }
  return best
}

const CHINA =
  /\b(?:china|chinese|beijing|shanghai|shenzhen|hangzhou|chengdu|taiwan|taipei)\b|[\u4e00-\u9fff]{4}/i
const AMERICA =
  /\b(?:USA?|united states|america|chicago|texas|houston|dallas|austin|minneapolis|central standard|CDT|EST|PST)\b/

function broadZone(label: ZoneLabel, text: string): { zone: string | null; sure: boolean } {
  if (
    /^(?:CET|CEST|MEZ|MESZ)$/.test(label.written) ||
    /central european|mitteleurop|中欧|欧洲中部/i.test(label.written)
  ) {
    const zone = centralEurope(text)
    return { zone: zone ?? 'Europe/Berlin', sure: zone !== null }
  }
  if (label.written !== 'CST') return { zone: label.zone, sure: true }
  const [china, america] = [CHINA.test(text), AMERICA.test(text)]
  if (china === america) return { zone: null, sure: false }
  return { zone: china ? 'Asia/Shanghai' : 'America/Chicago', sure: true }
}

function sharesOffset(label: ZoneLabel, zone: string, date: string | null): boolean {
  const offsets = label.offset === null ? offsetsOf(label.zone, date) : [label.offset]
  return offsetsOf(zone, date).some((offset) => offsets.includes(offset))
}

/** What the labels of a source mean together: a region or an offset is the zone of a place that is named with it. */
export function sourceZones(
  placed: readonly PlacedLabel[],
  text: string,
  date: string | null,
  findings: Findings,
): SourceZones {
  const meaning = new Map<string, string | null>()
  const precise = placed.filter(({ label }) => !label.broad).map(({ label }) => label.zone)
  for (const { label, line } of placed) {
    if (meaning.has(label.written)) continue
    const named = label.broad ? precise.find((zone) => fits(label, zone, date)) : label.zone
    if (named !== undefined) {
      meaning.set(label.written, named)
      continue
    }
    const { zone, sure } = broadZone(label, text)
    meaning.set(label.written, zone)
    if (zone === null) findings.note('zone-ambiguous', line, { written: label.written })
    else if (!sure)
      findings.note(
        'zone-of-region',
        line,
        { written: label.written, taken: zone },
        { assumed: zone },
      )
  }
  const zones = placed.flatMap(({ label }) => meaning.get(label.written) ?? [])
  return {
    zones: [...new Set(zones)].slice(0, 6),
    zoneOf: (labels) => {
      const label = labels.find(({ broad }) => !broad) ?? labels[0]
      return label === undefined ? null : (meaning.get(label.written) ?? label.zone)
    },
  }
}

const EUROPE = /^Europe\//

/** Whether a place is where a broad label is in force: the same offset, and the same part of the world where it names one. */
function fits(label: ZoneLabel, zone: string, date: string | null): boolean {
  if (label.written === 'CST') return zone === 'Asia/Shanghai' || zone === 'America/Chicago'
  if (EUROPE.test(label.zone) && !EUROPE.test(zone)) return false
  return sharesOffset(label, zone, date)
}
