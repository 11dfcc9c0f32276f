import { expect, test } from 'vitest'
import { newPerson } from '../../../shared/agenda/fields/fieldTables.ts'
import type { Agenda, Person, Speaker, SpeakerRole } from '../../../shared/agenda/model.ts'
import type { Texts } from '../../../shared/agenda/texts.ts'
import type { Command, CommandOf } from '../../../shared/run/command.ts'
import { decide } from '../../../shared/run/decide.ts'
import { peopleOfItem } from '../../../shared/run/lookup.ts'
import { namedRoles } from '../../../shared/run/namedRoles.ts'
import { isOpenToAll } from '../../../shared/run/state.ts'
import { linkMade } from '../../support/changes.ts'
import { type Case, given, unpublished } from '../../support/given.ts'
import { insertTalk } from '../../support/press.ts'
import { founding, showOf } from '../../support/shows.ts'

const BARE = showOf('15:00 a 10, b 10')
const [BLOCK] = BARE.segments
const [FIRST, ...OTHERS] = BLOCK?.items ?? []
if (BLOCK === undefined || FIRST === undefined) throw new Error('no item')

const person = (id: string, title: Texts | null = null) =>
  newPerson({ id, name: { en: id }, title, affiliation: null })

/** The small show with these people, who speaks in its first item, and who chairs. */
function show(
  people: readonly Person[],
  parts: Readonly<Record<string, SpeakerRole>> = {},
  chair?: string,
): Agenda {
  const speakers = Object.entries(parts).map(([id, role]) => ({ person: id, role }))
  const block = { ...BLOCK, items: [{ ...FIRST, speakers }, ...OTHERS] }
  const chaired = chair === undefined ? block : { ...block, chair }
  return { ...BARE, people: [...people], segments: [chaired] } as Agenda
}

const CONSOLE = { role: 'moderator', as: 'moderator' }

const namedFor = (title: Texts) =>
  (namedRoles(show([person('ada', title)])).get('ada') ?? []).map(({ as }) => as).join(' ')

test('P10: an agenda names for a role who moderates an item, and nobody who only speaks', () => {
  const agenda = show([person('ada'), person('bo')], { ada: 'moderator', bo: 'panellist' })
  expect([...namedRoles(agenda)]).toEqual([['ada', [CONSOLE]]])
  expect([...namedRoles(founding()).keys()]).toEqual(['ying-wang'])
})

test.each([
  ['moderator', 'Moderator, Session moderator, panel moderator, Moderation, Moderatorin'],
  ['moderator', '主持, 主持人, 教授，主持人'],
  ['chair', 'Chair, Chairperson, Chairman, Chairwoman, Panel chair, Session chair, 会议主席'],
  ['chair', 'Vorsitzende'],
  ['timekeeper', 'Timekeeper, Time keeper, Zeitnahme, Zeitnehmerin, 计时, 计时员'],
  ['interpreter', 'Interpreter, Simultaneous interpreter, Conference interpreter'],
  ['interpreter', 'Consecutive interpreter, Dolmetscher, Dolmetscherin, Dolmetschen'],
  ['interpreter', '口译, 口译员, 同声传译, 同传, 同传译员, 交替传译, 译员'],
  ['', 'Head moderator, Moderators, Vice chair, Chairs, X会议主席, Chair of the Board'],
  ['', 'My timekeeper, Timekeepers, An interpreter, Interpreters, 总主持人, 主持人们'],
  ['', '会议主席团, X计时员, 计时员们, X口译, 口译员们, A dolmetscher, Dolmetschers'],
  ['', 'Head interpreter training, 主持人协会会长, Professor'],
])('P10: an agenda names for a role: %s: %s', (role, titles) => {
  for (const title of titles.split(', '))
    for (const lang of ['en', 'zh-Hans', 'de'])
      expect(`${title}: ${namedFor({ [lang]: title })}`).toBe(`${title}: ${role}`)
})

test('the people of an item are in its own order, who only chairs it last', () => {
  const parts = { chair: 'moderator', ada: 'speaker', nobody: 'speaker', bo: 'panellist' } as const
  const agenda = show([person('bo'), person('chair'), person('ada')], parts)
  const item = agenda.segments[0]?.items[0] ?? FIRST
  expect(peopleOfItem(agenda, item).map(({ id }) => id)).toEqual(['ada', 'bo', 'chair'])
  expect(peopleOfItem(agenda, item)).toBe(peopleOfItem(agenda, item))
  expect(peopleOfItem({ ...agenda, people: [] }, item)).toEqual([])
})

const open = { type: 'setPublic', public: true, was: false } as const
const close = { type: 'setPublic', public: false, was: true } as const
const archive = { type: 'setArchived', archived: true, was: false } as const
const restore = { type: 'setArchived', archived: false, was: true } as const

test('a show that is open to everyone is made so and closed again, each against what its sender saw', () => {
  const show = given(founding())
  expect(isOpenToAll(show.state)).toBe(false)
  show.when(open).emits('publicSet')
  expect(isOpenToAll(show.state)).toBe(true)
  show.when(open).refuses('stale-value')
  show.when({ ...open, was: true }).refuses('no-change')
  show.when(close).emits('publicSet')
  expect(isOpenToAll(show.state)).toBe(false)
})

