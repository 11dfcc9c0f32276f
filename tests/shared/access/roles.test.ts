import { describe, expect, test } from 'vitest'
import { audienceKey, audienceOf } from '../../../shared/access/audience.ts'
import type { Role } from '../../../shared/run/grant.ts'
import { isAddressed } from '../../../shared/run/openCue.ts'
import {
  actingRole,
  deskOf,
  has,
  isReadOnly,
  largestContent,
  type MessageContent,
  ROLE_FACTS,
  ROLES,
  ROLES_BY_RANK,
  ROLES_LISTED,
  type RoleFacts,
  rolesInOrder,
  sameRoles,
} from '../../../shared/run/roles.ts'
import { toPerson } from '../../support/changes.ts'
import { AUDIENCES } from './world/audiences.ts'

/** Who has what, by what it is: everyone that is not named has it not. */
const HAS: Readonly<
  Record<Exclude<keyof RoleFacts, 'rank' | 'place'>, Partial<Record<string, readonly Role[]>>>
> = {
  everything: { yes: ['owner'] },
  draft: { yes: ['owner', 'planner'] },
  rehearses: { yes: ['owner', 'planner', 'moderator'] },
  crew: { yes: ['owner', 'planner', 'moderator', 'timekeeper', 'interpreter', 'speaker'] },
  briefed: { yes: ['owner', 'planner', 'moderator', 'interpreter'] },
  ownTurns: { yes: ['speaker'] },
  desk: {
    owner: ['owner'],
    planner: ['planner'],
    moderators: ['moderator', 'integration'],
    timekeepers: ['timekeeper'],
    booth: ['interpreter'],
    speaker: ['speaker'],
  },
  screens: {
    'moderator,planner': ['owner'],
    planner: ['planner'],
    moderator: ['moderator'],
    timekeeper: ['timekeeper'],
    interpreter: ['interpreter'],
    speaker: ['speaker'],
    audience: ['audience', 'guest'],
    stage: ['stage'],
    report: ['report'],
    '': ['integration', 'calendar', 'seriesCalendar'],
  },
  interprets: { yes: ['interpreter'] },
  cueGroup: { yes: ['moderator', 'timekeeper', 'interpreter', 'speaker', 'audience', 'stage'] },
  firstLink: { yes: ['planner', 'moderator', 'timekeeper', 'interpreter', 'audience', 'stage'] },
  steps: { all: ['owner', 'planner', 'moderator'], timekeepers: ['timekeeper'] },
  hands: { yes: ['owner', 'moderator', 'interpreter'] },
  acknowledgements: { yes: ['owner', 'moderator', 'timekeeper'] },
  cues: { yes: ['owner', 'moderator'] },
  booths: { yes: ['owner', 'moderator', 'interpreter'] },
  presence: { yes: ['owner', 'moderator'] },
  log: { yes: ['owner', 'moderator'] },
  links: { all: ['owner', 'moderator'], 'handed-out': ['planner'] },
  addresses: { yes: ['owner', 'planner', 'moderator', 'stage'] },
  handedOut: { yes: ['speaker', 'audience', 'stage', 'guest', 'report', 'calendar'] },
  privileged: { yes: ['owner', 'planner', 'integration', 'seriesCalendar'] },
  forPrograms: { yes: ['integration', 'calendar', 'seriesCalendar'] },
  feed: { yes: ['calendar', 'seriesCalendar'] },
  report: { yes: ['owner', 'planner', 'moderator'] },
  reportOnly: { yes: ['report'] },
  exports: { yes: ['owner', 'planner', 'moderator'] },
  readOnly: { yes: ['audience', 'stage', 'guest', 'report', 'calendar', 'seriesCalendar'] },
  seconds: {
    yes: ['owner', 'planner', 'moderator', 'timekeeper', 'interpreter', 'speaker', 'stage'],
  },
  content: {
    agendas: ['owner', 'planner', 'integration'],
    items: ['moderator'],
    words: ['timekeeper', 'interpreter', 'speaker'],
  },
}

type Fact = RoleFacts[keyof RoleFacts]
/** The value for a fact that is absent. */
const NONE: readonly Fact[] = [undefined, 'none', 'questions', 'other']

const factText = (fact: Fact) => (fact === true ? 'yes' : String(fact))

