import { type Duration, type Instant, instant, plus, SECOND } from '../time/instant.ts'
import type { ReportFacts, ReportRow } from './report.ts'
import { wholeParts } from './shares.ts'

function wholeSeconds(length: Duration): Duration {
  return Math.floor(length / SECOND) * SECOND
}

function secondOf(at: Instant): Instant {
  return instant(wholeSeconds(at))
}

/** Returns a row as shown: allotted is the sum of the planned, granted and taken lengths as shown. */
export function displayedRow(row: ReportRow): ReportRow {
  const [plannedStart, plannedEnd] = [secondOf(row.plannedStart), secondOf(row.plannedEnd)]
  const planned = plannedEnd - plannedStart
  const [granted, taken] = [wholeSeconds(row.granted), wholeSeconds(row.taken)]
  return {
    ...row,
    plannedStart,
    plannedEnd,
    began: row.began && secondOf(row.began),
    ended: row.ended && secondOf(row.ended),
    planned,
    allotted: planned + granted - taken,
    lasts: wholeSeconds(row.lasts),
    used: wholeSeconds(row.used),
    spoke: [...wholeParts(row.spoke, SECOND)],
    paused: wholeSeconds(row.paused),
    granted,
    taken,
    until: row.until && secondOf(row.until),
  }
}

function displayedSpan<T extends { readonly from: Instant; readonly to: Instant }>(one: T): T {
  const from = secondOf(one.from)
  return { ...one, from, to: plus(from, wholeSeconds(one.to - one.from)) }
}

/** Returns the facts in whole seconds, as other screens show them (T5). Fractions that items used count as waiting, so that sums agree. */
export function displayedFacts(facts: ReportFacts): ReportFacts {
  return {
    ...facts,
    began: secondOf(facts.began),
    ended: secondOf(facts.ended),
    rows: facts.rows.map(displayedRow),
    waits: facts.waits.map(displayedSpan),
    pauses: facts.pauses.map(displayedSpan),
    closed: facts.closed.map(displayedSpan),
    elsewhere: wholeSeconds(facts.elsewhere),
    grants: facts.grants.map((grant) => ({
      ...grant,
      at: secondOf(grant.at),
      by: Math.sign(grant.by) * wholeSeconds(Math.abs(grant.by)),
    })),
    booths: facts.booths.map((booth) => ({
      ...booth,
      people: booth.people.map((one) => ({ ...one, worked: wholeSeconds(one.worked) })),
    })),
    floor: facts.floor.map((turn) => ({
      ...turn,
      at: secondOf(turn.at),
      used: wholeSeconds(turn.used),
    })),
  }
}
