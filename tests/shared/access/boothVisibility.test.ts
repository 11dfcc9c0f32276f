import { describe, expect, test } from 'vitest'
import { audienceOf } from '../../../shared/access/audience.ts'
import { visibleEvent, visibleState } from '../../../shared/access/visible.ts'
import type { Recorded, ShowEvent } from '../../../shared/run/events.ts'
import { ROLES } from '../../../shared/run/roles.ts'
import { given } from '../../support/given.ts'
import { founding } from '../../support/shows.ts'

const BOOTH = 'en–zh'
const LI = { link: 'li', person: null, name: 'Li' }

const HANDOVER: readonly ShowEvent[] = [
  { type: 'boothTaken', v: 1, booth: BOOTH, who: LI, how: 'inNeed' },
  { type: 'swapAsked', v: 1, booth: BOOTH, request: 'asked', by: LI, before: null },
  { type: 'swapAgreed', v: 1, booth: BOOTH, successor: LI },
  { type: 'boothHandedOver', v: 1, booth: BOOTH },
  { type: 'swapDeclined', v: 1, booth: BOOTH, by: LI },
  { type: 'swapSkipped', v: 1, booth: BOOTH, before: 'talk-wang' },
  { type: 'boothLeft', v: 1, booth: BOOTH },
]

/** A show that runs, with somebody on in its booth. */
function running() {
  const show = given(founding()).begins('15:00')
  return show.asBooth(BOOTH).does({ type: 'takeMic', was: null })
}

const audience = (role: (typeof ROLES)[number]) =>
  audienceOf({ roles: [role], person: null, booth: null })

describe('who sees the booths', () => {
  test('R16: interpreters of every booth, moderators and owners hold who is on; nobody else holds anything', () => {
    const { state } = running()
    const holds = ROLES.filter((role) => BOOTH in visibleState(state, audience(role)).run.booths)
    expect(holds).toEqual(['owner', 'moderator', 'interpreter'])
  })

  test('R16: a handover costs everybody else not one message', () => {
    const { state, now } = running()
    const sent = HANDOVER.flatMap((event, n) => {
      const recorded: Recorded = { seq: 90 + n, at: now, event }
      return ROLES.filter(
        (role) => visibleEvent(state, recorded, audience(role)).type !== 'nothing',
      )
    })
    expect([...new Set(sent)]).toEqual(['owner', 'moderator', 'interpreter'])
    expect(sent).toHaveLength(3 * HANDOVER.length)
  })
})
