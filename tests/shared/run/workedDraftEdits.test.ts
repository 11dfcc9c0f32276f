import { describe, expect, test } from 'vitest'
import type { DraftChange } from '../../../shared/agenda/draft/change.ts'
import type { Item } from '../../../shared/agenda/model.ts'
import { MINUTE } from '../../../shared/time/instant.ts'
import { moveItem, set } from '../../support/changes.ts'
import { type Case, given } from '../../support/given.ts'
import { present } from '../../support/present.ts'
import { edit, undo } from '../../support/press.ts'
import { showOf } from '../../support/shows.ts'

const AGENDA = showOf('15:00 for 30 a 10, b 10 | qa questions 20')

const planning = () => given(AGENDA).as('planner')

const planned = (id: string, value: number, was: number): DraftChange =>
  set('item', id, 'planned', was * MINUTE, value * MINUTE)

function drafted(show: Case, id: string): Item {
  const items = show.state.draft?.agenda.segments.flatMap((segment) => segment.items)
  return present(items?.find((item) => item.id === id))
}

const order = (show: Case) =>
  show.state.draft?.agenda.segments.map(({ items }) => items.map(({ id }) => id).join(' '))

const stepsOf = (show: Case) => show.state.steps.filter(({ side }) => side === 'draft')
const undoLast = (show: Case) => undo(stepsOf(show).at(-1)?.id ?? '')

describe('edits of the draft', () => {
  test('P3: an item that somebody protected stays protected, longer or shorter', () => {
    const was = drafted(planning(), 'questions').slimming ?? { least: 0, dropRank: null }
    const value = { least: 20 * MINUTE, dropRank: null }
    const show = planning().edits(set('item', 'questions', 'slimming', was, value))
    show.edits(planned('questions', 30, 20))
    expect(drafted(show, 'questions').slimming).toEqual({ least: 30 * MINUTE, dropRank: null })
    show.edits(planned('questions', 12, 30))
    expect(drafted(show, 'questions').slimming).toEqual({ least: 12 * MINUTE, dropRank: null })
  })

  test('P3: a least that somebody chose stays, within the length', () => {
    const was = drafted(planning(), 'questions').slimming ?? { least: 0, dropRank: null }
    const show = planning()
      .edits(set('item', 'questions', 'slimming', was, { least: 8 * MINUTE, dropRank: 3 }))
      .edits(planned('questions', 5, 20))
    expect(drafted(show, 'questions').slimming).toEqual({ least: 5 * MINUTE, dropRank: 3 })
    show.does(undoLast(show))
    expect(drafted(show, 'questions').slimming).toEqual({ least: 8 * MINUTE, dropRank: 3 })
  })

  test('an order states the item before it and the old place', () => {
    const to = { segment: 'block-2', after: 'questions' }
    const show = planning().edits(moveItem('a', { segment: 'block-1', after: null }, to))
    expect(order(show)).toEqual(['b', 'questions a'])
    show
      .as('another-planner')
      .when(edit(moveItem('a', { segment: 'block-1', after: null }, to)))
      .refuses('stale-value', { field: 'order', actual: to })
  })

  test('what somebody has just changed is not removed unseen', () => {
    const was = drafted(planning(), 'b')
    const show = planning()
      .edits(planned('b', 15, 10))
      .as('another-planner')
    show.when(edit({ type: 'removeItem', was })).refuses('stale-value', { field: 'item' })
  })
})
