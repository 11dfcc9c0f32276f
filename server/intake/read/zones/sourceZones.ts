import { anyOf, anyWord } from '../../lexicons/lexicon.ts'
import { ZONE_WORDS } from '../../lexicons/zoneWords.ts'
import { Findings } from '../findings.ts'
import type { Fragment } from '../lines/fragments.ts'
import { hhmm } from '../plan/hhmm.ts'
import type { HomeTimeRange } from '../plan/outline.ts'
import { normalizeSigns } from '../text/normalize.ts'
import type { ZonedTimeRange } from '../times/timing.ts'
import { offsetsOf, sameMoments } from './offsets.ts'
import { type ZoneLabel, zonesIn } from './zoneAt.ts'

/** A zone label and its line. */
export type PlacedLabel = { readonly label: ZoneLabel; readonly line: number }

/** The IANA zones of a source, the home zone first, and the zone that each label means. */
export type SourceZones = {
  readonly zones: readonly string[]
  readonly zoneOf: (labels: readonly ZoneLabel[]) => string | null
}

const LONGEST = 1500
const MOST_ZONES = 6
/** What a line with a zone label contains. */
const ABBREVIATION = /[A-Z]{3}|\/[A-Z]/
const TIME_WORD = new RegExp(
  anyOf(ZONE_WORDS.flatMap((one) => [...one.timeBefore, ...one.timeAfter])),
  'iu',
)
const NAMES = ZONE_WORDS.flatMap(({ names, context }) => [
  ...Object.entries(names),
  ...Object.entries(context),
])
/** The words for places of each zone. */
const PLACE_WORDS: ReadonlyMap<string, RegExp> = new Map(
  NAMES.map(([zone]) => {
    const words = NAMES.flatMap(([other, own]) => (other === zone ? own : []))
    return [zone, new RegExp(anyWord(words), 'giu')]
  }),
)

/** Returns the zone labels in a line of prose; those of two letters need a time beside them. */
function labelsIn(text: string): ZoneLabel[] {
  if (text.length > LONGEST || !(ABBREVIATION.test(text) || TIME_WORD.test(text))) return []
  return zonesIn(normalizeSigns(text), false).filter(({ written }) => written.length > 2)
}

/** Returns the zone labels of a source: those beside times, else those in the words of the line. */
export function placedLabels(fragments: readonly Fragment[]): PlacedLabel[] {
  return fragments.flatMap(({ lines: [line = 1], raw, timeRanges, fact }) => {
    // Times in a note belong to no item, so zones are not beside them for sure.
    const ofFact = fact !== null && 'timeRanges' in fact ? fact.timeRanges : []
    const own = fact === null ? timeRanges : ofFact
    const beside = own.flatMap(({ zones }) => zones)
    return (beside.length === 0 ? labelsIn(raw) : beside).map((label) => ({ label, line }))
  })
}

/** Returns whether a label can mean a zone: one it may be, or one of the same offset, in the same continent if it names one. */
function fits(label: ZoneLabel, zone: string, date: string | null): boolean {
  if (label.among !== undefined) return label.among.includes(zone)
  if (label.zone.startsWith('Europe/') && !zone.startsWith('Europe/')) return false
  const offsets = label.offset === null ? offsetsOf(label.zone, date) : [label.offset]
  return offsetsOf(zone, date).some((offset) => offsets.includes(offset))
}

/** Returns the zone whose places the text names most, of those that a label can mean; null if there is none, or two. */
function mostNamed(label: ZoneLabel, text: string): string | null {
  const counts = [...PLACE_WORDS].flatMap(([zone, words]) =>
    fits(label, zone, null) ? [{ zone, count: (text.match(words) ?? []).length }] : [],
  )
  const [first, second] = counts.sort((one, other) => other.count - one.count)
  if (first === undefined || first.count === 0) return null
  return label.among !== undefined && first.count === second?.count ? null : first.zone
}

