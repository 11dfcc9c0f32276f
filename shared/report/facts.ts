import type { LoggedEvent } from '../access/log/lines.ts'
import { boothLabel } from '../agenda/booths.ts'
import type { ItemId } from '../agenda/ids.ts'
import type { Agenda } from '../agenda/model.ts'
import { planOf, untilOf } from '../agenda/plan.ts'
import { groupedStints, stintsIn } from '../run/boothTurns.ts'
import { emptyShow, evolve } from '../run/evolve.ts'
import { languagesOf } from '../run/floorLanguage.ts'
import { findItem, flatItems, lastEnd } from '../run/lookup.ts'
import type { Envelope, Run, ShowState } from '../run/state.ts'
import type { Duration, Instant } from '../time/instant.ts'
import { type RowsNow, workedFor } from '../timing/boothWork.ts'
import type { Row } from '../timing/row.ts'
import { timeline } from '../timing/timeline.ts'
import { stretchesUntil } from './correctedTurnStart.ts'
import type { Fate, ReportBooth, ReportFacts, ReportRow, ReportSegment, Wait } from './report.ts'
import { RunHistory, type Stretch } from './runHistory.ts'
import { CueCounts, FloorTurns, Grants, Requests, SpeakingTimes } from './tallies.ts'

/** Returns the used booths with the working time of each interpreter, in ms, and the number of swaps (R16). */
function boothsOf(run: Run, agenda: Agenda, line: RowsNow): ReportBooth[] {
  return Object.entries(run.booths).flatMap(([id, turns]) => {
    const stints = stintsIn(turns)
    const known = new Map(stints.map(({ who }) => [who.link, who]))
    const people = [...known].map(([link, { person, name }]) => {
      const linkStints = stints.filter(({ who }) => who.link === link)
      return { person, name, worked: workedFor(run, line, linkStints) }
    })
    const links = groupedStints(turns).map(([stint]) => stint?.who.link)
    const swaps = links.filter((link, n) => n > 0 && link !== links[n - 1]).length
    return people.length === 0 ? [] : [{ booth: boothLabel(agenda, id), swaps, people }]
  })
}

/** The collectors of all facts in the log of one run. */
class RunTallies {
  readonly history = new RunHistory()
  readonly grants = new Grants()
  readonly floor = new FloorTurns()
  readonly requests = new Requests()
  readonly cues = new CueCounts()
  readonly speaking = new SpeakingTimes()
  /** The hard stop at Start. */
  stop: Instant | null = null

  take(one: LoggedEvent): void {
    const { history, grants, floor, requests, cues, speaking } = this
    for (const reader of [history, grants, floor, requests, cues, speaking]) reader.take(one)
    if (one.envelope.event.type === 'showStarted')
      this.stop = one.before.published?.agenda.hardStop?.at ?? null
  }
}

function lengthOf(stretches: readonly Stretch[]): Duration {
  return stretches.reduce((sum, { from, to }) => sum + to - from, 0)
}

/** Returns the stretches from the start of the show on, also if it was set later (R5b). */
function fromShowStart(stretches: readonly Stretch[], began: Instant): readonly Stretch[] {
  const [first, ...others] = stretches
  if (first === undefined) return []
  if (first.of !== 'standby')
    return began < first.from
      ? [{ of: 'standby', item: null, from: began, to: first.from }, ...stretches]
      : stretches
  return began < first.to ? [{ ...first, from: began }, ...others] : others
}

function fateOf({ status, spent }: Row): Fate {
  if (status === 'done' || status === 'dropped') return status
  return spent > 0 ? 'begun' : 'missed'
}

/** Returns planned, granted, taken and allotted time, which add up: a dropped item lost all its time (R14c). */
function amountsOf(row: Row): Pick<ReportRow, 'planned' | 'allotted' | 'granted' | 'taken'> {
  const planned = row.planned.end - row.planned.start
  const allotted = row.status === 'dropped' ? 0 : row.allotted
  const rest = allotted - (planned + row.granted - row.taken)
  const [granted, taken] = [row.granted + Math.max(0, rest), row.taken + Math.max(0, -rest)]
  return { planned, allotted, granted, taken }
}

type FactsOfRun = Pick<ReportRow, 'number' | 'paused' | 'speakers' | 'spoke' | 'absent'>

function rowOf(state: ShowState, row: Row, runFacts: FactsOfRun): ReportRow {
  const { item, actual } = row
  return {
    ...runFacts,
    ...amountsOf(row),
    item: item.id,
    segment: row.segment,
    title: item.title,
    kind: item.kind,
    languages: [...languagesOf(item)],
    fate: fateOf(row),
    plannedStart: row.planned.start,
    plannedEnd: row.planned.end,
    began: actual?.start ?? null,
    ended: actual?.end ?? null,
    lasts: row.lasts,
    used: row.spent,
    until: untilOf(item),
    addedLive: item.addedLive,
    remark: state.remarks?.[item.id] ?? null,
  }
}

