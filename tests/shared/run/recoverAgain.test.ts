import { describe, expect, test } from 'vitest'
import type { Agenda } from '../../../shared/agenda/model.ts'
import type { CommandOf } from '../../../shared/run/command.ts'
import { redoableRecovery } from '../../../shared/run/undo/redoRecovery.ts'
import { MINUTE } from '../../../shared/time/instant.ts'
import { type Case, given } from '../../support/given.ts'
import { present } from '../../support/present.ts'
import { cut, recover, redo, undo } from '../../support/press.ts'
import { showOf } from '../../support/shows.ts'

type Recover = CommandOf<'recover'>

/** A show that stops at 16:00, or at another time, and may until 16:30. */
function stopping(stop = '16:00', items = 'a 10, b 10, c 10'): Agenda {
  const agenda = showOf(`15:00 ${items}`, { stop })
  const hardStop = present(agenda.hardStop)
  return { ...agenda, hardStop: { ...hardStop, movableTo: given(agenda).instantOf('16:30') } }
}

/** The show while `a` is live. */
const show = () => given(stopping()).begins('15:00')

const stopMoved = (one: Case, to: string, was = '16:00'): Recover =>
  recover({ stop: { was: one.instantOf(was), to: one.instantOf(to) }, asked: true })

/** Does a recovery and takes it back; the answer does it again. */
function takenBack(one: Case, command: Recover): CommandOf<'redo'> {
  const step = one.does(command).state.steps.at(-1)?.id ?? ''
  one.does('undo')
  return redo(step)
}

/** When the plan stops on either side, as clock times. */
const stops = ({ state }: Case): readonly (string | undefined)[] =>
  [state.published, state.draft].map((side) => {
    const at = side?.agenda.hardStop?.at
    return at && new Date(at + 8 * 60 * MINUTE).toISOString().slice(11, 16)
  })

/** A planner puts another agenda into the draft. */
const drafts = (one: Case, agenda: Agenda): Case => one.as('planner').drafts(agenda)

describe('V5: a way to land that is done again', () => {
  test('gives and takes as much as it had, down to nothing', () => {
    const one = show()
    const again = takenBack(
      one,
      recover({ cuts: [cut('b', 10, 0), cut('c', 10, 12)], asked: true }),
    )
    one.when(again).emits('timeTaken', 'timeGiven', 'stepRedone')
    expect([one.row('b').allotted, one.row('c').allotted]).toEqual([0, 12 * MINUTE])
  })

  test('drops, and brings back', () => {
    const one = show().does('drop', 'c')
    const again = takenBack(one, recover({ drops: ['b'], restores: ['c'], asked: true }))
    one.has({ b: 'waiting', c: 'dropped' })
    one.when(again).emits('itemRestored', 'itemDropped', 'stepRedone')
    one.has({ b: 'dropped', c: 'waiting' })
  })

  test('is refused where something of it is no longer as it was', () => {
    const cuts = recover({ cuts: [cut('b', 10, 8)], asked: true })
    const drops = recover({ drops: ['b'], asked: true })
    for (const [command, ...press] of [
      [cuts, 'drop', 'b'],
      [cuts, 'goTo', 'b'],
      [drops, 'drop', 'b'],
    ] as const) {
      const one = show()
      const again = takenBack(one, command)
      one.asTimekeeper().does(...press)
      one.as('moderator').when(again).refuses('changed-since', { by: 'timekeeper' })
    }
  })

  test('is refused where an item of it was taken out', () => {
    const one = show()
    const again = takenBack(one, recover({ cuts: [cut('b', 10, 8)], asked: true }))
    drafts(one, stopping('16:00', 'a 10, c 10')).does('publish')
    one.as('moderator').when(again).refuses('changed-since', { by: 'planner' })
  })

  test('is no other step', () => {
    const one = show()
    const { steps } = one.state
    const next = steps.at(-1)?.id ?? ''
    one.does('undo').when(redo(next)).refuses('nothing-to-redo')
    expect(redoableRecovery(one.state.steps, 'moderators')).toBeNull()
  })
})

describe('V5: a stop that is moved again', () => {
  test('adds a finding again where the draft had another stop before', () => {
    const one = drafts(show(), stopping('16:20')).as('moderator')
    const again = takenBack(one, stopMoved(one, '16:10'))
    expect(one.state.draft?.findings).toEqual([])
    one.does(again)
    expect(stops(one)).toEqual(['16:10', '16:20'])
    expect(one.state.draft?.findings).toMatchObject([{ what: 'schedule', item: null }])
    one.does('undo')
    expect(one.state.draft?.findings).toEqual([])
    expect(stops(one)).toEqual(['16:00', '16:20'])
  })

  test('adds one finding, however often it is moved again', () => {
    const one = show()
    const again = takenBack(one, stopMoved(one, '16:10'))
    drafts(one, stopping('16:20')).as('moderator')
    one.does(again).does('undo')
    const findings = one.state.draft?.findings ?? []
    expect(findings).toMatchObject([{ id: `${again.step}/finding` }, { what: 'schedule' }])
    one.when(again).emits('stopMoved', 'stepRedone')
    expect(one.state.draft?.findings).toEqual(findings)
    one.does('undo')
    one.record([{ type: 'findingSettled', v: 1, finding: `${again.step}/finding` }])
    one.when(again).emits('stopMoved', 'findingAdded', 'stepRedone')
  })

  test('is refused where the published one stops at another time since', () => {
    const one = show()
    const again = takenBack(one, stopMoved(one, '16:10'))
    drafts(one, stopping('16:20')).does('publish').as('moderator')
    one.when(again).refuses('changed-since', { by: 'planner' })
    expect(stops(one)).toEqual(['16:20', '16:20'])
  })
})

describe('R8c: undo of a way to land', () => {
  const both = (one: Case): Recover => ({ ...stopMoved(one, '16:10'), cuts: [cut('b', 10, 8)] })

  test('adds no finding where the draft is as it was before', () => {
    const one = show()
    one.does(both(one))
    drafts(one, stopping('16:00')).as('moderator')
    one.when('undo').emits('stopMoved', 'adjustmentRestored', 'stepUndone')
    expect(stops(one)).toEqual(['16:00', '16:00'])
    expect(one.state.draft?.findings).toEqual([])
  })

  test('is as much as the last of those that go together puts back', () => {
    const one = show()
    one.does(recover({ drops: ['c'], cuts: [cut('b', 10, 8)], asked: true }))
    const first = one.lastStep
    one.does(recover({ restores: ['c'], cuts: [cut('b', 8, 5)], asked: true }))
    const second = one.lastStep
    one
      .when(undo(first, second))
      .emits('adjustmentRestored', 'progressRestored', 'stepUndone', 'stepUndone')
    expect(one.row('b').allotted).toBe(10 * MINUTE)
    one.has({ c: 'waiting' })
  })
})
