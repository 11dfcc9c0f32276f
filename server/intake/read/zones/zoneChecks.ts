import type { ZonedSpan } from '../clock/timing.ts'
import type { Findings } from '../findings.ts'
import { hhmm } from '../plan/hhmm.ts'
import { offsetsOf, sameMoments } from './offsets.ts'
import type { PlacedLabel, SourceZones } from './sourceZones.ts'
import type { ZoneLabel } from './zoneAt.ts'

function offsetsBy(labels: readonly ZoneLabel[], zone: string, date: string | null): number[] {
  const fixed = labels.find(({ offset }) => offset !== null)?.offset
  return fixed == null ? offsetsOf(zone, date) : [fixed]
}

function clockText({ span, zones }: ZonedSpan): string {
  const clocks = [span.start, span.end].flatMap((clock) => clock ?? [])
  const range = clocks.map(({ minutes }) => hhmm(minutes)).join('–')
  return `${range} ${zones.map(({ written }) => written).join(' ')}`.trim()
}

/** Reports times of one entry in two zones that are not the same moment; they may be on two days. */
export function checkZones(
  spans: readonly ZonedSpan[],
  zones: SourceZones,
  date: string | null,
  line: number | null,
  findings: Findings,
): void {
  const [home] = zones.zones
  const [first, ...others] = spans
  if (first === undefined || home === undefined) return
  const one = zones.zoneOf(first.zones) ?? home
  const own = offsetsBy(first.zones, one, date)
  for (const other of others) {
    const two = zones.zoneOf(other.zones)
    if (two === null || one === two) continue
    const apart = offsetsBy(other.zones, two, date).flatMap((to) => own.map((from) => to - from))
    if (!sameMoments(first.span, other.span, apart))
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