function rowsOf(
  state: ShowState,
  rows: readonly Row[],
  stretches: readonly Stretch[],
  speaking: SpeakingTimes,
): ReportRow[] {
  const counts = new Map<string, number>()
  return rows.map((row) => {
    const { item } = row
    const number = (counts.get(item.kind) ?? 0) + 1
    counts.set(item.kind, number)
    const stretchesOf = (kind: Stretch['of']) =>
      stretches.filter((one) => one.item === item.id && one.of === kind)
    const paused = lengthOf(stretchesOf('pause'))
    return rowOf(state, row, { number, paused, ...speaking.timesOf(item, stretchesOf('item')) })
  })
}

function segmentsOf(agenda: Agenda): ReportSegment[] {
  const plan = planOf(agenda)
  return agenda.segments.flatMap(({ id, title }) => {
    const span = plan.segments.get(id)
    return span ? [{ segment: id, title, plannedStart: span.start, plannedEnd: span.end }] : []
  })
}

/** Returns the times between items, with the item before and after each. */
function waitsOf(stretches: readonly Stretch[]): Wait[] {
  let next: ItemId | null = null
  const following = stretches
    .toReversed()
    .map(({ item }) => (next = item ?? next))
    .toReversed()
  let after: ItemId | null = null
  return stretches.flatMap(({ of, item, from, to }, n) => {
    after = item ?? after
    return of === 'standby' ? [{ from, to, after, before: following[n] ?? null }] : []
  })
}

function attendanceOf({ attendance }: ShowState, agenda: Agenda): ReportFacts['attendance'] {
  const marked = (mark: string) =>
    agenda.people.filter(({ id }) => attendance[id] === mark).map(({ id }) => id)
  const absent = marked('not-here')
  return { here: marked('here').length, notHere: absent.length, absent }
}

/** Returns the time of items that are no longer on the agenda, with their pauses. */
function elsewhereOf(stretches: readonly Stretch[], agenda: Agenda): Duration {
  const isRemoved = (item: ItemId | null) => item !== null && findItem(agenda, item) === null
  return lengthOf(stretches.filter(({ item }) => isRemoved(item)))
}

function factsFrom(state: ShowState, agenda: Agenda, tallies: RunTallies): ReportFacts | null {
  const { position, startedAt } = state.run
  if (position.status !== 'ended' || startedAt === null) return null
  const line = timeline(state, position.at)
  if (line === null) return null
  const ended = lastEnd(state.run) ?? position.at
  const stretches = stretchesUntil(
    fromShowStart(tallies.history.stretches(position.at, position), startedAt),
    ended,
  )
  const spansOf = (kind: Stretch['of']) => stretches.filter(({ of }) => of === kind)
  return {
    show: state.show,
    title: agenda.title,
    subtitle: agenda.subtitle ?? null,
    rehearsal: state.rehearsal,
    languages: agenda.languages,
    zones: agenda.zones,
    began: stretches[0]?.from ?? startedAt,
    ended,
    stop: agenda.hardStop && { at: agenda.hardStop.at, was: tallies.stop },
    rows: rowsOf(state, line.rows, stretches, tallies.speaking),
    segments: segmentsOf(agenda),
    people: agenda.people.map(({ id, name, affiliation }) => ({ person: id, name, affiliation })),
    waits: waitsOf(stretches),
    pauses: spansOf('pause').flatMap(({ item, from, to }) =>
      item === null ? [] : [{ item, from, to }],
    ),
    closed: spansOf('closed').map(({ from, to }) => ({ from, to })),
    elsewhere: elsewhereOf(stretches, agenda),
    grants: tallies.grants.effective().filter(({ item }) => findItem(agenda, item) !== null),
    floor: tallies.floor.all().filter(({ item }) => findItem(agenda, item) !== null),
    cues: tallies.cues.counts(),
    requests: tallies.requests.counts(),
    booths: boothsOf(state.run, agenda, line),
    attendance: attendanceOf(state, agenda),
  }
}

/**
 * Collects everything that a show's log states about its course, event by event. An undone move counts as if it never happened
 * (R8c). Closed time counts for nobody (R9). A rehearsal that began again counts from its last run (R12).
 */
export class ReportLog {
  #tallies = new RunTallies()
  #state = emptyShow('')
  /** The seq of the last event. */
  seq = 0

  take(envelope: Envelope): void {
    const before = this.#state
    this.#state = evolve(before, envelope)
    this.seq = envelope.seq
    if (envelope.event.type === 'runBegun') this.#tallies = new RunTallies()
    this.#tallies.take({ envelope, before, after: this.#state })
  }

  /** Returns the facts; null until the show has ended. */
  facts(): ReportFacts | null {
    const agenda = this.#state.published?.agenda ?? null
    if (agenda === null || flatItems(agenda).length === 0) return null
    return factsFrom(this.#state, agenda, this.#tallies)
  }
}
