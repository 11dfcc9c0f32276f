import { expect } from 'vitest'
import type { Audience } from '../../../../shared/access/audience.ts'
import { visibleEvent, visibleState } from '../../../../shared/access/visible.ts'
import { memoizeTwo } from '../../../../shared/agenda/memoize.ts'
import { evolve } from '../../../../shared/run/evolve.ts'
import { expectSame } from '../../../support/expectSame.ts'
import { isSame } from '../../../support/isSame.ts'
import type { Happened } from './world.ts'

/** What an audience sees of a state of a world: each is the end of one event and the beginning of the next. */
export const seenBy = memoizeTwo(visibleState)

/** What an audience is sent of an event. */
export type Outcome = ReturnType<typeof visibleEvent>['type']

/** Checks the law for one event and one audience, and returns what the audience was sent. */
export function checkLaw({ before, recorded, after }: Happened, audience: Audience): Outcome {
  const then = seenBy(before, audience)
  const now = seenBy(after, audience)
  const outcome = visibleEvent(before, recorded, audience)
  switch (outcome.type) {
    case 'nothing':
      expectSame(now, then)
      break
    case 'event': {
      const followed = evolve(then, outcome.recorded)
      expectSame(followed, now)
      // An event goes to those who see something of it, unless it changed nothing for anybody.
      if (isSame(now, then)) expect(after).toEqual(before)
      break
    }
    case 'resync':
      // A snapshot is sent only where there is something new to see in it.
      expect(isSame(now, then)).toBe(false)
      break
  }
  return outcome.type
}