test.each(Object.keys(HAS) as (keyof typeof HAS)[])(
  'each role has of “%s” what the table says',
  (fact) => {
    const having = ROLES.filter((role) => !NONE.includes(ROLE_FACTS[role][fact]))
    const kinds = [...new Set(having.map((role) => factText(ROLE_FACTS[role][fact])))]
    const found = kinds.map((kind) => [
      kind,
      having.filter((role) => factText(ROLE_FACTS[role][fact]) === kind),
    ])
    expect(Object.fromEntries(found)).toEqual(HAS[fact])
  },
)

describe('several roles together', () => {
  test('have what one of them has', () => {
    expect(has({ roles: ['audience', 'timekeeper'] }, 'acknowledgements')).toBe(true)
    expect(has({ roles: ['audience', 'speaker'] }, 'acknowledgements')).toBe(false)
    expect(has({ roles: [] }, 'acknowledgements')).toBe(false)
  })

  test('only look on where none of them works', () => {
    expect(isReadOnly({ roles: ['audience', 'stage'] })).toBe(true)
    expect(isReadOnly({ roles: ['audience', 'speaker'] })).toBe(false)
  })

  const LARGEST: ReadonlyArray<readonly [readonly Role[], MessageContent]> = [
    [[], 'questions'],
    [['audience'], 'questions'],
    [['guest', 'speaker'], 'words'],
    [['moderator', 'speaker'], 'items'],
    [['speaker', 'planner'], 'agendas'],
  ]
  test.each(LARGEST)('%j may send at most: %s', (roles, most) => {
    expect(largestContent({ roles })).toBe(most)
  })
})

test('lists of roles have their order, and each once', () => {
  expect(rolesInOrder(['guest', 'owner', 'guest'])).toEqual(['owner', 'guest'])
  expect(rolesInOrder([])).toEqual([])
})

test('lists of roles are the same whatever their order', () => {
  expect(sameRoles(['guest', 'owner'], ['owner', 'guest'])).toBe(true)
  expect(sameRoles(['guest'], ['owner', 'guest'])).toBe(false)
  expect(sameRoles(['guest', 'owner'], ['guest'])).toBe(false)
  expect(sameRoles(['owner'], ['guest'])).toBe(false)
})

test('lists of roles have each a rank and a place of their own', () => {
  for (const key of ['rank', 'place'] as const)
    expect(new Set(ROLES.map((role) => ROLE_FACTS[role][key])).size).toBe(ROLES.length)
  expect([ROLES_BY_RANK[0], ROLES_LISTED[0]]).toEqual(['moderator', 'moderator'])
  expect(actingRole(['speaker', 'planner', 'timekeeper'])).toBe('timekeeper')
  expect([actingRole([]), deskOf([]), deskOf(['guest', 'owner'])]).toEqual([null, 'other', 'owner'])
})

describe('audience', () => {
  test('of each role is checked for what it must not see', () => {
    const checked = new Set(AUDIENCES.flatMap(({ audience }) => audience.roles))
    expect(ROLES.filter((role) => !checked.has(role))).toEqual([])
  })

  test('has its roles in canonical order and once each', () => {
    const audience = audienceOf({
      roles: ['speaker', 'moderator', 'speaker'],
      person: 'cho',
      booth: null,
    })
    expect(audience).toEqual({ roles: ['moderator', 'speaker'], person: 'cho', booth: null })
  })

  test('has one key however its roles are listed', () => {
    const one = audienceOf({ roles: ['speaker', 'moderator'], person: 'cho', booth: null })
    const other = audienceOf({ roles: ['moderator', 'speaker'], person: 'cho', booth: null })
    expect(audienceKey(one)).toBe(audienceKey(other))
  })

  test('has another key where role, person or booth differ', () => {
    const keys = AUDIENCES.map(({ audience }) => audienceKey(audience))
    expect(new Set(keys).size).toBe(AUDIENCES.length)
    const booth = { roles: ['interpreter'] as const, person: null, booth: 'a' }
    const person = { roles: ['interpreter'] as const, person: 'a', booth: null }
    expect(audienceKey(booth)).not.toBe(audienceKey(person))
  })

  test('is addressed by its person or by one of its roles', () => {
    const cho = audienceOf({ roles: ['moderator', 'speaker'], person: 'cho', booth: null })
    const stage = audienceOf({ roles: ['stage'], person: null, booth: null })
    expect(isAddressed(toPerson('cho'), cho)).toBe(true)
    expect(isAddressed({ type: 'group', role: 'speaker' }, cho)).toBe(true)
    expect(isAddressed(toPerson('ana'), cho)).toBe(false)
    expect(isAddressed({ type: 'group', role: 'timekeeper' }, cho)).toBe(false)
    expect(isAddressed(toPerson('cho'), stage)).toBe(false)
  })
})
