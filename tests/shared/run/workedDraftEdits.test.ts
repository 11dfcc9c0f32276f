import { describe, expect, test } from 'vitest'
import type { DraftChange } from '../../../shared/agenda/draft/change.ts'
import type { Item } from '../../../shared/agenda/model.ts'
import { MINUTE } from '../../../shared/time/instant.ts'
import { moveItem, set, setText } from '../../support/changes.ts'
import { type Case, given } from '../../support/given.ts'
import { present } from '../../support/present.ts'
import { edit, redo, undo } from '../../support/press.ts'
import { showOf, smallShow } from '../../support/shows.ts'

const AGENDA = showOf('15:00 for 30 a 10, b 10 | qa questions 20')

const planning = () => given(AGENDA).as('planner')

const title = (value: string | null, was: string | null, lang = 'en'): DraftChange =>
  setText('item', 'a', 'title', lang, was, value)

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
const redoAt = (show: Case, n = -1) => redo(stepsOf(show).at(n)?.id ?? '')

describe('edits of the draft', () => {
  test('change the draft and leave what is published alone', () => {
    const show = planning()
      .when(edit(title('Better', 'a')))
      .emits('draftEdited')
    expect(drafted(show, 'a').title).toEqual({ en: 'Better' })
    expect(show.row('a').item.title).toEqual({ en: 'a' })
  })

  test('two planners in two languages of one title are in nobody’s way', () => {
    const show = planning().edits(title('Better', 'a'))
    show.as('another-planner').edits(title('更好', null, 'zh-Hans'))
    expect(drafted(show, 'a').title).toEqual({ en: 'Better', 'zh-Hans': '更好' })
  })

  test('are refused with the present value when that is not what it was', () => {
    planning()
      .edits(title('Theirs', 'a'))
      .as('another-planner')
      .when(edit(title('Mine', 'a')))
      .refuses('stale-value', { field: 'title.en', actual: 'Theirs' })
  })

  test('are made all together or not at all', () => {
    const show = planning()
      .when(edit(planned('a', 12, 10), planned('b', 12, 11)))
      .refuses('stale-value', { field: 'planned', actual: 10 * MINUTE })
    expect(drafted(show, 'a').planned).toBe(10 * MINUTE)
  })

  test('never leave a title or a show empty', () => {
    const show = planning()
    show.when(edit(title(null, 'a'))).refuses('last-one')
    const [first] = AGENDA.segments
    if (first) show.when(edit({ type: 'removeSegment', was: first })).refuses('bad-agenda')
  })

  test('P3: what recovery may do follows the length and the kind until somebody sets it', () => {
    const show = planning().edits(planned('questions', 10, 20))
    expect(drafted(show, 'questions').slimming).toEqual({ least: 5 * MINUTE, dropRank: null })
    show.edits(set('item', 'questions', 'kind', 'qa', 'break'))
    expect(drafted(show, 'questions').slimming).toEqual({ least: 0, dropRank: 1 })
  })

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

describe('undo and redo of draft edits', () => {
  test('R8: one’s own newest is taken back although others went on elsewhere', () => {
    const show = planning().edits(title('Better', 'a'))
    const mine = undoLast(show)
    show.as('another-planner').edits(planned('b', 15, 10))
    show.as('planner').when(mine).emits('draftEdited', 'stepUndone')
    expect(drafted(show, 'a').title).toEqual({ en: 'a' })
    expect(drafted(show, 'b').planned).toBe(15 * MINUTE)
  })

  test('R8: not once the field holds something else', () => {
    const show = planning().edits(title('Better', 'a'))
    const mine = undoLast(show)
    show.as('another-planner').edits(title('Best', 'Better'))
    show.as('planner').when(mine).refuses('changed-since')
  })

  test('R8: what was removed comes back where it stood, with all it had', () => {
    const show = planning()
    const before = show.state.draft?.agenda
    show.edits({ type: 'removeItem', was: drafted(show, 'b') })
    expect(order(show)).toEqual(['a', 'questions'])
    show.does(undoLast(show))
    expect(show.state.draft?.agenda).toEqual(before)
  })

  test('R8: several are taken back one by one, and done again in their order', () => {
    const show = planning()
      .edits(planned('a', 11, 10))
      .edits(planned('a', 12, 11))
    const [first, second] = stepsOf(show)
    show.does(undoLast(show)).does(undo(first?.id ?? ''))
    expect(drafted(show, 'a').planned).toBe(10 * MINUTE)
    show.when(redoAt(show)).refuses('stale-step', { newest: first?.id })
    show.when(redoAt(show, 0)).emits('draftEdited', 'stepRedone')
    show.does(redo(second?.id ?? ''))
    expect(drafted(show, 'a').planned).toBe(12 * MINUTE)
  })

  test('R8: a new step ends what could be done again', () => {
    const show = planning().edits(planned('a', 11, 10))
    show.does(undoLast(show))
    const taken = redoAt(show)
    show.edits(planned('b', 11, 10))
    show.when(taken).refuses('nothing-to-redo')
  })

  test('R8: nothing is done again over another’s change', () => {
    const show = planning().edits(planned('a', 11, 10))
    show.does(undoLast(show))
    const taken = redoAt(show)
    show.as('another-planner').edits(planned('a', 20, 10))
    show.as('planner').when(taken).refuses('nothing-to-redo')
  })
})

const lasting = (minutes: number) =>
  smallShow({ blocks: [{ notBefore: '15:00', items: { a: 10, b: minutes } }] })

/** A planner made `b` 20 minutes long in the draft. */
const edited = () => given(lasting(10)).as('planner').drafts(lasting(20))

test('R8: undo in the draft: the author takes their newest step back, and the run is left alone', () => {
  const show = edited().as('moderator').at('15:00').does('startShow')
  const [step] = show.state.steps.filter(({ side }) => side === 'draft')
  show
    .as('planner')
    .when(undo(step?.id ?? ''))
    .emits('draftReplaced', 'stepUndone')
  expect(show.state.draft?.agenda).toEqual(lasting(10))
  expect(show.state.run.position.status).toBe('standby')
})
