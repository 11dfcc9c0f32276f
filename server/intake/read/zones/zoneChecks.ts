import type { ZonedSpan } from '../clock/timing.ts'
import type { Findings } from '../findings.ts'
import { hhmm } from '../plan/hhmm.ts'
import { offsetsOf } from './offsets.ts'
import { sameMoments } from './sameMoments.ts'
import type { SourceZones } from './sourceZones.ts'
import type { ZoneLabel } from './zoneAt.ts'

function offsetsBy(labels: readonly ZoneLabel[], zone: string, date: string | null): number[] {
  const fixed = labels.find(({ offset }) => offset !== null)?.offset
  return fixed === undefined || fixed === null ? offsetsOf(zone, date) : [fixed]
}

function clockText(span: ZonedSpan): string {
  const { start, end } = span.span
  const range = [start, end]
    .flatMap((clock) => (clock === null ? [] : [hhmm(clock.minutes)]))
    .join('–')
  return `${range} ${span.zones.map(({ written }) => written).join(' ')}`.trim()
}

/** Notes times of one entry in two zones that are not the same moment; that one of them is on the next day is no matter. */
export function checkZones(
  spans: readonly ZonedSpan[],
  zones: SourceZones,
  date: string | null,
  line: number | null,
  findings: Findings,
): void {
  const home = zones.zones[0]
  const [first, ...others] = spans
  if (first === undefined || home === undefined) return
  const one = zones.zoneOf(first.zones) ?? home
  for (const other of others) {
    const two = zones.zoneOf(other.zones)
    if (two === null || one === two) continue
    const apart = offsetsBy(other.zones, two, date).flatMap((to) =>
      offsetsBy(first.zones, one, date).map((from) => to - from),
    )
    if (!sameMoments(first.span, other.span, apart))
      findings.note('zones-differ', line, { one: clockText(first), other: clockText(other) })
  }
}

/** Notes a name of summer or winter time on a date when it is not in force. */
export function checkSeason(
  labels: readonly { label: ZoneLabel; line: number }[],
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