test('a show that is open to everyone can be so before it is published, and while it is on', () => {
  unpublished(founding()).when(open).emits('publicSet')
  given(founding()).does('startShow').when(open).emits('publicSet')
})

test('P14: an archived show has its links withdrawn, as they still open it', () => {
  const show = given(founding()).does(archive)
  const [link] = show.state.links
  show.when({ type: 'revokeLink', link: link?.id ?? '' }).emits('linkRevoked')
})

test('an archived show takes nothing else but to be restored, and is then as it was', () => {
  const show = given(founding()).does(open)
  const before = show.state
  show.when(archive).emits('showArchived')
  expect(isOpenToAll(show.state)).toBe(false)
  show.when('startShow').refuses('archived')
  show.when(close).refuses('archived')
  show.when(archive).refuses('stale-value')
  show.when(restore).emits('showRestored')
  expect(show.state).toEqual(before)
})

test('an archived show is never one that is on: it is ended first', () => {
  const show = given(founding()).does('startShow')
  show.when(archive).refuses('still-on')
  show.does('next').when(archive).refuses('still-on')
  show.does('pause').when(archive).refuses('still-on')
  show.does('endShow').when(archive).emits('showArchived')
})

const COMMAND = '0198f2d4-7c11-7aaa-8bbb-0123456789ab'
const NEWCOMER = { name: { en: 'New' }, title: null, affiliation: null }
const HALL = { roles: ['stage' as const], person: null, booth: null }

function peopled(...ids: readonly string[]): Agenda {
  const agenda = showOf('15:00 a 10, b 10')
  const people = ids.map((id) => newPerson({ id, name: { en: id } }))
  return { ...agenda, people }
}

/** What a command with this id adds to the show. */
function called(show: Case, command: Command, commandId = COMMAND) {
  const actor = { link: 'moderator', roles: ['moderator' as const], person: null, booth: null }
  const context = { now: show.now, wall: show.serverNow(), commandId, actor }
  const decision = decide(show.state, command, context)
  if (decision.ok) show.record(decision.events)
  return decision
}

const speaking = (...people: string[]) =>
  people.map((person): Speaker => ({ person, role: 'speaker' }))

const insert = (newcomers: number, ...people: string[]) =>
  insertTalk({ segment: 'block-1', after: 'a' }, people, newcomers)

const speakers = (newcomers: number, ...people: string[]): CommandOf<'editSpeakers'> => ({
  type: 'editSpeakers',
  item: 'b',
  was: [],
  speakers: speaking(...people),
  newPeople: Array.from({ length: newcomers }, () => NEWCOMER),
})

/** A show with this many links in addition to those of its people. */
function linked(many: number, show = given(peopled())): Case {
  const links = Array.from({ length: many }, (_, n) => `hall-${n}`)
  show.record(links.map((link) => linkMade(link, HALL)))
  return show
}

test('what a command makes is called by it: a link by its first twelve signs, never twice', () => {
  const show = given(peopled())
  const make: Command = { type: 'makeLink', grant: HALL }
  expect(called(show, make)).toMatchObject({ events: [{ link: '0198f2d47c11' }] })
  const refusal = { reason: 'id-taken', id: '0198f2d47c11' }
  expect(called(show, make)).toEqual({ ok: false, refusal })
  expect(called(show, make, `1${COMMAND}`)).toMatchObject({ ok: true })
})

test('what a command makes is called by it: an item, and behind it who is new on the agenda', () => {
  const show = given(peopled('ada'))
  called(show, insert(2, 'new/1', 'ada', 'new/0'))
  const [, second] = show.state.published?.agenda.segments[0]?.items ?? []
  expect(second?.id).toBe(`${COMMAND}/0`)
  expect(second?.speakers).toEqual(speaking(`${COMMAND}/2`, 'ada', `${COMMAND}/1`))
  const people = ['ada', `${COMMAND}/1`, `${COMMAND}/2`]
  expect(show.state.published?.agenda.people.map(({ id }) => id)).toEqual(people)
  const refusal = { reason: 'id-taken', id: `${COMMAND}/0` }
  expect(called(show, insert(0))).toEqual({ ok: false, refusal })
})

test('who is named on the way is on the agenda, or new by this command', () => {
  const show = given(peopled('ada'))
  for (const person of ['nobody', 'new/1', 'new/0th', 'renew/0', 'new/10']) {
    show.when(insert(1, 'ada', person)).refuses('unknown-person', { person })
    show.when(speakers(1, person, 'new/0')).refuses('unknown-person', { person })
  }
  show.does(insert(0, 'ada')).does(speakers(1, 'new/0', 'ada'))
})

test('R14: who is named on the way: nor is a report shared without room for its link', () => {
  const show = linked(2_000).does('startShow').does('endShow')
  show.when({ type: 'shareReport', names: true }).refuses('too-many', { what: 'links' })
})
