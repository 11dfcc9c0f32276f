import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { seesReportOnly } from '../../../shared/access/visibility.ts'
import { visibleState } from '../../../shared/access/visible.ts'
import type { ShowState } from '../../../shared/run/state.ts'
import { type Instant, plus, SECOND } from '../../../shared/time/instant.ts'
import type { Timeline } from '../../../shared/timing/row.ts'
import { timeline } from '../../../shared/timing/timeline.ts'
import { pinned } from '../../support/pinned.ts'
import { AUDIENCES } from './world/audiences.ts'
import { happenings, World } from './world/world.ts'

/** Every time that all screens show. */
function times(line: Timeline) {
  return {
    rows: line.rows.map(({ item, status, planned, projected, actual, allotted, spent }) => ({
      item: item.id,
      status,
      planned,
      projected,
      actual,
      allotted,
      spent,
    })),
    segments: line.segments.map(({ segment, ...rest }) => ({ ...rest, segment: segment.id })),
    on: line.on?.item.id ?? null,
    next: line.next?.item.id ?? null,
    plannedEnd: line.plannedEnd,
    projectedEnd: line.projectedEnd,
    drift: line.drift,
  }
}

function check(state: ShowState, now: Instant): void {
  const full = timeline(state, now)
  for (const { name, audience } of AUDIENCES) {
    // Whose link opens the report alone sees no show to project.
    if (seesReportOnly(audience)) continue
    const visible = timeline(visibleState(state, audience), now)
    expect({ name, times: visible && times(visible) }).toEqual({ name, times: full && times(full) })
  }
}

/** What happens to a show, and how many seconds later it is looked at. */
const anyCase = [happenings, fc.nat(900)] as const

describe('projection', () => {
  test('is the same from what an audience sees as from the whole state', () => {
    let published = 0
    fc.assert(
      fc.property(...anyCase, (all, later) => {
        const world = new World()
        for (const one of all) {
          world.happen(one)
          if (world.state.published !== null) published += 1
          check(world.state, plus(world.now, later * SECOND))
        }
      }),
      { numRuns: 8, endOnFailure: true, examples: pinned(fc.tuple(...anyCase), 4) },
    )
    expect(published).toBeGreaterThan(100)
  }, 30_000)
})
