import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { visibleEvent, visibleState } from '../../../shared/access/visible.ts'
import type { ShowState } from '../../../shared/run/state.ts'
import { AUDIENCES } from './world/audiences.ts'
import { DRAFT_MARK, secretsIn, visibleSecrets } from './world/visibleSecrets.ts'
import { type Happened, happenings, World } from './world/world.ts'

/** Every published text: a moderator's steps may contain one that a publication replaced. */
type Past = Set<string>

function withoutSteps(state: ShowState): ShowState {
  return { ...state, steps: [] }
}

function checkState(state: ShowState): void {
  for (const { name, audience } of AUDIENCES) {
    const visible = secretsIn(withoutSteps(visibleState(state, audience)))
    expect({ name, held: visible }).toEqual({ name, held: visibleSecrets(state, audience) })
  }
}

/** An event contains only what its audience sees before or after it, or saw of an earlier publication. */
function checkTraffic({ before, recorded, after }: Happened, past: Past): void {
  for (const { name, audience } of AUDIENCES) {
    const outcome = visibleEvent(before, recorded, audience)
    if (outcome.type !== 'event') continue
    const steps = outcome.recorded.event.type === 'stepTaken' ? past : new Set<string>()
    const allowed = new Set([
      ...visibleSecrets(before, audience),
      ...visibleSecrets(after, audience),
      ...steps,
    ])
    const stray = [...secretsIn(outcome.recorded)].filter((one) => !allowed.has(one))
    const planner = audience.roles.includes('owner') || audience.roles.includes('planner')
    expect({ name, stray: planner ? [] : stray }).toEqual({ name, stray: [] })
  }
}

function checkSteps(state: ShowState, past: Past): void {
  for (const { name, audience } of AUDIENCES) {
    const { steps } = visibleState(state, audience)
    const sees = ['owner', 'planner', 'moderator'].some((role) =>
      audience.roles.some((one) => one === role),
    )
    const drafts = [...secretsIn(steps)].filter((one) => one.startsWith(DRAFT_MARK))
    const early = sees && audience.roles.includes('moderator') ? drafts : []
    expect({ name, early: early.filter((one) => !past.has(one)) }).toEqual({ name, early: [] })
    const own =
      audience.roles.includes('timekeeper') && state.published !== null
        ? state.steps.filter((step) => step.side === 'run' && step.desk === 'timekeepers')
        : []
    if (!sees) expect({ name, steps }).toEqual({ name, steps: own })
  }
}

describe('secrets', () => {
  test('each audience holds what it may, no more and no less, in its state and on its wire', () => {
    fc.assert(
      fc.property(happenings, (all) => {
        const world = new World()
        const past: Past = new Set()
        for (const one of all) {
          for (const each of world.happen(one)) {
            for (const mark of secretsIn(world.state.published)) past.add(mark)
            checkTraffic(each, past)
          }
          checkState(world.state)
          checkSteps(world.state, past)
        }
      }),
      { numRuns: 10, endOnFailure: true },
    )
  }, 30_000)
})
