import { type Duration, type Instant, instant, plus, SECOND } from '../time/instant.ts'
import type { ReportFacts, ReportRow } from './report.ts'
import { wholeParts } from './shares.ts'

function floored(length: Duration): Duration {
  return Math.floor(length / SECOND) * SECOND
}

function second(at: Instant): Instant {
  return instant(floored(at))
}

/** Returns a row as shown: allotted is the sum of the planned, granted and taken lengths as shown. */
export function displayedRow(row: ReportRow): ReportRow {
  const [plannedStart, plannedEnd] = [second(row.plannedStart), second(row.plannedEnd)]
  const planned = plannedEnd - plannedStart
  const [granted, taken] = [floored(row.granted), floored(row.taken)]
  return {
    ...row,
    plannedStart,
    plannedEnd,
    began: row.began && second(row.began),
    ended: row.ended && second(row.ended),
    planned,
    allotted: planned + granted - taken,
    lasts: floored(row.lasts),
    used: floored(row.used),
    spoke: [...wholeParts(row.spoke, SECOND)],
    paused: floored(row.paused),
    granted,
    taken,
    until: row.until && second(row.until),
  }
}

function displayedSpan<T extends { readonly from: Instant; readonly to: Instant }>(one: T): T {
  const from = second(one.from)
  return { ...one, from, to: plus(from, floored(one.to - one.from)) }
}

/** Returns the facts in whole seconds, as other screens show them (T5). Fractions that items used count as waiting, so that sums agree. */
export function displayedFacts(facts: ReportFacts): ReportFacts {
  return {
    ...facts,
    began: second(facts.began),
    ended: second(facts.ended),
    rows: facts.rows.map(displayedRow),
    waits: facts.waits.map(displayedSpan),
    pauses: facts.pauses.map(displayedSpan),
    closed: facts.closed.map(displayedSpan),
    elsewhere: floored(facts.elsewhere),
    grants: facts.grants.map((grant) => ({
      ...grant,
      at: second(grant.at),
      by: Math.sign(grant.by) * floored(Math.abs(grant.by)),
    })),
    booths: facts.booths.map((booth) => ({
      ...booth,
      people: booth.people.map((one) => ({ ...one, worked: floored(one.worked) })),
    })),
    floor: facts.floor.map((turn) => ({
      ...turn,
      at: second(turn.at),
      used: floored(turn.used),
    })),
  }
}
