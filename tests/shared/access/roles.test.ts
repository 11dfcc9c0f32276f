import { describe, expect, test } from 'vitest'
import type { Role } from '../../../shared/run/grant.ts'
import {
  has,
  isReadOnly,
  largestContent,
  type MessageContent,
  ROLE_FACTS,
  ROLES,
  type RoleFacts,
} from '../../../shared/run/roles.ts'

/** Who has what, by what it is: everyone that is not named has it not. */
const HAS: Readonly<
  Record<Exclude<keyof RoleFacts, 'rank' | 'place'>, Partial<Record<string, readonly Role[]>>>
> = {
  everything: { yes: ['owner'] },
  draft: { yes: ['owner', 'planner'] },
  inside: { yes: ['owner', 'planner', 'moderator', 'timekeeper', 'interpreter', 'speaker'] },
  briefed: { yes: ['owner', 'planner', 'moderator', 'interpreter'] },
  ownTurns: { yes: ['speaker'] },
  desk: {
    owner: ['owner'],
    planner: ['planner'],
    moderators: ['moderator'],
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
  handedOut: { yes: ['speaker', 'audience', 'stage', 'guest', 'report'] },
  high: { yes: ['owner', 'planner'] },
  report: { yes: ['owner', 'planner', 'moderator'] },
  reportOnly: { yes: ['report'] },
  exports: { yes: ['owner', 'planner', 'moderator'] },
  looksOn: { yes: ['audience', 'stage', 'guest', 'report'] },
  seconds: {
    yes: ['owner', 'planner', 'moderator', 'timekeeper', 'interpreter', 'speaker', 'stage'],
  },
  content: {
    agendas: ['owner', 'planner'],
    items: ['moderator'],
    words: ['timekeeper', 'interpreter', 'speaker'],
  },
}

type Fact = RoleFacts[keyof RoleFacts]
/** The value for a fact that is absent. */
const NONE: readonly Fact[] = [undefined, 'none', 'questions', 'other']

const factText = (fact: Fact) => (fact === true ? 'yes' : String(fact))

describe('each role', () => {
  test.each(Object.keys(HAS) as (keyof typeof HAS)[])('has of “%s” what the table says', (fact) => {
    const having = ROLES.filter((role) => !NONE.includes(ROLE_FACTS[role][fact]))
    const kinds = [...new Set(having.map((role) => factText(ROLE_FACTS[role][fact])))]
    const found = kinds.map((kind) => [
      kind,
      having.filter((role) => factText(ROLE_FACTS[role][fact]) === kind),
    ])
    expect(Object.fromEntries(found)).toEqual(HAS[fact])
  })
})

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

  const SAID: ReadonlyArray<readonly [readonly Role[], MessageContent]> = [
    [[], 'questions'],
    [['audience'], 'questions'],
    [['guest', 'speaker'], 'words'],
    [['moderator', 'speaker'], 'items'],
    [['speaker', 'planner'], 'agendas'],
  ]
  test.each(SAID)('%j may say at most: %s', (roles, most) => {
    expect(largestContent({ roles })).toBe(most)
  })
})
