import { describe, expect, test } from 'vitest'
import { handsOutLinks, seesLinkAddress } from '../../../shared/access/linkVisibility.ts'
import { visibleState } from '../../../shared/access/visible.ts'
import type { ShowEvent } from '../../../shared/run/events.ts'
import type { Role } from '../../../shared/run/grant.ts'
import { ROLES } from '../../../shared/run/roles.ts'
import { ANA, afterwards, MODERATOR, PLANNER, SHOW, sent, who } from './world/readers.ts'

/** By reader and roles of the link: sees its address, sees that it exists, or neither. */
const TABLE = `
            owner planner moderator timekeeper interpreter speaker audience stage guest report
owner       told  told    told      told       told        told    told     told  told  told
planner     sees  sees    sees      sees       sees        told    told     told  told  told
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
  if (seesLinkAddress(roles, grant)) return 'told'
  return handsOutLinks(roles) ? 'sees' : 'no'
}

describe('links', () => {
  test('the table names every role once, each way', () => {
    expect(head).toEqual([...ROLES])
    expect(rows.map(([name]) => name)).toEqual([...ROLES])
  })

  test.each(pairs)('of a $role, to a $asks: $is', ({ asks, role, is }) => {
    expect(isOf([asks], [role])).toBe(is)
  })

  test('of several roles are given out by a planner only where every role is handed out', () => {
    expect(isOf(['planner'], ['speaker', 'guest'])).toBe('told')
    expect(isOf(['planner'], ['moderator', 'speaker'])).toBe('sees')
    expect(isOf(['moderator'], ['moderator', 'speaker'])).toBe('told')
    expect(isOf(['moderator'], ['planner', 'speaker'])).toBe('sees')
    expect(isOf(['moderator', 'planner'], ['planner', 'speaker'])).toBe('told')
    expect(isOf(['audience', 'planner'], ['audience'])).toBe('told')
  })

  test('P10: in the state of who hands out links is every one, and what happens to it is told', () => {
    const ids = SHOW.links.map(({ id }) => id)
    expect(visibleState(SHOW, PLANNER).links.map(({ id }) => id)).toEqual(ids)
    const linkMade = (roles: Role[]): ShowEvent => ({
      type: 'linkMade',
      v: 1,
      link: 'new',
      grant: { roles, person: null, booth: null },
    })
    for (const roles of [['guest'], ['speaker', 'audience'], ['moderator']] as Role[][]) {
      const before = afterwards(SHOW, linkMade(roles))
      const gone: ShowEvent = { type: 'linkRevoked', v: 1, link: 'new', generation: 1 }
      expect(sent(linkMade(roles), PLANNER)).toEqual(linkMade(roles))
      expect(sent(gone, PLANNER, before)).toEqual(gone)
      expect(sent(gone, ANA, before)).toBe('nothing')
    }
  })

  test('P10: a change of roles is told to who hands out links, and to nobody else', () => {
    const grant = { roles: ['speaker' as const], person: 'dee', booth: null }
    const before = afterwards(SHOW, { type: 'linkMade', v: 1, link: 'new', grant })
    const set = (...roles: Role[]): ShowEvent => ({ type: 'rolesSet', v: 1, link: 'new', roles })
    const chair = set('moderator', 'speaker')
    for (const one of [PLANNER, MODERATOR]) expect(sent(chair, one, before)).toEqual(chair)
    for (const other of [ANA, who(['timekeeper']), who(['interpreter']), who(['audience'])])
      expect(sent(chair, other, before)).toBe('nothing')
  })
})
