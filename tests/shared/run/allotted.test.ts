import fc from 'fast-check'
import { expect, test } from 'vitest'
import { visibleState } from '../../../shared/access/visible.ts'
import type { Command } from '../../../shared/run/command.ts'
import { findItem, flatItems, UNADJUSTED } from '../../../shared/run/lookup.ts'
import { instant, MINUTE } from '../../../shared/time/instant.ts'
import { type Case, given } from '../../support/given.ts'
import type { Press } from '../../support/press.ts'
import { runs } from '../../support/runs.ts'
import { showOf } from '../../support/shows.ts'

const agenda = showOf('15:00 one 5, two 8, three 0 | break pause 5, four 3')
const IDS = ['one', 'two', 'three', 'pause', 'four'] as const
const AUDIENCE = { roles: ['audience'], person: null, booth: null } as const

const PRESSES = [
  ...(['takeTime', 'takeTime', 'giveTime', 'editLength', 'editLength', 'plan', 'plan'] as const),
  ...(['publish', 'publish', 'undo', 'undo', 'undo', 'startShow', 'next', 'drop'] as const),
]

const happening = fc.record({
  press: fc.constantFrom(...PRESSES),
  item: fc.constantFrom(...IDS),
  minutes: fc.nat(9),
  seconds: fc.nat(400),
})

/** Another planned length in the draft. */
function plan({ state }: Case, id: string, minutes: number): Command {
  const was = (state.draft && findItem(state.draft.agenda, id)?.item.planned) ?? 0
  const value = minutes * MINUTE
  return {
    type: 'editDraft',
    changes: [{ type: 'setValue', of: 'item', id, field: 'planned', value, was }],
  }
}

/** More is taken from an item than the next publication plans for it. */
const LOWERED = (
  [
    ['takeTime', 4],
    ['plan', 2],
    ['publish', 0],
  ] as const
).map(([press, minutes]) => ({ press, minutes, item: 'one' as const, seconds: 1 }))

function pressOf(
  show: Case,
  { press, item, minutes }: { press: (typeof PRESSES)[number]; item: string; minutes: number },
): Press {
  switch (press) {
    case 'plan':
      return [plan(show, item, minutes)]
    case 'takeTime':
    case 'giveTime':
      return [press, item, Math.max(1, minutes)]
    case 'editLength':
      return [press, item, minutes]
    case 'drop':
      return [press, item]
    default:
      return [press]
  }
}

/** The allotted length of each item from its planned, given and taken time, without the limit of 0. */
function raw({ published, run }: Case['state']) {
  return flatItems(published?.agenda ?? agenda).map(({ item }) => {
    const { granted, taken } = run.adjustments[item.id] ?? UNADJUSTED
    return item.planned + granted - taken
  })
}

test('R5: whatever is given, taken, edited, published and undone, nothing is allotted less than nothing, and all see the same', () => {
  let lowered = 0
  fc.assert(
    fc.property(fc.array(happening, { minLength: 10, maxLength: 40 }), (story) => {
      const show = given(agenda)
      for (const happens of story) {
        show.now = instant(show.now + happens.seconds * 1_000)
        show.tries(...pressOf(show, happens))
        expect(Math.min(...raw(show.state))).toBeGreaterThanOrEqual(0)
        expect(raw(visibleState(show.state, AUDIENCE))).toEqual(raw(show.state))
      }
      lowered += show.log.filter(({ event }) => event.type === 'takenLowered').length
    }),
    { numRuns: runs(150), examples: [[LOWERED]] },
  )
  expect(lowered).toBeGreaterThan(0)
}, 30_000)