/** Resolves a label: a broad one means a zone that another label names, else one whose places the text names. */
function zoneOfLabel(
  label: ZoneLabel,
  precise: readonly string[],
  text: string,
  date: string | null,
): string | null {
  const other = label.broad ? precise.find((zone) => fits(label, zone, date)) : undefined
  const isSure = !label.broad || /^(?:UTC|GMT)/.test(label.written)
  return other ?? (isSure ? label.zone : mostNamed(label, text))
}

/** Resolves the labels of a source together; before its date is known, without findings. */
export function sourceZones(
  placed: readonly PlacedLabel[],
  text: string,
  date: string | null = null,
  findings: Findings = new Findings(),
): SourceZones {
  const meaning = new Map<string, string | null>()
  const precise = placed.filter(({ label }) => !label.broad).map(({ label }) => label.zone)
  for (const { label, line } of placed) {
    const { written, among } = label
    if (meaning.has(written)) continue
    const named = zoneOfLabel(label, precise, text, date)
    const zone = named ?? (among === undefined ? label.zone : null)
    meaning.set(written, zone)
    if (zone === null) findings.note('zone-ambiguous', line, { written })
    else if (named === null)
      findings.note('zone-of-region', line, { written, taken: zone }, { assumed: zone })
  }
  const zones = placed.flatMap(({ label }) => meaning.get(label.written) ?? [])
  return {
    zones: [...new Set(zones)].slice(0, MOST_ZONES),
    zoneOf: (labels) => {
      const label = labels.find(({ broad }) => !broad) ?? labels[0]
      return label === undefined ? null : (meaning.get(label.written) ?? label.zone)
    },
  }
}

/** Returns a function that selects the time range in the home zone. */
export function homeTimeRange({ zones: [home], zoneOf }: SourceZones): HomeTimeRange {
  return (timeRanges) =>
    timeRanges.find(({ zones }) => zoneOf(zones) === home) ??
    timeRanges.find(({ zones }) => zones.length === 0) ??
    timeRanges[0] ??
    null
}

function offsetsBy(labels: readonly ZoneLabel[], zone: string, date: string | null): number[] {
  const fixed = labels.find(({ offset }) => offset !== null)?.offset
  return fixed == null ? offsetsOf(zone, date) : [fixed]
}

function clockText({ timeRange, zones }: ZonedTimeRange): string {
  const clocks = [timeRange.start, timeRange.end].flatMap((clock) => clock ?? [])
  const range = clocks.map(({ minutes }) => hhmm(minutes)).join('–')
  return `${range} ${zones.map(({ written }) => written).join(' ')}`.trim()
}

/** Reports times of one entry in two zones that are not the same moment; they may be on two days. */
export function checkZones(
  timeRanges: readonly ZonedTimeRange[],
  zones: SourceZones,
  date: string | null,
  line: number | null,
  findings: Findings,
): void {
  const [home] = zones.zones
  const [first, ...others] = timeRanges
  if (first === undefined || home === undefined) return
  const one = zones.zoneOf(first.zones) ?? home
  const own = offsetsBy(first.zones, one, date)
  for (const other of others) {
    const two = zones.zoneOf(other.zones)
    if (two === null || one === two) continue
    const apart = offsetsBy(other.zones, two, date).flatMap((to) => own.map((from) => to - from))
    if (!sameMoments(first.timeRange, other.timeRange, apart))
      findings.note('zones-differ', line, { one: clockText(first), other: clockText(other) })
  }
}

/** Reports a name of summer or winter time that is not in force on the date. */
export function checkSeason(
  labels: readonly PlacedLabel[],
  zones: SourceZones,
  date: string | null,
  findings: Findings,
): void {
  if (date === null) return
  for (const { label, line } of labels) {
    if (label.offset === null || /UTC|GMT/.test(label.written)) continue
    const zone = zones.zoneOf([label])
    if (zone !== null && !offsetsOf(zone, date).includes(label.offset))
      findings.note('zone-out-of-season', line, { written: label.written, date })
  }
}
