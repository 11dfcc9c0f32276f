import type { ZonedSpan } from '../clock/timing.ts'
import type { Findings } from '../findings.ts'
import { hhmm } from '../plan/hhmm.ts'
import { offsetsOf } from './offsets.ts'
import type { SourceZones } from './sourceZones.ts'
import type { ZoneLabel } from './zoneAt.ts'

const HALF_DAY = 12 * 60

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

function agree(difference: number, by: number, loose: boolean): boolean {
  const face = loose ? HALF_DAY : 2 * HALF_DAY
  return (((difference - by) % face) + face) % face === 0
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
  const [first] = spans
  if (first === undefined || home === undefined || spans.length < 2) return
  for (const other of spans.slice(1)) {
    const [one, two] = [zones.zoneOf(first.zones) ?? home, zones.zoneOf(other.zones)]
    if (two === null || one === two) continue
    const offsets = offsetsBy(other.zones, two, date).flatMap((to) =>
      offsetsBy(first.zones, one, date).map((from) => to - from),
    )
    for (const side of ['start', 'end'] as const) {
      const [from, to] = [first.span[side], other.span[side]]
      if (from === null || to === null) continue
      const loose = !from.firm || !to.firm
      if (offsets.some((by) => agree(to.minutes - from.minutes, by, loose))) continue
      findings.note('zones-differ', line, { one: clockText(first), other: clockText(other) })
      break
    }
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
