import type { LoggedEvent } from '../access/log/lines.ts'
import { untilOf } from '../agenda/ends.ts'
import type { ItemId } from '../agenda/ids.ts'
import type { Agenda } from '../agenda/model.ts'
import { planOf } from '../agenda/plan.ts'
import type { Envelope } from '../run/events.ts'
import { blank, evolve } from '../run/evolve.ts'
import { languagesOf } from '../run/floorLanguage.ts'
import { findItem, flatItems, lastEnd } from '../run/lookup.ts'
import type { ShowState } from '../run/state.ts'
import type { Duration, Instant } from '../time/instant.ts'
import type { Row } from '../timing/row.ts'
import { timeline } from '../timing/timeline.ts'
import { boothsOf } from './booths.ts'
import { CueCounts } from './cueCounts.ts'
import { FloorTurns, Grants, Requests } from './happenings.ts'
import type { Fate, ReportFacts, ReportRow, ReportSegment, Wait } from './report.ts'
import { until } from './restretch.ts'
import { Speaking } from './speaking.ts'
import { type Stretch, Trail } from './trail.ts'

/** What goes through a log event by event. */
type Reader = { take(one: LoggedEvent): void }

/** What is gathered of one run. */
class Gathering {
  readonly trail = new Trail()
  readonly grants = new Grants()
  readonly floor = new FloorTurns()
  readonly requests = new Requests()
  readonly cues = new CueCounts()
  readonly speaking = new Speaking()
  /** The hard stop when the show started. */
  stop: Instant | null = null

  take(one: LoggedEvent): void {
    const { trail, grants, floor, requests, cues, speaking } = this
    const readers: readonly Reader[] = [trail, grants, floor, requests, cues, speaking]
    for (const reader of readers) reader.take(one)
    if (one.envelope.event.type === 'showStarted')
      this.stop = one.before.published?.agenda.hardStop?.at ?? null
  }
}

function lengthOf(stretches: readonly Stretch[]): Duration {
  return stretches.reduce((sum, { from, to }) => sum + to - from, 0)
}

/** The stretches from the show's start on, as it was pressed or set since (R5b). */
function begun(stretches: readonly Stretch[], began: Instant): readonly Stretch[] {
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

/** What an item had in the plan, was given, lost and was allotted, which add up: it lost all where it was dropped (R14c). */
function amountsOf(row: Row): Pick<ReportRow, 'planned' | 'allotted' | 'granted' | 'taken'> {
  const planned = row.planned.end - row.planned.start
  const allotted = row.status === 'dropped' ? 0 : row.allotted
  const rest = allotted - (planned + row.granted - row.taken)
  const [granted, taken] = [row.granted + Math.max(0, rest), row.taken + Math.max(0, -rest)]
  return { planned, allotted, granted, taken }
}

type Ran = Pick<ReportRow, 'number' | 'paused' | 'speakers' | 'spoke' | 'absent'>

function rowOf(state: ShowState, row: Row, ran: Ran): ReportRow {
  const { item, actual } = row
  return {
    ...ran,
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

/** The rows in their order, each counted among those of its kind. */
function rowsOf(
  state: ShowState,
  rows: readonly Row[],
  stretches: readonly Stretch[],
  speaking: Speaking,
): ReportRow[] {
  const counted = new Map<string, number>()
  return rows.map((row) => {
    const { item } = row
    const number = (counted.get(item.kind) ?? 0) + 1
    counted.set(item.kind, number)
    const own = (kind: Stretch['of']) =>
      stretches.filter((one) => one.item === item.id && one.of === kind)
    const paused = lengthOf(own('pause'))
    return rowOf(state, row, { number, paused, ...speaking.of(item, own('item')) })
  })
}

function segmentsOf(agenda: Agenda): ReportSegment[] {
  const plan = planOf(agenda)
  return agenda.segments.flatMap(({ id, title }) => {
    const span = plan.segments.get(id)
    return span ? [{ segment: id, title, plannedStart: span.start, plannedEnd: span.end }] : []
  })
}

/** The times between items, each with what was on before and after it. */
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

/** Time of items that the agenda no longer has, their pauses with it. */
function elsewhereOf(stretches: readonly Stretch[], agenda: Agenda): Duration {
  const gone = (item: ItemId | null) => item !== null && findItem(agenda, item) === null
  return lengthOf(stretches.filter(({ item }) => gone(item)))
}

function factsFrom(state: ShowState, agenda: Agenda, gathered: Gathering): ReportFacts | null {
  const { position, startedAt } = state.run
  if (position.status !== 'ended' || startedAt === null) return null
  const line = timeline(state, position.at)
  if (line === null) return null
  const ended = lastEnd(state.run) ?? position.at
  const stretches = until(begun(gathered.trail.upTo(position.at, position), startedAt), ended)
  const between = (kind: Stretch['of']) => stretches.filter(({ of }) => of === kind)
  return {
    show: state.show,
    title: agenda.title,
    subtitle: agenda.subtitle ?? null,
    rehearsal: state.rehearsal,
    languages: agenda.languages,
    zones: agenda.zones,
    began: stretches[0]?.from ?? startedAt,
    ended,
    stop: agenda.hardStop && { at: agenda.hardStop.at, was: gathered.stop },
    rows: rowsOf(state, line.rows, stretches, gathered.speaking),
    segments: segmentsOf(agenda),
    people: agenda.people.map(({ id, name, affiliation }) => ({ person: id, name, affiliation })),
    waits: waitsOf(stretches),
    pauses: between('pause').flatMap(({ item, from, to }) =>
      item === null ? [] : [{ item, from, to }],
    ),
    closed: between('closed').map(({ from, to }) => ({ from, to })),
    elsewhere: elsewhereOf(stretches, agenda),
    grants: gathered.grants.standing().filter(({ item }) => findItem(agenda, item) !== null),
    floor: gathered.floor.all().filter(({ item }) => findItem(agenda, item) !== null),
    cues: gathered.cues.counts(),
    requests: gathered.requests.counts(),
    booths: boothsOf(state.run, agenda, line),
    attendance: attendanceOf(state, agenda),
  }
}

/**
 * Everything that a show's log says of how it went, gathered event by event. A move that was undone counts as if it had
 * never been (R8c), closed time counts to nobody (R9), and of a rehearsal that began again it is the last run (R12).
 */
export class ReportLog {
  #gathered = new Gathering()
  #state = blank('')
  /** The seq of the last event that was taken. */
  seq = 0

  take(envelope: Envelope): void {
    const before = this.#state
    this.#state = evolve(before, envelope)
    this.seq = envelope.seq
    if (envelope.event.type === 'runBegun') this.#gathered = new Gathering()
    this.#gathered.take({ envelope, before, after: this.#state })
  }

  /** The facts, once the show has ended; null before. */
  facts(): ReportFacts | null {
    const agenda = this.#state.published?.agenda ?? null
    if (agenda === null || flatItems(agenda).length === 0) return null
    return factsFrom(this.#state, agenda, this.#gathered)
  }
}
