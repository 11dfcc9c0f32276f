import { lastStart } from '../../../support/simulator.ts'
import { clockAt, digitsOf, inMinutes, minuteBy, minuteOf } from './clockWords.ts'
import type { Course } from './course.ts'
import { inPlan, type Outlook, outlookOf } from './outlook.ts'

/** What is so: a word or figure, or a time in seconds, which a page tells on the clock of some zone. */
export type Truth = string | { readonly time: number }

/** What is so at one moment, by the name of the fact. */
export type Truths = ReadonlyMap<string, Truth>

type Turn = Course['turns'][number]
type Tell = (fact: string, truth: Truth | null | undefined) => void
type Moment = { readonly course: Course; readonly outlook: Outlook; readonly tell: Tell }

/** Whether so many minutes are fewer than the audience is shown (T7). */
const isCalm = (minutes: number) => Math.abs(minutes) < 2

/** A time by the projection to its minute: rounded down, but the end of the show up, while it is not a fact (T5, T3b). */
function shown({ course, outlook }: Moment, at: number): number {
  const isFact = course.on === null && course.next === null
  return at === outlook.end && !isFact ? minuteBy(at) : minuteOf(at)
}

const minutesBetween = (from: number, to: number) => (to - from) / 60

/** When a turn began or will, to the minute; null where it will not. */
function startOf(moment: Moment, turn: Turn): number | null {
  if (turn.began !== null && turn.status !== 'waiting') return minuteOf(turn.began)
  const start = moment.outlook.starts.get(turn.id)
  return start === undefined ? null : shown(moment, start)
}

function tellTurn(moment: Moment, turn: Turn): void {
  const { course, outlook, tell } = moment
  const { id, status, planned, allotted } = turn
  const plannedStart = outlook.planned.get(id) ?? 0
  const start = startOf(moment, turn)
  tell(`planned start of ${id}`, { time: plannedStart })
  tell(`start of ${id}`, start === null ? null : { time: start })
  tell(`planned length of ${id}`, digitsOf(planned))
  tell(`length of ${id}`, inMinutes(allotted))
  tell(`length in the plan of ${id}`, turn.added ? 'none' : inMinutes(planned))
  tell(`state of ${id}`, status)
  if (status === 'on') tell(`used of ${id}`, digitsOf(course.spent(turn)))
  if (status === 'done') tellDone(moment, turn)
  if (status === 'waiting') tellWaiting(moment, turn, plannedStart, start)
}

/** A difference in seconds, as digits with its sign. */
const signed = (by: number): string =>
  `${by > 0 ? '+' : by < 0 ? '−' : ''}${digitsOf(Math.abs(by))}`

/** What a turn used, against its plan, or against how long it was held (T1c). */
function tellDone({ course, tell }: Moment, turn: Turn): void {
  const { id, planned, allotted, held } = turn
  const used = course.spent(turn)
  const over = Math.floor((used - (held ?? allotted)) / 60)
  tell(`used of ${id}`, digitsOf(used))
  tell(`difference of ${id}`, signed(used - (held ?? planned)))
  tell(`against the plan of ${id}`, signed(used - inPlan(turn)))
  tell(`held length of ${id}`, held === null ? null : digitsOf(held))
  if (allotted > 0 && over >= 1) tell(`minutes over of ${id}`, String(over))
}

/** When a turn comes, and when it could at the latest. */
function tellWaiting({ course, tell }: Moment, turn: Turn, planned: number, start: number | null) {
  const { id } = turn
  if (course.status !== 'ended') {
    tell(`latest start of ${id}`, latestOf(course, id, 'allotted'))
    tell(`last start of ${id}`, latestOf(course, id, 'least'))
  }
  if (start === null) return
  tell(`minutes to ${id}`, String(Math.max(0, minutesBetween(minuteOf(course.now), start))))
  tell(`shift of ${id}`, String(minutesBetween(planned, start)))
  tell(`place of ${id}`, String(placeOf(course, turn)))
}

function latestOf(course: Course, id: string, at: 'allotted' | 'least'): Truth | null {
  const found = lastStart(course.world(), id, at)
  return typeof found === 'number' ? { time: minuteOf(found) } : found
}

/** Which turn of people who are not away it is, from what is on (R7c). */
function placeOf({ turns, reached, on, away }: Course, turn: Turn): number {
  const ahead = turns.filter(
    (one, place) => one === on || (one.status === 'waiting' && place > reached),
  )
  const until = ahead.slice(0, ahead.indexOf(turn) + 1)
  return until.filter((one) => one === turn || one.speakers.some((id) => !away.has(id))).length
}

