import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { newPerson } from '../../../shared/agenda/fields/fieldTables.ts'
import { LinkId } from '../../../shared/agenda/ids.ts'
import type { Agenda } from '../../../shared/agenda/model.ts'
import type { Link, Role } from '../../../shared/run/grant.ts'
import { has, ROLES } from '../../../shared/run/roles.ts'
import { linkMade } from '../../support/changes.ts'
import { type Case, given, unpublished } from '../../support/given.ts'
import { present } from '../../support/present.ts'
import { insertTalk, undo } from '../../support/press.ts'
import { runs } from '../../support/runs.ts'
import { founding, showOf } from '../../support/shows.ts'

const BARE = showOf('15:00 a 10, b 10, c 10')

/** The small show with these people on its agenda, the first of them speaking. */
function peopled(...ids: readonly string[]): Agenda {
  const segment = present(BARE.segments[0])
  const [first, ...rest] = segment.items
  if (first === undefined) throw new Error('no item')
  const speakers = ids.slice(0, 1).map((person) => ({ person, role: 'speaker' as const }))
  return {
    ...BARE,
    people: ids.map((id) => newPerson({ id, name: { en: id } })),
    segments: [{ ...segment, items: [{ ...first, speakers }, ...rest] }],
  }
}

const linksOf = ({ state }: Case, person: string): readonly Link[] =>
  state.links.filter(({ grant }) => grant.person === person)

describe('links by publishing', () => {
  test('P8, R22: a calendar is no link of its person, and never gets another role', () => {
    const show = unpublished(peopled('ada')).asRoles('owner', ['owner'])
    const grant = { roles: ['calendar' as const], person: 'ada', booth: null }
    show.does({ type: 'makeLink', grant })
    const [calendar] = linksOf(show, 'ada')
    const was = ['calendar' as const]
    show
      .when({ type: 'setRoles', link: calendar?.id ?? '', roles: ['moderator'], was })
      .refuses('no-person')
    show.does('publish')
    expect(linksOf(show, 'ada').map((link) => link.grant.roles)).toEqual([
      ['calendar'],
      ['speaker'],
    ])
  })

  test('P8: publishing gives everyone on the agenda a link of a speaker', () => {
    const show = unpublished(founding()).does('publish')
    const people = founding().people.map(({ id }) => id)
    expect(show.state.links.map(({ grant }) => grant.person)).toEqual(people)
    for (const { id, grant, generation, revoked } of show.state.links) {
      expect(LinkId.safeParse(id).success).toBe(true)
      expect({ grant, generation, revoked }).toMatchObject({
        grant: { roles: ['speaker'], booth: null },
        generation: 0,
        revoked: false,
      })
    }
  })

  test('P8: a link’s id is its person’s where that can be a link’s and is free', () => {
    const show = unpublished(peopled('ada', 'a.b', 'bo', 'x/1'))
    const grant = { roles: ['stage' as const], person: null, booth: null }
    show.record([linkMade('bo', grant)])
    show.does('publish')
    const ids = show.state.links.map(({ id }) => id)
    expect(ids.slice(0, 2)).toEqual(['bo', 'ada'])
    expect(new Set(ids).size).toBe(5)
    for (const id of ids) expect(LinkId.safeParse(id).success).toBe(true)
  })

  test('P8: the show has room for so many links; beyond them nothing is published', () => {
    const show = unpublished(peopled('ada', 'bo'))
    const grant = { roles: ['guest' as const], person: null, booth: null }
    const many = Array.from({ length: 1_999 }, (_, n) => ({
      type: 'linkMade' as const,
      v: 1 as const,
      link: `guest-${n}`,
      grant,
    }))
    show.record(many)
    show.when('publish').refuses('too-many', { what: 'links' })
    expect(show.state.published).toBeNull()
  })
})

const PEOPLE = ['ada', 'bo', 'cem', 'd.e', 'moderator', 'f/1'] as const

/** The roles that a person's link can have. */
const PEOPLES = ROLES.filter((role) => !has({ roles: [role] }, 'forPrograms'))

type Deed =
  | { readonly does: 'publish'; readonly people: readonly string[] }
  | { readonly does: 'insert' | 'takeBack' | 'undo' | 'startShow' | 'next' }
  | { readonly does: 'revoke' | 'replace'; readonly nth: number }
  | { readonly does: 'give'; readonly person: string }
  | { readonly does: 'roles'; readonly nth: number; readonly roles: Role[]; readonly late: boolean }

const deed: fc.Arbitrary<Deed> = fc.oneof(
  fc.record({ does: fc.constant('publish' as const), people: fc.subarray([...PEOPLE]) }),
  fc.record({
    does: fc.constantFrom(
      ...(['insert', 'takeBack', 'undo', 'startShow', 'next'] as const satisfies Deed['does'][]),
    ),
  }),
  fc.record({ does: fc.constantFrom('revoke' as const, 'replace' as const), nth: fc.nat(7) }),
  fc.record({ does: fc.constant('give' as const), person: fc.constantFrom(...PEOPLE) }),
  fc.record({
    does: fc.constant('roles' as const),
    nth: fc.nat(7),
    late: fc.boolean(),
    roles: fc.subarray(PEOPLES, { minLength: 1, maxLength: 3 }),
  }),
)

