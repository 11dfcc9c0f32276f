import { expect } from 'vitest'
import type { SpeakerModel } from '../../../client/views/speaker/model.ts'
import { isAway } from '../../../shared/run/attendance.ts'
import type { ShowState } from '../../../shared/run/state.ts'
import { clockText } from '../../../shared/time/format.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { type Moment, momentOf } from '../../../shared/timing/moment.ts'
import type { Row } from '../../../shared/timing/row.ts'
import { turnCount } from '../../../shared/timing/turns.ts'
import { type Screens, screensAt } from './screens.ts'

/** What the stage shows as being on; undefined in standby, when it names what is about to be. */
const turnOnStage = ({ screens: { stage } }: Scene) =>
  stage.scene.is === 'standby' ? undefined : stage.turn

/** What is on. */
export function agreeOnItem(scene: Scene): void {
  const { console: desk, timekeeper, booth, audience } = scene.screens
  const line = desk.items.find(isOn)
  const listed = audience.parts.flatMap(({ lines }) => lines)
  const turn = turnOnStage(scene)
  agree('what is on', {
    console: line?.id ?? null,
    timekeeper: timekeeper.on?.item ?? null,
    booth: booth.on?.item ?? null,
    stage: turn === undefined ? undefined : (turn?.item ?? null),
    audience: audience.on?.item ?? null,
    list: listed.find(({ as }) => as === 'on' || as === 'paused')?.item ?? null,
    ...bySpeaker(scene, ({ live }) => live?.item ?? null),
  })
}

/** Who is on, and who has the floor. */
export function agreeOnNames(scene: Scene): void {
  const { console: desk, timekeeper, booth, stage, audience } = scene.screens
  const turn = turnOnStage(scene)
  const whoIsOn = {
    console: namesIn(desk.items.find(isOn)?.who),
    timekeeper: namesIn(timekeeper.on?.who),
    stage: turn?.people.map(({ name: [name] }) => name.text),
    audience: namesIn(audience.on?.people.map(({ name }) => name)),
    ...bySpeaker(scene, ({ live }) => namesIn(live?.who)),
  }
  agree('who is on', leaveOut(scene, scene.moment.on, whoIsOn))
  const { on } = timekeeper
  if (desk.card?.is === 'on' && on !== null)
    expect(desk.card.who.text).toBe(firstOf(on.who) ?? on.title.text)
  agree('who has the floor', {
    timekeeper: timekeeper.floor?.text ?? null,
    stage: stage.floor?.text ?? null,
    audience: audience.floor?.text ?? null,
    booth: booth.turn === null ? null : undefined,
  })
}

export function agreeOnNext(scene: Scene): void {
  const { console: desk, timekeeper, booth, stage, audience } = scene.screens
  const line = desk.items.find(({ isNext }) => isNext)
  const onStage = stage.scene.is === 'standby' ? stage.turn : stage.coming
  agree('what is next', {
    console: desk.next?.row.item.id ?? null,
    list: line?.id ?? null,
    timekeeper: timekeeper.next?.item ?? null,
    booth: booth.next?.item ?? null,
    stage: onStage?.item ?? null,
    audience: audience.next?.item ?? null,
    ...bySpeaker(scene, ({ next }) => next?.item ?? null),
  })
  const whoIsNext = {
    console: namesIn(line?.who),
    timekeeper: namesIn(timekeeper.next?.who),
    audience: namesIn(audience.next?.people.map(({ name }) => name)),
    ...bySpeaker(scene, ({ next }) => namesIn(next?.who)),
  }
  agree('who is next', leaveOut(scene, scene.moment.next, whoIsNext))
}

