import { describe, expect, test } from 'vitest'
import type { Role } from '../../../shared/run/grant.ts'
import { ROLES } from '../../../shared/run/roles.ts'
import { type Case, given, unpublished } from '../../support/given.ts'
import { showOf } from '../../support/shows.ts'

const BARE = showOf('15:00 a 10, b 10')
const ADA = {
  id: 'ada',
  name: { en: 'Ada' },
  title: null,
  affiliation: null,
  pronunciation: null,
  speaks: [],
}
const AGENDA = { ...BARE, people: [ADA] }

const setRoles = (roles: Role[], was: Role[], link = 'ada') =>
  ({ type: 'setRoles', link, roles, was }) as const

function rolesOf({ state }: Case, link = 'ada'): readonly Role[] | undefined {
  return state.links.find(({ id }) => id === link)?.grant.roles
}

describe('the roles of a link', () => {
  test('P10: are given and taken back, and its token stays', () => {
    const show = given(AGENDA)
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

  test('P10: are kept in one order and each once', () => {
    const show = given(AGENDA).does(setRoles([...ROLES].toReversed(), ['speaker', 'speaker']))
    expect(rolesOf(show)).toEqual(ROLES)
  })

  test('P10: are given against those that were seen', () => {
    const show = given(AGENDA).does(setRoles(['moderator', 'speaker'], ['speaker']))
    show
      .when(setRoles(['timekeeper', 'speaker'], ['speaker']))
      .refuses('stale-value', { field: 'roles', actual: ['moderator', 'speaker'] })
    show.when(setRoles(['speaker', 'moderator'], ['moderator', 'speaker'])).refuses('no-change')
    expect(rolesOf(show)).toEqual(['moderator', 'speaker'])
  })

  test('P10: change on a link of a person alone, and on none that is not there or was withdrawn', () => {
    const show = given(AGENDA)
    const grant = { roles: ['audience' as const], person: null, booth: null }
    show.record([{ type: 'linkMade', v: 1, link: 'hall', grant }])
    show.when(setRoles(['moderator'], ['audience'], 'hall')).refuses('no-person')
    show.when(setRoles(['moderator'], ['speaker'], 'none')).refuses('unknown', { what: 'link' })
    show.does({ type: 'revokeLink', link: 'ada' })
    show.when(setRoles(['moderator'], ['speaker'])).refuses('link-revoked')
    show.does({ type: 'replaceLink', link: 'ada' })
    expect(rolesOf(show)).toEqual(['speaker'])
  })

  test('P10: are no step: undo takes back what was done before, and leaves them', () => {
    const show = given(AGENDA).does('startShow')
    const steps = show.state.steps
    show.does(setRoles(['moderator', 'speaker'], ['speaker']))
    expect(show.state.steps).toEqual(steps)
    show.does('undo')
    expect(show.state.run.position.status).toBe('planned')
    expect(rolesOf(show)).toEqual(['moderator', 'speaker'])
  })

  test('P10, R9: can be changed before anything is published, and after the end', () => {
    const grant = { roles: ['speaker' as const], person: 'ada', booth: null }
    const draft = unpublished(AGENDA)
    draft.record([{ type: 'linkMade', v: 1, link: 'ada', grant }])
    draft.does(setRoles(['interpreter', 'speaker'], ['speaker']))
    const ended = given(AGENDA).does('startShow').does('endShow')
    ended.does(setRoles(['timekeeper'], ['speaker']))
    expect([rolesOf(draft), rolesOf(ended)]).toEqual([['interpreter', 'speaker'], ['timekeeper']])
  })
})