/** Does it where the show takes it, whatever comes of it. */
function tried(show: Case, one: Deed): void {
  const { state } = show
  switch (one.does) {
    case 'publish': {
      const revision = state.draft?.revision ?? 0
      show.tries({ type: 'replaceDraft', agenda: peopled(...one.people), revision })
      show.tries('publish')
      return
    }
    case 'insert': {
      show.tries(insertTalk({ segment: 'block-1', after: null }, ['new/0'], 1))
      return
    }
    case 'takeBack': {
      const step = state.steps.findLast(({ command, undone }) => command === 'publish' && !undone)
      show.tries(undo(step?.id ?? 'none'))
      return
    }
    case 'revoke':
    case 'replace': {
      const link = state.links[one.nth]?.id ?? 'none'
      show.tries({ type: one.does === 'revoke' ? 'revokeLink' : 'replaceLink', link })
      return
    }
    case 'give': {
      // A second link of one person is somebody's own doing; here the first may come by another grant.
      const grant = { roles: ['guest' as const], person: one.person, booth: null }
      if (linksOf(show, one.person).length === 0) show.tries({ type: 'makeLink', grant })
      return
    }
    case 'roles': {
      const link = state.links[one.nth]
      const has = link?.grant.roles ?? ['speaker']
      // What somebody saw before another one came first.
      const was = one.late ? ROLES.filter((r) => (r === 'stage') !== has.includes(r)) : has
      show.tries({ type: 'setRoles', link: link?.id ?? 'none', roles: one.roles, was })
      return
    }
    case 'undo':
    case 'startShow':
    case 'next':
      show.tries(one.does)
  }
}

/** One link after a deed about it, worked out by hand. */
function doneTo(link: Link, one: Deed): Link {
  const generation = link.generation + 1
  if (one.does === 'replace') return { ...link, generation, revoked: false }
  if (link.revoked) return link
  if (one.does === 'revoke') return { ...link, generation, revoked: true }
  if (one.does !== 'roles' || one.late) return link
  const roles = ROLES.filter((role) => one.roles.includes(role))
  return { ...link, grant: { ...link.grant, roles } }
}

/** Nobody's link becomes another one but by a command about it, no two are called the same, and a new one is a speaker's. */
function keepsLinks(before: readonly Link[], after: readonly Link[], deed: Deed): void {
  const about = 'nth' in deed ? deed.nth : null
  const oldLinks = after.slice(0, before.length)
  expect(oldLinks).toEqual(before.map((link, nth) => (nth === about ? doneTo(link, deed) : link)))
  expect(new Set(after.map(({ id }) => id)).size).toBe(after.length)
  const roles = after.slice(before.length).map(({ grant }) => grant.roles)
  if (deed.does !== 'give') expect(roles).toEqual(roles.map(() => ['speaker']))
}

test('P8, P10: after any publications everyone has one link, and nobody’s changes, closes or gets a role but by its own command', () => {
  fc.assert(
    fc.property(fc.array(deed, { minLength: 5, maxLength: 40 }), (deeds) => {
      const show = unpublished(peopled())
      for (const one of deeds) {
        const before = show.state.links
        tried(show, one)
        keepsLinks(before, show.state.links, one)
        for (const { id } of show.state.published?.agenda.people ?? [])
          expect(linksOf(show, id)).toHaveLength(1)
      }
    }),
    { numRuns: runs(60, 120) },
  )
})

const TWO = showOf('15:00 a 10, b 10')
const ADA = newPerson({ id: 'ada', name: { en: 'Ada' } })
const WITH_ADA = { ...TWO, people: [ADA] }

const setRoles = (roles: Role[], was: Role[], link = 'ada') =>
  ({ type: 'setRoles', link, roles, was }) as const

const rolesOf = ({ state }: Case, link = 'ada'): readonly Role[] | undefined =>
  state.links.find(({ id }) => id === link)?.grant.roles

describe('the roles of a link', () => {
  test('P10: are given and taken back, and its token stays', () => {
    const show = given(WITH_ADA)
    const before = show.state.links
    show.when(setRoles(['speaker', 'moderator'], ['speaker'])).emits('rolesSet')
    expect(show.state.links).toEqual([
      {
        id: 'ada',
        generation: 0,
        revoked: false,
        grant: { roles: ['moderator', 'speaker'], person: 'ada', booth: null },
      },
    ])
    show.does(setRoles(['speaker'], ['moderator', 'speaker']))
    expect(show.state.links).toEqual(before)
  })

  test('P10: are given against those that were seen', () => {
    const show = given(WITH_ADA).does(setRoles(['moderator', 'speaker'], ['speaker']))
    show
      .when(setRoles(['timekeeper', 'speaker'], ['speaker']))
      .refuses('stale-value', { field: 'roles', actual: ['moderator', 'speaker'] })
    show.when(setRoles(['speaker', 'moderator'], ['moderator', 'speaker'])).refuses('no-change')
    expect(rolesOf(show)).toEqual(['moderator', 'speaker'])
  })

  test('P10: are no step: undo takes back what was done before, and leaves them', () => {
    const show = given(WITH_ADA).does('startShow')
    const steps = show.state.steps
    show.does(setRoles(['moderator', 'speaker'], ['speaker']))
    expect(show.state.steps).toEqual(steps)
    show.does('undo')
    expect(show.state.run.position.status).toBe('planned')
    expect(rolesOf(show)).toEqual(['moderator', 'speaker'])
  })
})
