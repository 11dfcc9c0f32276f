import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { visibleState } from '../../../shared/access/visible.ts'
import type { Command } from '../../../shared/run/command.ts'
import { allottedOf, findItem, flatItems, NO_ADJUSTMENT } from '../../../shared/run/lookup.ts'
import { instant, MINUTE } from '../../../shared/time/instant.ts'
import { set } from '../../support/changes.ts'
import { type Case, given } from '../../support/given.ts'
import { present } from '../../support/present.ts'
import type { Press } from '../../support/press.ts'
import { runs } from '../../support/runs.ts'
import { showOf } from '../../support/shows.ts'

const agenda = showOf('15:00 one 10, two 10, open 0')

const running = (): Case => given(agenda).begins('15:00')

/** The draft with another length for one item. */
function planned(show: Case, item: string, minutes: number): Command {
  const was = findItem(show.state.draft?.agenda ?? agenda, item)?.item.planned ?? 0
  return { type: 'editDraft', changes: [set('item', item, 'planned', was, minutes * MINUTE)] }
}

/** What an item has in the published agenda: planned and allotted, in minutes. */
function lengths({ state }: Case, item: string): readonly [planned: number, allotted: number] {
  const found = present(findItem(state.published?.agenda ?? agenda, item))
  return [found.item.planned / MINUTE, allottedOf(state.run, found.item) / MINUTE]
}

describe('R5: the one figure of a length is what is allotted', () => {
  test('before Start, with time given already, what is typed is what it then has', () => {
    const show = given(agenda).does('giveTime', 'one', 5)
    expect(lengths(show.does('editLength', 'one', 8), 'one')).toEqual([3, 8])
    expect(lengths(show.does('editLength', 'one', 2), 'one')).toEqual([3, 2])
  })

  test('what is done has no length to edit', () => {
    running().at('15:10').does('next').when('editLength', 'one', 12).refuses('wrong-status')
  })
})

test('R5: an item of no length counts up, and is never in overrun', () => {
  running().does('goTo', 'open').at('15:20').isIn('calm').shows('20:00')
})

test('R5: what was taken is lowered where it is too much, and never for having all', () => {
  const show = running().does('takeTime', 'two', 10)
  show
    .does(planned(show, 'one', 12))
    .when('publish')
    .emits('agendaPublished')
  show.when('giveTime', 'two', 3).emits('timeGiven')
  given(agenda).when('editLength', 'one', 0).emits('itemEdited', 'itemEdited')
})

const MIXED = showOf('15:00 one 5, two 8, three 0 | break pause 5, four 3')
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
  return { type: 'editDraft', changes: [set('item', id, 'planned', was, value)] }
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
const raw = ({ published, run }: Case['state']) =>
  flatItems(published?.agenda ?? MIXED).map(({ item }) => {
    const { granted, taken } = run.adjustments[item.id] ?? NO_ADJUSTMENT
    return item.planned + granted - taken
  })

test('R5: whatever is given, taken, edited, published and undone, nothing is allotted less than nothing, and all see the same', () => {
  let lowered = 0
  fc.assert(
    fc.property(fc.array(happening, { minLength: 10, maxLength: 40 }), (story) => {
      const show = given(MIXED)
      for (const happens of story) {
        show.now = instant(show.now + happens.seconds * 1_000)
        show.tries(...pressOf(show, happens))
        expect(Math.min(...raw(show.state))).toBeGreaterThanOrEqual(0)
        expect(raw(visibleState(show.state, AUDIENCE))).toEqual(raw(show.state))
      }
      lowered += show.log.filter(({ event }) => event.type === 'takenLowered').length
    }),
    { numRuns: runs(60, 150), examples: [[LOWERED]] },
  )
  expect(lowered).toBeGreaterThan(0)
})
