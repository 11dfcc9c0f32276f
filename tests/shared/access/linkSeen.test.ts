import { describe, expect, test } from 'vitest'
import { isToldAddress, seesLink } from '../../../shared/access/linkSeen.ts'
import { visibleState } from '../../../shared/access/visible.ts'
import type { ShowEvent } from '../../../shared/run/events.ts'
import type { Role } from '../../../shared/run/grant.ts'
import { ROLES } from '../../../shared/run/roleLists.ts'
import { ANA, afterwards, MODERATOR, PLANNER, SHOW, sent, who } from './world/readers.ts'

/** By who asks and what the link gives: told its address, sees that it is there, or neither. */
const TABLE = `
            owner planner moderator timekeeper interpreter speaker audience stage guest report
owner       told  told    told      told       told        told    told     told  told  told
planner     no    no      no        no         no          told    told     told  told  told
moderator   sees  sees    told      told       told        told    told     told  told  told
timekeeper  no    no      no        no         no          no      no       no    no    no
interpreter no    no      no        no         no          no      no       no    no    no
speaker     no    no      no        no         no          no      no       no    no    no
audience    no    no      no        no         no          no      no       no    no    no
stage       no    no      no        no         no          no      no       no    no    no
guest       no    no      no        no         no          no      no       no    no    no
report      no    no      no        no         no          no      no       no    no    no
`

const [head = [], ...rows] = TABLE.trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/))

const pairs = ROLES.flatMap((asks) =>
  ROLES.map((role) => ({
    asks,
    role,
    is: rows.find(([name]) => name === asks)?.[head.indexOf(role) + 1],
  })),
)

function isOf(roles: readonly Role[], given: readonly Role[]): string {
  const grant = { roles: [...given] }
  if (isToldAddress(roles, grant)) return 'told'
  return seesLink(roles, grant) ? 'sees' : 'no'
}

describe('links', () => {
  test('the table names every role once, each way', () => {
    expect(head).toEqual([...ROLES])
    expect(rows.map(([name]) => name)).toEqual([...ROLES])
  })

  test.each(pairs)('of a $role, to a $asks: $is', ({ asks, role, is }) => {
    expect(isOf([asks], [role])).toBe(is)
  })

  test('of several roles are a planner’s only where every role is handed out', () => {
    expect(isOf(['planner'], ['speaker', 'guest'])).toBe('told')
    expect(isOf(['planner'], ['moderator', 'speaker'])).toBe('no')
    expect(isOf(['moderator'], ['moderator', 'speaker'])).toBe('told')
    expect(isOf(['moderator'], ['planner', 'speaker'])).toBe('sees')
    expect(isOf(['moderator', 'planner'], ['planner', 'speaker'])).toBe('told')
    expect(isOf(['audience', 'planner'], ['audience'])).toBe('told')
  })

  test('in a planner’s state are those that they hand out, and what happens to them is told', () => {
    const seen = visibleState(SHOW, PLANNER).links.map(({ grant }) => grant.roles)
    expect(seen.length).toBeGreaterThan(0)
    expect(seen.filter((roles) => isOf(['planner'], roles) === 'no')).toEqual([])
    const made = (roles: Role[]): ShowEvent => ({
      type: 'linkMade',
      v: 1,
      link: 'new',
      grant: { roles, person: null, booth: null },
    })
    for (const roles of [['guest'], ['speaker', 'audience']] as Role[][]) {
      const before = afterwards(SHOW, made(roles))
      const gone: ShowEvent = { type: 'linkRevoked', v: 1, link: 'new', generation: 1 }
      expect(sent(made(roles), PLANNER)).toEqual(made(roles))
      expect(sent(gone, PLANNER, before)).toEqual(gone)
      expect(sent(gone, ANA, before)).toBe('nothing')
    }
    const chair = afterwards(SHOW, made(['moderator', 'speaker']))
    const replaced: ShowEvent = { type: 'linkReplaced', v: 1, link: 'new', generation: 1 }
    expect(sent(made(['moderator']), PLANNER)).toBe('nothing')
    expect(sent(replaced, PLANNER, chair)).toBe('nothing')
    expect(sent(replaced, MODERATOR, chair)).toEqual(replaced)
    expect(sent(replaced, who(['planner', 'moderator']), chair)).toEqual(replaced)
  })

  test('P10: a change of roles is told to who sees the link before and after; who loses it, or finds it, is shown the whole', () => {
    const grant = { roles: ['speaker' as const], person: 'dee', booth: null }
    const before = afterwards(SHOW, { type: 'linkMade', v: 1, link: 'new', grant })
    const set = (...roles: Role[]): ShowEvent => ({ type: 'rolesSet', v: 1, link: 'new', roles })
    expect(sent(set('guest'), PLANNER, before)).toEqual(set('guest'))
    expect(sent(set('moderator', 'speaker'), PLANNER, before)).toBe('resync')
    const chair = afterwards(before, set('moderator', 'speaker'))
    expect(visibleState(chair, PLANNER).links.map(({ id }) => id)).not.toContain('new')
    expect(sent(set('timekeeper'), PLANNER, chair)).toBe('nothing')
    expect(sent(set('speaker'), PLANNER, chair)).toBe('resync')
    expect(sent(set('speaker'), MODERATOR, chair)).toEqual(set('speaker'))
    for (const other of [ANA, who(['timekeeper']), who(['interpreter']), who(['audience'])])
      expect(sent(set('speaker'), other, chair)).toBe('nothing')
  })
})
