import { describe, expect, test } from 'vitest'
import { OWNER_KEY, SERVER } from '../../../../shared/run/actors.ts'
import { given } from '../../../support/given.ts'
import { hearing } from '../../../support/hearing.ts'
import { linesFor, link, MODERATOR, says } from './logTexts.ts'

describe('whose a line is', () => {
  const at = (roles: string, actor = 'someone') =>
    says(given(hearing()), (show) =>
      show.record([{ type: 'showStarted', v: 1 }], { commandId: 'one', actor, role: roles }),
    )

  test.each([
    ['moderator', 'moderators'],
    ['planner+moderator', 'moderators'],
    ['owner', 'owner'],
    ['timekeeper', 'timekeepers'],
    ['planner', 'planner'],
    ['interpreter', 'booth'],
    ['speaker', 'speaker'],
    ['audience', 'other'],
    ['unheard-of', 'other'],
  ])('%s: at the desk of %s', (roles, desk) => {
    expect(at(roles)).toEqual([`someone ${desk}: started`])
  })

  test('the server’s is nobody’s, and the owner key’s is the owner’s', () => {
    expect(at('server', SERVER)).toEqual(['- self: started'])
    expect(at('owner', OWNER_KEY)).toEqual([`${OWNER_KEY} owner: started`])
  })

  test('the author is told with the roles that they had then, and whose link it is', () => {
    const show = given(hearing())
    show.record([link('bo', { roles: ['speaker', 'moderator'], person: 'bo' })])
    show.record([{ type: 'showStarted', v: 1 }], {
      commandId: 'x',
      actor: 'bo',
      role: 'speaker+moderator',
    })
    expect(linesFor(show, MODERATOR).at(-1)).toMatchObject({
      by: {
        link: 'bo',
        roles: ['speaker', 'moderator'],
        person: { name: { en: 'Bo Kyung' } },
        booth: null,
      },
    })
  })
})
