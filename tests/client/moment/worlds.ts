import fc from 'fast-check'
import { expect } from 'vitest'
import { newPerson } from '../../../shared/agenda/fields/fieldTables.ts'
import type { Agenda, Speaker } from '../../../shared/agenda/model.ts'
import type { ShowState } from '../../../shared/run/state.ts'
import {
  type Instant,
  MINUTE,
  minuteCeil,
  minuteFloor,
  plus,
  SECOND,
} from '../../../shared/time/instant.ts'
import type { ScheduleStatus } from '../../../shared/timing/moment.ts'
import { happenings, World } from '../../shared/access/world/world.ts'
import { live } from '../../simulation/agreement.ts'
import { randomAgenda, randomStory } from '../../simulation/randomShow.ts'
import { isLong } from '../../support/runs.ts'
import { mapItems } from '../../support/shows.ts'
import {
  agree,
  agreeOnItem,
  agreeOnNames,
  agreeOnNext,
  agreeOnQueue,
  agreeOnSlack,
  agreeOnTurns,
  bySpeaker,
  firstOf,
  type Scene,
  sceneAt,
} from './agree.ts'

/** Since when it is paused. */
function agreeOnPause(scene: Scene): void {
  const { console: desk, timekeeper, booth, stage, audience } = scene.screens
  const { ground, card } = desk
  agree('paused since', {
    console: ground === null ? undefined : (scene.clock(ground.pausedAt) ?? null),
    card: card?.is === 'on' ? card.pausedSince : undefined,
    timekeeper: timekeeper.on?.pausedSince,
    booth: booth.on === null ? undefined : booth.pausedSince,
    stage: stage.pausedSince,
    audience: scene.clock(audience.pausedSince) ?? null,
    ...bySpeaker(scene, (page) => (page.turn.is === 'on' ? page.turn.pausedSince : undefined)),
  })
}

/** When the audience is told that what is on ends; null where it is not told a minute. */
function toldUntil({ screens: { audience } }: Scene) {
  const { scene, pausedSince, until } = audience
  if (scene.is === 'live') return pausedSince === null ? until : null
  return scene.is === 'break' && scene.back?.as === 'set' ? scene.back.at : null
}

/** The same on the stage. */
function untilOnStage({ screens: { stage } }: Scene) {
  const { scene, times } = stage
  const isNamed = scene.is === 'live' || (scene.is === 'break' && scene.back?.as === 'set')
  return isNamed ? firstOf(times) : undefined
}

/** When what is on ends, and how many minutes that leaves. */
function agreeOnUntil(scene: Scene): void {
  const { console: desk, timekeeper, booth, left } = scene.screens
  const { card, ground } = desk
  if (ground === null || ground.allotted === 0) return
  const told = toldUntil(scene)
  agree('until', {
    console: scene.clock(ground.end),
    card: card?.is === 'on' ? firstOf(card.until) : undefined,
    timekeeper: firstOf(timekeeper.on?.until),
    booth: firstOf(booth.on?.at),
    stage: untilOnStage(scene),
    audience: scene.clock(told),
    ...bySpeaker(scene, (page) => (page.turn.is === 'on' ? firstOf(page.turn.until) : undefined)),
  })
  if (left?.of === 'left' && left.count > 0 && told !== null)
    expect(left.count).toBe((told - minuteFloor(scene.moment.now)) / MINUTE)
}

type Line = Scene['screens']['console']['items'][number]
type Audience = Scene['screens']['audience']

/** When a turn begins, as the pages of its speakers and their queues say. */
function startForSpeakers({ screens }: Scene, { id }: Line) {
  const turns = [...screens.speakers.values()].flatMap(({ turn }) =>
    'queue' in turn ? [turn] : [],
  )
  const own = turns.find(({ item, awaits }) => item === id && awaits === null)
  const queued = turns
    .flatMap(({ queue }) => queue)
    .find(({ item, as, at }) => item === id && at !== null && as !== 'now' && as !== 'paused')
  return { speaker: own && firstOf(own.at), queue: queued?.at ?? undefined }
}