/** When an audience is told that a turn begins which is to come: as planned while less than two minutes off, and with the end of what is on where it begins with that (T7). */
function toldStart({ course, outlook }: Moment, id: string, planned: number, start: number) {
  const { over, starts } = outlook
  const follows = over !== null && over > course.now && starts.get(id) === over
  return !follows && isCalm(minutesBetween(planned, start)) ? planned : start
}

/** When an audience is told that each turn begins, and whether that is about: by the projection where the plan would be out of order (T7). */
function tellPublic(moment: Moment): void {
  const { course, outlook, tell } = moment
  const { over, starts } = outlook
  const waits = course.turns.filter(({ id, status }) => status === 'waiting' && starts.has(id))
  const told = waits.map((turn) => {
    const start = startOf(moment, turn) ?? 0
    const planned = minuteOf(outlook.planned.get(turn.id) ?? 0)
    return { turn, start, planned, at: toldStart(moment, turn.id, planned, start) }
  })
  const times = [
    over !== null && over > course.now ? shown(moment, over) : 0,
    ...told.map(({ at }) => at),
  ]
  const isInOrder = times.every((at, n) => at >= (times[n - 1] ?? 0))
  for (const { turn, start, planned, at } of told) {
    const afterBreak = course.on?.breaks === true && course.next === turn
    const time = afterBreak || !isInOrder ? start : at
    tell(`told start of ${turn.id}`, { time })
    tell(`about ${turn.id}`, time === planned || afterBreak ? 'set' : 'about')
  }
}

/** How late what comes next is, or else the end: to the second, and by the minutes that are shown. */
function driftOf(moment: Moment): { readonly exact: number; readonly minutes: number } {
  const { course, outlook } = moment
  const { next, turns, reached } = course
  if (next === null) {
    const last = turns[reached]
    const planned = (outlook.planned.get(last?.id ?? '') ?? 0) + (last ? inPlan(last) : 0)
    const end = shown(moment, outlook.end)
    return { exact: outlook.end - planned, minutes: minutesBetween(planned, end) }
  }
  const planned = outlook.planned.get(next.id) ?? 0
  const exact = (outlook.starts.get(next.id) ?? 0) - planned
  return { exact, minutes: minutesBetween(planned, startOf(moment, next) ?? 0) }
}

/** How the session stands, ends and lands. */
function tellStanding(moment: Moment): void {
  const { course, outlook, tell } = moment
  const end = shown(moment, outlook.end)
  const { stop } = course.world()
  const { exact, minutes } = driftOf(moment)
  const spare = stop === null ? null : minutesBetween(end, stop)
  const late = minutesBetween(minuteBy(outlook.plannedEnd), end)
  const isOver = spare !== null && spare < 0
  tell('drift', standingOf(course, { minutes, exact, late, isOver }))
  tell('end', { time: end })
  tell('landing', spare === null ? null : String(spare))
  tell('hard stop', stop === null ? null : { time: stop })
  if (course.status === 'ended') return
  tell('pace', paceOf({ minutes, exact, late, isOver }))
  tell('end as', late === 0 ? 'planned' : 'about')
  tell('end shift', String(late))
}

/** How late what comes next is, in minutes shown and in seconds, how late the end is in minutes, and whether that is over the stop. */
type Lateness = {
  readonly minutes: number
  readonly exact: number
  readonly late: number
  readonly isOver: boolean
}

function standingOf({ status }: Course, { minutes, exact, late, isOver }: Lateness): string {
  if (status === 'planned') return 'not started'
  if (minutes > 0) return `${minutes} behind`
  if (minutes < 0) return `${-minutes} ahead${isOver || late > 0 ? ' so far' : ''}`
  if (!isCalm(late)) return 'on time so far'
  if (isOver) return exact > 0 ? 'under 1 behind' : 'on time so far'
  return 'on time'
}

/** The same as the audience is told it. */
function paceOf({ minutes, late }: Lateness): string {
  if (!isCalm(minutes)) return minutes > 0 ? `${minutes} later` : `${-minutes} sooner`
  if (!isCalm(late - minutes)) return 'soFar'
  return minutes === 0 && late === 0 ? 'onTime' : 'nearly'
}

/** What is on: how long it has, had and will. */
function tellOn(moment: Moment): void {
  const { course, outlook, tell } = moment
  const { on, now } = course
  if (on === null || outlook.over === null) return
  const left = outlook.over - now
  const counts = on.allotted === 0
  const spent = course.spent(on)
  tell('digits', counts ? digitsOf(spent) : left < 0 ? `+${digitsOf(-left)}` : digitsOf(left))
  tell('spent', digitsOf(spent))
  tell('length of what is on', inMinutes(counts ? 0 : left + spent))
  tell('began', { time: minuteOf(on.began ?? now) })
  if (!counts) tell('until', { time: shown(moment, outlook.over) })
  tell('automatic', on.atEnd)
  // At the very instant in which it is over, it may be called so or not.
  if (left !== 0) tell('told left', toldLeft(moment, outlook.over, counts ? spent : null))
}

