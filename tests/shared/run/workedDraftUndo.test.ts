import { describe, expect, test } from 'vitest'
import { given } from '../../support/given.ts'
import { undo } from '../../support/press.ts'
import { smallShow } from '../../support/shows.ts'

const lasting = (minutes: number) =>
  smallShow({ blocks: [{ notBefore: '15:00', items: { a: 10, b: minutes } }] })

/** A planner made `b` 20 minutes long in the draft. */
function edited() {
  const show = given(lasting(10)).as('planner')
  return show.drafts(lasting(20))
}

describe('undo in the draft', () => {
  test('R8: the author takes their newest step back, and the run is left alone', () => {
    const show = edited().as('moderator').at('15:00').does('startShow')
    const [step] = show.state.steps.filter(({ side }) => side === 'draft')
    show
      .as('planner')
      .when(undo(step?.id ?? ''))
      .emits('draftReplaced', 'stepUndone')
    expect(show.state.draft?.agenda).toEqual(lasting(10))
    expect(show.state.run.position.status).toBe('standby')
  })

  test('R8: nobody else’s', () => {
    const show = edited().as('another-planner')
    const [step] = show.state.steps.filter(({ side }) => side === 'draft')
    show.when(undo(step?.id ?? '')).refuses('nothing-to-undo')
  })

  test('R8: not once its fields hold something else', () => {
    const show = edited()
    const [step] = show.state.steps.filter(({ side }) => side === 'draft')
    show.as('another-planner').drafts(lasting(30))
    show.as('planner')
    show.when(undo(step?.id ?? '')).refuses('changed-since')
    expect(show.state.draft?.agenda).toEqual(lasting(30))
  })
})
