import { type Duration, type Instant, instant, plus, SECOND } from '../time/instant.ts'
import type { ReportFacts, ReportRow } from './report.ts'
import { wholeParts } from './shares.ts'

/** Whole seconds of a length: part of a second does not count yet (T5). */
function floored(length: Duration): Duration {
  return Math.floor(length / SECOND) * SECOND
}

function second(at: Instant): Instant {
  return instant(floored(at))
}

function secondOrNull(at: Instant | null): Instant | null {
  return at === null ? null : second(at)
}

/** A row as it is shown: what it was allotted is what it had in the plan with what was given and taken, as these are shown. */
export function rowShown(row: ReportRow): ReportRow {
  const [plannedStart, plannedEnd] = [second(row.plannedStart), second(row.plannedEnd)]
  const planned = plannedEnd - plannedStart
  const [granted, taken] = [floored(row.granted), floored(row.taken)]
  return {
    ...row,
    plannedStart,
    plannedEnd,
    began: secondOrNull(row.began),
    ended: secondOrNull(row.ended),
    planned,
    allotted: planned + granted - taken,
    lasts: floored(row.lasts),
    used: floored(row.used),
    spoke: [...wholeParts(row.spoke, SECOND)],
    paused: floored(row.paused),
    granted,
    taken,
    until: secondOrNull(row.until),
  }
}

/** A time between two moments, whose length is shown as any other. */
function betweenShown<T extends { readonly from: Instant; readonly to: Instant }>(one: T): T {
  const from = second(one.from)
  return { ...one, from, to: plus(from, floored(one.to - one.from)) }
}

/**
 * The facts of a report as they are shown: in whole seconds, each length as every other screen shows it (T5). Parts of a second
 * that an item used are counted as waiting, so that sums over what is shown agree with each other and with the clock.
 */
export function shownFacts(facts: ReportFacts): ReportFacts {
  return {
    ...facts,
    began: second(facts.began),
    ended: second(facts.ended),
    rows: facts.rows.map(rowShown),
    waits: facts.waits.map(betweenShown),
    pauses: facts.pauses.map(betweenShown),
    closed: facts.closed.map(betweenShown),
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
