import { describe, expect, test } from 'vitest'
import type { Agenda, Speaker } from '../../../shared/agenda/model.ts'
import { newPerson } from '../../../shared/agenda/newRecords.ts'
import type { Command, CommandOf } from '../../../shared/run/command.ts'
import { decide } from '../../../shared/run/decide.ts'
import { type Case, given, unpublished } from '../../support/given.ts'
import { showOf } from '../../support/shows.ts'

const COMMAND = '0198f2d4-7c11-7aaa-8bbb-0123456789ab'
const NEWCOMER = { name: { en: 'New' }, title: null, affiliation: null }
const HALL = { roles: ['stage' as const], person: null, booth: null }

function peopled(...ids: readonly string[]): Agenda {
  const agenda = showOf('15:00 a 10, b 10')
  const people = ids.map((id) =>
    newPerson({ id, name: { en: id }, title: null, affiliation: null }),
  )
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

function insert(newcomers: number, ...people: string[]): CommandOf<'insert'> {
  return {
    type: 'insert',
    at: { segment: 'block-1', after: 'a' },
    item: {
      title: { en: 'More' },
      kind: 'talk',
      planned: 60_000,
      language: null,
      speakers: speaking(...people),
    },
    newPeople: Array.from({ length: newcomers }, () => NEWCOMER),
  }
}

function speakers(newcomers: number, ...people: string[]): CommandOf<'editSpeakers'> {
  return {
    type: 'editSpeakers',
    item: 'b',
    was: [],
    speakers: speaking(...people),
    newPeople: Array.from({ length: newcomers }, () => NEWCOMER),
  }
}

/** A show with this many links in addition to those of its people. */
function linked(many: number, show = given(peopled())): Case {
  const links = Array.from({ length: many }, (_, n) => `hall-${n}`)
  show.record(links.map((link) => ({ type: 'linkMade', v: 1, link, grant: HALL })))
  return show
}

describe('what a command makes is called by it', () => {
  test('a link by its first twelve signs, never twice', () => {
    const show = given(peopled())
    const make: Command = { type: 'makeLink', grant: HALL }
    expect(called(show, make)).toMatchObject({ events: [{ link: '0198f2d47c11' }] })
    const refusal = { reason: 'id-taken', id: '0198f2d47c11' }
    expect(called(show, make)).toEqual({ ok: false, refusal })
    expect(called(show, make, `1${COMMAND}`)).toMatchObject({ ok: true })
  })

  test('P8: links of people that cannot be called like them, by number', () => {
    const show = unpublished(peopled('x/1', 'ada', 'y/1', 'z/1'))
    called(show, { type: 'publish', revision: 0, step: null })
    const ids = show.state.links.map(({ id }) => id)
    expect(ids).toEqual(['0198f2d47c11-1', 'ada', '0198f2d47c11-2', '0198f2d47c11-3'])
  })

  test('an item, and behind it who is new on the agenda', () => {
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
})

describe('who is named on the way', () => {
  test('is on the agenda, or new by this command', () => {
    const show = given(peopled('ada'))
    for (const person of ['nobody', 'new/1', 'new/0th', 'renew/0', 'new/10']) {
      show.when(insert(1, 'ada', person)).refuses('unknown-person', { person })
      show.when(speakers(1, person, 'new/0')).refuses('unknown-person', { person })
    }
    show.does(insert(0, 'ada')).does(speakers(1, 'new/0', 'ada'))
  })

  test('P8: finds room for a link, or is not named', () => {
    const tooMany = { what: 'links', limit: 2_000 }
    const full = linked(1_999)
    full.when(insert(2, 'new/0', 'new/1')).refuses('too-many', tooMany)
    full.when(speakers(2, 'new/0', 'new/1')).refuses('too-many', tooMany)
    full.does(speakers(1, 'new/0'))
    full.when({ type: 'makeLink', grant: HALL }).refuses('too-many', tooMany)
    linked(1_999).does({ type: 'makeLink', grant: HALL })
  })

  test('R14: nor is a report shared without room for its link', () => {
    const show = linked(2_000).does('startShow').does('endShow')
    show.when({ type: 'shareReport', names: true }).refuses('too-many', { what: 'links' })
  })
})
