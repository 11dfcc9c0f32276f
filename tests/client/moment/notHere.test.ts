import { expect, test } from 'vitest'
import { itemAsNamed, nextName } from '../../../client/views/moderator/now/nextItem.ts'
import { usualReceiver } from '../../../client/views/moderator/side/cues.ts'
import { nameWithAddress } from '../../../shared/agenda/textIn.ts'
import { findItem } from '../../../shared/run/lookup.ts'
import { type Case, given } from '../../support/given.ts'
import { present } from '../../support/present.ts'
import { founding, withItem } from '../../support/shows.ts'
import { namesIn } from './agree.ts'
import { screensAt } from './screens.ts'

const marked = (person: string, mark: 'here' | 'not-here' | null) =>
  ({ type: 'markAttendance', person, mark }) as const

/** The founding dialogue in which Shu Zhu speaks with Marc Barra. */
const withTwo = () =>
  withItem(founding(), 'talk-barra', {
    speakers: ['marc-barra', 'shu-zhu'].map((person) => ({ person, role: 'speaker' as const })),
  })

const screens = ({ state, now }: Case) => present(screensAt(state, now))

/** Whom each screen names as next. */
function next(show: Case) {
  const { console: desk, timekeeper, booth, stage, audience, speakers } = screens(show)
  const wang = speakers.get('jiang-wang')
  const listed = audience.parts.flatMap(({ lines }) => lines).find(({ as }) => as === 'next')
  const line = wang?.turn.is === 'before' ? wang.turn.queue.find(({ as }) => as === 'next') : null
  return {
    timekeeper: namesIn(timekeeper.next?.who),
    booth: booth.next?.people.map((one) => nameWithAddress(one, 'en').text),
    audience: namesIn(audience.next?.people.map(({ name }) => name)),
    list: namesIn(listed?.people.map(({ name }) => name)),
    page: namesIn(wang?.next?.who),
    queue: namesIn(line?.who),
    card: desk.card?.is === 'on' ? desk.card.next?.text : null,
    stage: stage.coming?.head.map(({ text }) => text),
  }
}

/** Whom each screen names as speaking. */
function on(show: Case) {
  const { console: desk, timekeeper, booth, stage, audience, speakers } = screens(show)
  return {
    timekeeper: namesIn(timekeeper.on?.who),
    cards: timekeeper.receivers.map(({ id }) => id),
    booth: booth.on?.people.map((one) => nameWithAddress(one, 'en').text),
    signals: booth.signalTo,
    audience: namesIn(audience.on?.people.map(({ name }) => name)),
    stage: stage.turn?.people.map(({ name: [name] }) => name.text),
    page: namesIn(speakers.get('jiang-wang')?.live?.who),
    card: desk.card?.is === 'on' ? desk.card.who.text : null,
  }
}

test('R7c: who is marked not here is named by no screen as speaking now or next: next: the item is called by its title, nobody’s turn in the queue, and all returns with the mark', () => {
  const show = given(founding()).onPlanUntil('talk-yan')
  const before = next(show)
  const places = () => {
    const stage = screens(show).speakers.get('jiang-wang')?.turn
    return stage?.is === 'before' ? stage.place : null
  }
  expect([before.stage, before.page, places()]).toEqual([['Marc Barra'], ['Marc Barra'], 3])
  show.does(marked('marc-barra', 'not-here'))
  const { stage, card, ...named } = next(show)
  expect(Object.values(named)).toEqual(Object.keys(named).map(() => []))
  const called = findItem(show.asPublished, 'talk-barra')?.item.title['en']
  expect([stage, card]).toEqual([[called], called])
  expect(places()).toBe(2)
  show.does(marked('marc-barra', null))
  expect(next(show)).toEqual(before)
})

test('R7c: who is marked not here is named by no screen as speaking now or next: on: from the mark on, and in the list of those who follow too, which names the others', () => {
  const show = given(founding()).onPlanUntil('talk-barra')
  const before = on(show)
  show.does(marked('marc-barra', 'not-here')).does(marked('wei-bai', 'not-here'))
  const { card, ...named } = on(show)
  expect(Object.values(named)).toEqual(Object.keys(named).map(() => []))
  expect(card).toBe(findItem(show.asPublished, 'talk-barra')?.item.title['en'])
  const { console: desk, timekeeper, booth } = screens(show)
  expect([timekeeper.on?.absent, booth.on?.absent]).toEqual(['Marc Barra', 'Marc Barra'])
  expect(desk.items.find(({ id }) => id === 'talk-barra')?.absent).toBe(true)
  const lines = screens(show).audience.parts.flatMap((part) => part.lines)
  const people = (item: string) => lines.find((line) => line.item === item)?.people.length
  expect(['talk-bai', 'talk-barra', 'case-paris'].map(people)).toEqual([1, 0, 1])
  expect(usualReceiver(show.state)).toBeNull()
  show.does(marked('marc-barra', 'here'))
  expect(on(show)).toEqual(before)
  expect(screens(show).booth.on?.absent).toBeNull()
})

test('R7c: who is marked not here is named by no screen as speaking now or next; who speaks with them stays named, and hears the booth', () => {
  const show = given(withTwo()).onPlanUntil('talk-yan').does(marked('marc-barra', 'not-here'))
  expect(next(show)).toMatchObject({ stage: ['Shu Zhu'], queue: ['Shu Zhu'], card: 'Shu Zhu' })
  expect(nextName({ show: show.state, lang: 'en' })).toBe('Shu Zhu')
  show.does('next')
  expect(on(show)).toMatchObject({ stage: ['Shu Zhu'], signals: ['shu-zhu'], cards: ['shu-zhu'] })
})

test('R7c: who is marked not here is named by no screen as speaking now or next: the console names who is missing, and their own page shows their turn', () => {
  const show = given(founding()).onPlanUntil('talk-barra').does(marked('marc-barra', 'not-here'))
  const item = present(findItem(show.asPublished, 'talk-barra')?.item)
  expect(itemAsNamed(show.state, item)).toBe(item)
  expect(screens(show).speakers.get('marc-barra')?.turn.is).toBe('on')
})