/** What an audience is told of the time of what is on, in minutes that agree with the clock and the end. */
function toldLeft(moment: Moment, over: number, spent: number | null): string {
  const { now } = moment.course
  const left = over - now
  if (spent !== null) return `${Math.floor(spent / 60)} spent`
  if (left < 0) return `${Math.floor(-left / 60)} over`
  if (left <= 60) return '0 left'
  return `${minutesBetween(minuteOf(now), shown(moment, over))} left`
}

/** What stands where digits are while nobody is on. */
function tellStill({ course, outlook, tell }: Moment): void {
  const { status, next, now } = course
  const first = outlook.planned.get(course.turns[0]?.id ?? '') ?? 0
  if (status === 'planned' && first >= now) tell('starts in', digitsOf(first - now))
  if (status === 'standby' && next !== null && next.allotted > 0)
    tell('digits', digitsOf(next.allotted))
}

/** Which of how many turns of its segment is on or next. */
function tellCount({ course: { turns }, tell }: Moment, turn: Turn): void {
  const held = turns.filter((one) => one.segment === turn.segment && one.status !== 'dropped')
  tell(`count of ${turn.id}`, `${held.indexOf(turn) + 1} of ${held.length}`)
}

/** After the end: by how much that differs from the plan, what of it was the start and what was left out, and who spoke. */
function tellEnded({ course, outlook, tell }: Moment): void {
  const { turns, away, agenda, lastEnd } = course
  if (course.status !== 'ended' || lastEnd === null) return
  const began = turns.flatMap((turn) => turn.began ?? [])
  const first = outlook.planned.get(turns[0]?.id ?? '') ?? 0
  const without = (status: Turn['status']) =>
    turns
      .filter((turn) => turn.status === status)
      .reduce((sum, turn) => sum + course.spent(turn) - inPlan(turn), 0)
  tell('minutes in all', String(lastEnd - outlook.plannedEnd))
  tell('minutes by start', signed(Math.min(...began) - first))
  tell('minutes by dropped', signed(without('dropped')))
  tell('minutes by missed', signed(without('waiting')))
  const speakers = (of: readonly Turn[]) => new Set(of.flatMap((turn) => turn.speakers))
  const spoke = speakers(turns.filter((turn) => turn.status === 'done' && course.spent(turn) > 0))
  tell('spoke', `${spoke.size} of ${speakers(turns).size}`)
  const missing = agenda.people.filter(({ id }) => away.has(id))
  tell('not here', missing.map(({ name }) => name['en'] ?? '').join(', '))
}

/** Everything that is so at this moment of the course. */
export function truthsOf(course: Course): Truths {
  const truths = new Map<string, Truth>()
  const tell: Tell = (fact, truth) => {
    if (truth !== null && truth !== undefined) truths.set(fact, truth)
  }
  const moment: Moment = { course, outlook: outlookOf(course), tell }
  tell('clock', { time: minuteOf(course.now) })
  tell('seconds of the clock', clockAt(course.now, 'UTC', 'second').slice(-2))
  tell('plan begins', { time: moment.outlook.planned.get(course.turns[0]?.id ?? '') ?? 0 })
  tell('on', course.on?.id ?? 'nobody')
  tell('next', course.next?.id ?? 'nothing')
  tell('look', course.look)
  const { people } = course.agenda
  tell('here', `${course.here.size} of ${people.length}`)
  for (const turn of course.turns) {
    tellTurn(moment, turn)
    tellCount(moment, turn)
  }
  tellPublic(moment)
  tellStanding(moment)
  tellOn(moment)
  tellStill(moment)
  tellEnded(moment)
  return truths
}

/** Every minute that a page may name anywhere: of the plan, the projection, the past and the clock; of the stop where it is not for everybody. */
export function minutesOf(course: Course, isPublic: boolean): ReadonlySet<number> {
  const moment: Moment = { course, outlook: outlookOf(course), tell: () => {} }
  const { outlook } = moment
  const known = [
    course.now,
    outlook.end,
    outlook.plannedEnd,
    ...(outlook.over === null ? [] : [outlook.over]),
    ...course.happened,
    ...outlook.planned.values(),
    ...outlook.starts.values(),
    ...course.turns.flatMap(({ began, until }) => [began, until].filter((at) => at !== null)),
    ...course.world().segments.flatMap(({ pinned }) => (pinned === null ? [] : [pinned])),
    ...(isPublic ? [] : [course.world().stop ?? []].flat()),
  ]
  return new Set(known.flatMap((at) => [minuteOf(at), shown(moment, at)]))
}
