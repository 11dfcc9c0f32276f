import fc from 'fast-check'
import { test } from 'vitest'
import { AUDIENCES } from './world/audiences.ts'
import { checkLaw } from './world/checkLaw.ts'
import { happenings, World } from './world/world.ts'

test('visible: each event takes what an audience sees to what it sees afterwards, in any world', () => {
  fc.assert(
    fc.property(happenings, (all) => {
      const world = new World()
      for (const one of all) {
        for (const happened of world.happen(one)) {
          for (const { audience } of AUDIENCES) checkLaw(happened, audience)
        }
      }
    }),
    { numRuns: 500, endOnFailure: true },
  )
})
