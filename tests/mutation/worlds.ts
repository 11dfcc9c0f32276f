import fc from 'fast-check'
import { expect, test } from 'vitest'
import { seesNoShow } from '../../shared/access/visibility.ts'
import { visibleState } from '../../shared/access/visible.ts'
import { plus, SECOND } from '../../shared/time/instant.ts'
import { timeline } from '../../shared/timing/timeline.ts'
import { AUDIENCES } from '../shared/access/world/audiences.ts'
import { checkLaw } from '../shared/access/world/checkLaw.ts'
import { secretsIn, visibleSecrets } from '../shared/access/world/visibleSecrets.ts'
import { happenings, World } from '../shared/access/world/world.ts'
import { compareLatestStarts, compareProjections } from '../simulation/worlds.ts'

/** The random worlds of the core's tests, few and always the same: whole ones take a minute, which every fault would cost again. */
const STORIES = 8
const WORLDS = 1

test('every projection agrees with the naive simulator', () => {
  expect(() => compareProjections(STORIES)).not.toThrow()
})

test('latest starts agree with those found by trying', () => {
  expect(() => compareLatestStarts(STORIES)).not.toThrow()
})

test('each audience follows every event, and sees what it may', () => {
  const property = fc.property(happenings, (all) => {
    const world = new World()
    for (const one of all) {
      for (const happened of world.happen(one)) {
        for (const { audience } of AUDIENCES) checkLaw(happened, audience)
      }
      for (const { name, audience } of AUDIENCES) {
        const held = secretsIn({ ...visibleState(world.state, audience), steps: [] })
        expect({ name, held }).toEqual({ name, held: visibleSecrets(world.state, audience) })
      }
    }
  })
  fc.assert(property, { seed: 1, numRuns: WORLDS, endOnFailure: true })
})

test('each audience projects what there is', () => {
  const property = fc.property(happenings, (all) => {
    const world = new World()
    for (const one of all) {
      world.happen(one)
      const now = plus(world.now, 90 * SECOND)
      // Whose link opens the report alone sees no show to project.
      const seers = AUDIENCES.filter(({ audience }) => !seesNoShow(audience))
      const ends = seers.map(({ audience }) => {
        const line = timeline(visibleState(world.state, audience), now)
        return line && [line.projectedEnd, line.drift]
      })
      expect(new Set(ends.map((end) => JSON.stringify(end))).size).toBe(1)
    }
  })
  fc.assert(property, { seed: 2, numRuns: WORLDS, endOnFailure: true })
})