/** A place in the queue counts the items of the console's list, from the live one to one's own, for which somebody of the agenda is here: a break is no place (R7c). */
export function agreeOnQueue({ screens: { speakers, console: desk }, show }: Scene): void {
  const { people = [], segments = [] } = show.published?.agenda ?? {}
  const items = segments.flatMap((segment) => segment.items)
  const isHere = (one: string) => people.some(({ id }) => id === one) && !isAway(show, one)
  const ahead = desk.items.filter((line) => line.status === 'waiting' || isOn(line))
  const isTurn = (line: (typeof ahead)[number]) =>
    items.some(
      ({ id, speakers: named }) => id === line.id && named.some(({ person }) => isHere(person)),
    )
  for (const { turn } of speakers.values()) {
    if (turn.is !== 'before') continue
    const own = turn.queue.find(({ as }) => as === 'you')?.item
    const before = ahead.slice(
      0,
      ahead.findIndex(({ id }) => id === own),
    )
    expect(turn.place).toBe(before.filter(isTurn).length + 1)
  }
}

/** Which of how many turns is on. */
export function agreeOnTurns({ screens, show, moment: { agenda, on } }: Scene): void {
  if (on === null) return
  const { stage, audience } = screens
  agree('which turn', {
    console: turnCount(agenda, show.run, on.item),
    stage: stage.scene.is === 'standby' ? undefined : stage.turn?.count,
    audience: audience.on?.count,
  })
}

/** How much slack is left: never more than there was. */
export function agreeOnSlack({ screens: { console: desk } }: Scene): void {
  const slack = desk.head?.slack ?? null
  const row = desk.segments.find(({ id }) => id === slack?.segment.id)
  if (slack !== null && row !== undefined)
    agree('slack', { head: [slack.left, slack.whole], row: [row.slack?.left, row.slack?.whole] })
  for (const one of [slack, ...desk.segments.map((segment) => segment.slack)])
    if (one !== null && one.left !== null) expect(one.left).toBeLessThanOrEqual(one.whole)
}

/** What each screen says of one thing, by screen; undefined where it says nothing of it. */
export type ShownValues = Readonly<Record<string, unknown>>

/** All that say anything say the same. */
export function agree(of: string, shown: ShownValues): void {
  const known = Object.entries(shown).filter(([, what]) => what !== undefined)
  const [first] = known
  if (first === undefined) return
  const asFirst = known.map(([screen]) => [screen, first[1]])
  expect([of, Object.fromEntries(known)]).toEqual([of, Object.fromEntries(asFirst)])
}

/** All screens of a show at one moment, and its facts. */
export type Scene = {
  readonly screens: Screens
  readonly show: ShowState
  readonly moment: Moment
  /** The minute in which an instant lies at home; undefined where there is none. */
  readonly clock: (at: Instant | null | undefined) => string | undefined
}

/** The screens at one moment; null before there is a published agenda. */
export function sceneAt(show: ShowState, now: Instant): Scene | null {
  const screens = screensAt(show, now)
  const moment = momentOf(show, now)
  if (screens === null || moment === null) return null
  const { home } = moment
  return {
    screens,
    show,
    moment,
    clock: (at) => (at === null || at === undefined ? undefined : clockText(at, home)),
  }
}

export const bySpeaker = ({ screens }: Scene, read: (page: SpeakerModel) => unknown): ShownValues =>
  Object.fromEntries([...screens.speakers].map(([person, page]) => [person, read(page)]))

/** Leaves out who names the people of an item although they are not here: the console, and their own page (R7c). */
function leaveOut({ show }: Scene, row: Row | null, shown: ShownValues): ShownValues {
  const away = row?.item.speakers.filter(({ person }) => isAway(show, person)) ?? []
  const names = ['console', ...away.map(({ person }) => person)]
  return away.length === 0
    ? shown
    : Object.fromEntries(Object.entries(shown).filter(([by]) => !names.includes(by)))
}

/** The first of some times or names, as text. */
export const firstOf = (texts: readonly { readonly text: string }[] | null | undefined) =>
  texts?.[0]?.text

/** Names in their order, as text. */
export const namesIn = (names: readonly { readonly text: string }[] | undefined) =>
  names?.map(({ text }) => text)

/** Whether a line of the console is that of what is on. */
const isOn = ({ status }: { readonly status: string }): boolean =>
  status === 'live' || status === 'paused'
