import { describe, expect, test } from 'vitest'
import { newPerson } from '../../../shared/agenda/newRecords.ts'
import { peopleOfItem } from '../../../shared/run/itemPeople.ts'
import { namedRoles } from '../../../shared/run/namedRoles.ts'
import {
  actingRole,
  deskOf,
  ROLE_FACTS,
  ROLES,
  ROLES_BY_RANK,
  ROLES_LISTED,
  rolesInOrder,
  sameRoles,
} from '../../../shared/run/roles.ts'
import { isOpenToAll } from '../../../shared/run/state.ts'
import { showOf } from '../../support/shows.ts'

const BARE = showOf('15:00 a 10')

function person(id: string, title: string | null = null) {
  return newPerson({
    id,
    name: { en: id },
    title: title === null ? null : { en: title },
    affiliation: null,
  })
}

/** What a title names somebody for. */
function called(title: string): string {
  const named = namedRoles({ ...BARE, people: [person('ada', title)] }).get('ada') ?? []
  return named.map(({ as }) => as).join(' ')
}

describe('who is in an item', () => {
  const [segment] = BARE.segments
  const [bare] = segment?.items ?? []
  if (bare === undefined) throw new Error('there is an item')
  const speakers = [
    { person: 'chair', role: 'moderator' as const },
    { person: 'ada', role: 'speaker' as const },
    { person: 'nobody', role: 'speaker' as const },
    { person: 'bo', role: 'panellist' as const },
  ]
  const item = { ...bare, speakers }
  const agenda = { ...BARE, people: [person('bo'), person('chair'), person('ada')] }

  test('is told in its own order, who only chairs it last', () => {
    expect(peopleOfItem(agenda, item).map(({ id }) => id)).toEqual(['ada', 'bo', 'chair'])
    expect(peopleOfItem(agenda, item)).toBe(peopleOfItem(agenda, item))
    expect(peopleOfItem({ ...agenda, people: [] }, item)).toEqual([])
  })
})

describe('P10: a title that is a calling', () => {
  test.each([
    ['moderator', ['Moderator', 'Session moderator', 'panel moderator', 'Moderation']],
    ['moderator', ['Moderatorin', '主持', '主持人', 'Professor, moderator', '教授，主持人']],
    ['chair', ['Chair', 'Chairperson', 'Chairman', 'Chairwoman', 'Panel chair', '会议主席']],
    ['timekeeper', ['Timekeeper', 'Time keeper', 'Zeitnahme', '计时', '计时员']],
    ['interpreter', ['Interpreter', 'Simultaneous interpreter', 'Conference interpreter']],
    ['interpreter', ['Consecutive interpreter', 'Dolmetscher', 'Dolmetscherin', 'Dolmetschen']],
    ['interpreter', ['口译', '口译员', '同声传译', '同传', '同传译员', '交替传译', '译员']],
  ])('%s: %j', (calling, titles) => {
    for (const title of titles) expect(`${title}: ${called(title)}`).toBe(`${title}: ${calling}`)
  })

  test.each([
    [
      'Head moderator',
      'Moderators',
      'Chair, Board of Trustees',
      'Vice chair',
      'Chairs',
      'X会议主席',
    ],
    [
      'My timekeeper',
      'Timekeepers',
      'An interpreter',
      'Interpreters',
      '总主持人',
      '主持人们',
      '会议主席团',
    ],
    ['', ',', 'X计时员', '计时员们', 'X口译', '口译员们', 'A dolmetscher', 'Dolmetschers'],
  ])('and nothing else: %s, %s, %s, %s, %s, %s', (...titles) => {
    for (const title of titles) expect(`${title}: ${called(title)}`).toBe(`${title}: `)
  })

  test('names each role once, by the first calling', () => {
    const agenda = { ...BARE, people: [person('ada', 'Chair'), person('bo')] }
    const chaired = agenda.segments.map((segment) => ({ ...segment, chair: 'ada' }))
    expect([...namedRoles({ ...agenda, segments: chaired })]).toEqual([
      ['ada', [{ role: 'moderator', as: 'chair' }]],
    ])
    const two = newPerson({
      ...person('cy'),
      title: { en: 'Moderator, chair', de: 'Moderation', fr: 'Interpreter' },
    })
    expect(namedRoles({ ...BARE, people: [two] }).get('cy')).toEqual([
      { role: 'moderator', as: 'moderator' },
      { role: 'interpreter', as: 'interpreter' },
    ])
  })
})

describe('lists of roles', () => {
  test('have their order, and each once', () => {
    expect(rolesInOrder(['guest', 'owner', 'guest'])).toEqual(['owner', 'guest'])
    expect(rolesInOrder([])).toEqual([])
  })

  test('are the same whatever their order', () => {
    expect(sameRoles(['guest', 'owner'], ['owner', 'guest'])).toBe(true)
    expect(sameRoles(['guest'], ['owner', 'guest'])).toBe(false)
    expect(sameRoles(['guest', 'owner'], ['guest'])).toBe(false)
    expect(sameRoles(['owner'], ['guest'])).toBe(false)
  })

  test('have each a rank and a place of their own', () => {
    for (const key of ['rank', 'place'] as const)
      expect(new Set(ROLES.map((role) => ROLE_FACTS[role][key])).size).toBe(ROLES.length)
    expect([ROLES_BY_RANK[0], ROLES_LISTED[0]]).toEqual(['moderator', 'moderator'])
    expect(actingRole(['speaker', 'planner', 'timekeeper'])).toBe('timekeeper')
    expect([actingRole([]), deskOf([]), deskOf(['guest', 'owner'])]).toEqual([
      null,
      'other',
      'owner',
    ])
  })
})

test('a show is open to all where it is public and not put away', () => {
  const open = { public: true, archived: false }
  expect(isOpenToAll(open)).toBe(true)
  expect(isOpenToAll({ ...open, archived: true })).toBe(false)
  expect(isOpenToAll({ ...open, public: false })).toBe(false)
})