/** When what is next begins, where a screen says so beside the agenda. */
function startOfNext({ screens, clock }: Scene, line: Line) {
  const { console: desk, timekeeper, booth } = screens
  if (!line.isNext) return {}
  return {
    next: clock(desk.next?.at),
    nextAtTimekeeper: firstOf(timekeeper.next?.at),
    nextInBooth: firstOf(booth.next?.at),
  }
}

/** Nothing in the hall's list begins before what is ahead of it; what begins as the live item ends has its minute. */
function agreeOnOrder({ screens: { audience }, moment: { line } }: Scene): void {
  const { scene, pausedSince } = audience
  const until = scene.is === 'live' && pausedSince === null ? audience.until : null
  const told = new Map(
    audience.parts.flatMap(({ lines }) => lines).map(({ item, start: { at } }) => [item, at]),
  )
  const coming = line.rows.filter((row) => row.projected !== null && row !== line.on)
  const starts = coming.flatMap(({ item }) => told.get(item.id) ?? [])
  const all = until === null ? starts : [until, ...starts]
  expect(all).toEqual(all.toSorted((a, b) => a - b))
  const leads = line.on?.projected?.end === line.next?.projected?.start
  if (until !== null && line.next !== null && leads)
    expect([audience.next?.start.at, told.get(line.next.item.id)]).toEqual([until, until])
}

/** When every turn began or will. */
function agreeOnStarts(scene: Scene): void {
  const { console: desk, timekeeper, audience } = scene.screens
  const listed = audience.parts.flatMap(({ lines }) => lines)
  for (const line of desk.items) {
    const actual = timekeeper.lines.find(({ item }) => item === line.id)
    const told = listed.find(({ item }) => item === line.id)?.start
    const { planned, expected } = line
    agree(`start of ${line.id}`, {
      console: expected,
      timekeeper: actual?.start ?? '',
      audience: told?.as === 'was' || told?.as === 'about' ? scene.clock(told.at) : undefined,
      ...startOfNext(scene, line),
      ...startForSpeakers(scene, line),
    })
    // A small drift is not told (T7).
    if (told?.as === 'set' && expected !== '')
      expect([planned, expected]).toContain(scene.clock(told.at))
  }
  agreeOnOrder(scene)
}

/** When the show ends or did, and how that lies against its stop. */
function agreeOnTheEnd({ screens, clock }: Scene): void {
  const { console: desk, timekeeper, audience } = screens
  const { head, card } = desk
  const { punctuality: standing } = audience
  const last = desk.items.findLast(({ status }) => status === 'waiting')
  // A closing without length starts where the show ends; what lasts until a clock time has a length (R13).
  const isClosing =
    last !== undefined && last.minutes === '0' && last.ends.until === null && last.expected !== ''
  agree('the end', {
    console: clock(head?.lands.end),
    timekeeper: timekeeper.landing.end,
    audience: clock(audience.end),
    standing: clock(standing?.end),
    card: card?.is === 'ended' ? firstOf(card.at) : undefined,
    row: isClosing ? last.expected : undefined,
  })
  agree('the landing', { console: head?.lands.minutes, timekeeper: timekeeper.landing.minutes })
}

/** Nobody is on time, or ahead, who ends at another minute, or past the stop. */
function agreeOnTime({ head }: Scene['screens']['console'], endsLater: number): void {
  if (head === null) return
  const { status: standing, lands } = head
  const spare = lands.minutes
  const isOver = (spare ?? 0) < 0
  if (standing.is === 'onTime') expect([isOver, Math.abs(endsLater) < 2]).toEqual([false, true])
  if (standing.is === 'ahead') expect([isOver, endsLater <= 0]).toEqual([false, true])
}

