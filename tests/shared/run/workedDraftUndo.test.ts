import { describe, expect, test } from 'vitest'
import { given } from '../../support/given.ts'
import { smallShow } from '../../support/shows.ts'

const lasting = (minutes: number) =>
  smallShow({ blocks: [{ notBefore: '15:00', items: { a: 10, b: minutes } }] })

/** A planner made `b` 20 minutes long in the draft. */
function edited() {
  const show = given(lasting(10)).as('planner')
  return show.does({ type: 'replaceDraft', agenda: lasting(20), revision: 0 })
}

describe('undo in the draft', () => {
  test('R8: the author takes their newest step back, and the run is left alone', () => {
    const show = edited().as('moderator').at('15:00').does('startShow')
    const [step] = show.state.steps.filter(({ side }) => side === 'draft')
    show
      .as('planner')
      .when({ type: 'undo', steps: [step?.id ?? ''], listed: true })
      .emits('draftReplaced', 'stepUndone')
    expect(show.state.draft?.agenda).toEqual(lasting(10))
    expect(show.state.run.position.status).toBe('standby')
  })

  test('R8: nobody else’s', () => {
    const show = edited().as('another-planner')
    const [step] = show.state.steps.filter(({ side }) => side === 'draft')
    show.when({ type: 'undo', steps: [step?.id ?? ''], listed: true }).refuses('nothing-to-undo')
  })

  test('R8: not once its fields hold something else', () => {
    const show = edited()
    const [step] = show.state.steps.filter(({ side }) => side === 'draft')
    show.as('another-planner').does({ type: 'replaceDraft', agenda: lasting(30), revision: 1 })
    show.as('planner')
    show.when({ type: 'undo', steps: [step?.id ?? ''], listed: true }).refuses('changed-since')
    expect(show.state.draft?.agenda).toEqual(lasting(30))
  })
})