/** The same minutes in the hall as at the desks; a small drift is not told there (T7). */
function agreeOnPace(
  hall: NonNullable<Audience['punctuality']>,
  standing: ScheduleStatus,
  late: number,
) {
  const { pace, minutes, against } = hall
  const count = 'minutes' in standing ? standing.minutes : 0
  const by = standing.is === 'behind' ? count : 0 - count
  const isCalm = Math.abs(by) < 2
  const told = by > 0 ? 'later' : 'sooner'
  expect([pace, minutes]).toEqual(
    isCalm ? [expect.not.stringMatching(/later|sooner/), 0] : [told, Math.abs(by)],
  )
  const asExpected = Math.abs(late - by) < 2
  expect(against).toBe(asExpected ? 0 : late)
  if (pace === 'onTime') expect([by, standing.is]).toEqual([0, expect.not.stringMatching('under')])
  if (pace === 'onTime' || pace === 'nearly') expect(asExpected).toBe(true)
}

/** How far it is behind the plan, or ahead, and when it ends. */
function agreeOnDrift({ screens, moment: { line } }: Scene): void {
  const { console: desk, timekeeper, audience } = screens
  const { scheduleStatus } = timekeeper
  agree('how it stands', { console: desk.head?.status, timekeeper: scheduleStatus })
  const round = line.endIsKnown ? minuteFloor : minuteCeil
  const endsLater = ((desk.head?.lands.end ?? 0) - round(line.plannedEnd)) / MINUTE
  agreeOnTime(desk, endsLater)
  if (audience.punctuality !== null && scheduleStatus.is !== 'notStarted')
    agreeOnPace(audience.punctuality, scheduleStatus, endsLater)
}

/** No two screens of a show say what cannot both be true of this moment. */
function screensAgree(show: ShowState, now: Instant): void {
  const scene = sceneAt(show, now)
  if (scene === null) return
  agreeOnItem(scene)
  agreeOnNames(scene)
  agreeOnNext(scene)
  agreeOnQueue(scene)
  agreeOnTurns(scene)
  agreeOnSlack(scene)
  agreeOnPause(scene)
  agreeOnUntil(scene)
  agreeOnStarts(scene)
  agreeOnTheEnd(scene)
  agreeOnDrift(scene)
}

const PEOPLE = ['ana', 'ben', 'cho'].map((id) =>
  newPerson({ id, name: { en: `Name of ${id}` }, speaks: ['en'] }),
)

const CASTS: Speaker[][] = [
  [],
  [{ person: 'ana', role: 'speaker' }],
  [
    { person: 'cho', role: 'moderator' },
    { person: 'ben', role: 'speaker' },
  ],
  [
    { person: 'ben', role: 'speaker' },
    { person: 'ana', role: 'speaker' },
  ],
]

/** An agenda with people on its items, some of whom only chair. */
const peopled: fc.Arbitrary<Agenda> = fc.tuple(randomAgenda, fc.nat(3)).map(([agenda, from]) => {
  let n = from
  const cast = () => CASTS[n++ % CASTS.length] ?? []
  return { ...mapItems(agenda, () => ({ speakers: cast() })), people: PEOPLE }
})

/** Lives through so many random stories; every screen is looked at in every moment. Says how many were looked at, which are 20 a story at least. */
export function compareScreensInTime(numRuns: number): number {
  let looks = 0
  const property = fc.property(peopled, randomStory, (agenda, story) => {
    live(agenda, story, ({ state, now }) => {
      looks += 1
      screensAgree(state, now)
    })
  })
  fc.assert(property, { numRuns, endOnFailure: !isLong() })
  return looks
}

/** The same show, whose people are all at home: in its fixture they are in zones that are none. */
function atHome(state: ShowState): ShowState {
  const { published } = state
  if (published === null) return state
  const people = published.agenda.people.map(({ zone: _, ...person }) => person)
  return { ...state, published: { ...published, agenda: { ...published.agenda, people } } }
}

/** The same in shows that everything happens to: cues, floor turns, edits, links, publications: 30 moments a show at least. */
export function compareScreensInAll(numRuns: number): number {
  let looks = 0
  const property = fc.property(happenings, fc.nat(900), (all, later) => {
    const world = new World()
    for (const one of all) {
      world.happen(one)
      looks += 1
      screensAgree(atHome(world.state), plus(world.now, later * SECOND))
    }
  })
  fc.assert(property, { numRuns, endOnFailure: !isLong() })
  return looks
}
