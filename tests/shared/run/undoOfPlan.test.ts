import { describe, expect, test } from 'vitest'
import type { DraftChange } from '../../../shared/agenda/draft/change.ts'
import type { Agenda } from '../../../shared/agenda/model.ts'
import { newItem } from '../../../shared/agenda/newItem.ts'
import { newPerson } from '../../../shared/agenda/newPerson.ts'
import type { CommandOf } from '../../../shared/run/command.ts'
import { findItem } from '../../../shared/run/lookup.ts'
import { MINUTE } from '../../../shared/time/instant.ts'
import { type Case, given } from '../../support/given.ts'
import { smallShow } from '../../support/shows.ts'

/** Two segments of two items, between which things are moved. */
const agenda = smallShow({
  blocks: [
    { notBefore: '15:00', items: { a: 10, b: 10 } },
    { notBefore: '15:30', items: { c: 10, d: 10 } },
  ],
})
const threes = smallShow({ blocks: [{ notBefore: '15:00', items: { a: 10, b: 10, e: 10 } }] })
const [FIRST, SECOND] = agenda.segments.map(({ id }) => id)

function segmentId(n: 1 | 2): string {
  const id = n === 1 ? FIRST : SECOND
  if (id === undefined) throw new Error('two segments')
  return id
}

const show = () => given(agenda)

/** Items by segment, as `a b | c d`. */
function order(of: Agenda | undefined): string {
  return (of?.segments ?? []).map(({ items }) => items.map(({ id }) => id).join(' ')).join(' | ')
}

const drafted = ({ state }: Case) => order(state.draft?.agenda)
const published = ({ state }: Case) => order(state.published?.agenda)
const findings = ({ state }: Case) => state.draft?.findings ?? []

const edit = (...changes: DraftChange[]): CommandOf<'editDraft'> => ({
  ...{ type: 'editDraft', changes },
})

const undo = (step: string): CommandOf<'undo'> => ({
  ...{ type: 'undo', steps: [step] },
  listed: true,
})

const inserted = (id: string, segment: string, after: string | null): DraftChange => ({
  type: 'insertItem',
  to: { segment, after },
  item: newItem({ id, title: { en: id }, kind: 'talk', planned: 5 * MINUTE, speakers: [] }),
})

describe('R8c: undo of a move of an item', () => {
  test('keeps what a planner put between meanwhile', () => {
    const one = show().does('moveBehind', 'a', 'b')
    one.as('planner').does(edit(inserted('new', segmentId(1), 'b')))
    expect(drafted(one)).toBe('b new a | c d')
    one.as('moderator').does('undo')
    expect(published(one)).toBe('a b | c d')
    expect(drafted(one)).toBe('a b new | c d')
    expect(findings(one)).toEqual([])
  })

  test('never doubles an item that was moved on to another segment, and tells the planner', () => {
    const one = show().does('moveBehind', 'a', 'b')
    one.as('planner').does(
      edit({
        ...{ type: 'moveItem', item: 'a' },
        to: { segment: segmentId(2), after: 'd' },
        was: { segment: segmentId(1), after: 'b' },
      }),
    )
    one.as('moderator').does('undo')
    expect(published(one)).toBe('a b | c d')
    expect(drafted(one)).toBe('b | c d a')
    expect(findings(one)).toMatchObject([{ what: 'order', item: 'a' }])
    one.does('publish')
    expect(published(one)).toBe('b | c d a')
  })

  test('brings a swap across segments back on both sides', () => {
    const one = show().does('swap', 'a', 'd')
    expect(published(one)).toBe('d b | c a')
    one.does('undo')
    expect([published(one), drafted(one)]).toEqual(['a b | c d', 'a b | c d'])
  })

  test('never lands before what is on: right behind it, or not at all', () => {
    const one = show().does({
      ...{ type: 'reorder', item: 'a' },
      to: { segment: segmentId(2), after: 'd' },
      was: { segment: segmentId(1), after: null },
    })
    const move = undo(one.state.steps.at(-1)?.id ?? '')
    one.at('15:00').does('startShow').does('next').does(move)
    expect([published(one), drafted(one)]).toEqual(['b a | c d', 'b a | c d'])
    const again = show().does('moveBehind', 'a', 'd')
    const other = undo(again.state.steps.at(-1)?.id ?? '')
    again.at('15:00').does('startShow').does('next').at('15:30').does('next')
    again.when(other).refuses('changed-since')
    expect(published(again)).toBe('b | c d a')
  })

  test('is refused once another moderator moved it on in the same segment', () => {
    const one = given(threes).as('one').does('moveBehind', 'a', 'e')
    const move = undo(one.state.steps.at(-1)?.id ?? '')
    one.as('two').does({
      ...{ type: 'reorder', item: 'a' },
      to: { segment: segmentId(1), after: 'b' },
      was: { segment: segmentId(1), after: 'e' },
    })
    one.as('one').when(move).refuses('changed-since', { by: 'two' })
    expect(published(one)).toBe('b a e')
  })

  test('never moves what is done', () => {
    const one = given(threes).does('moveBehind', 'a', 'b')
    const move = undo(one.state.steps.at(-1)?.id ?? '')
    one.at('15:00').does('startShow').does('next').at('15:10').does('next').does('next')
    one.when(move).refuses('changed-since')
    expect(published(one)).toBe('b a e')
  })

  test('never moves what is on', () => {
    const one = show().does('moveBehind', 'a', 'b')
    const move = undo(one.state.steps.at(-1)?.id ?? '')
    one.at('15:00').does('startShow').does('next').at('15:10').does('next').isOn('a')
    one.when(move).refuses('changed-since')
    expect(published(one)).toBe('b a | c d')
  })

  test('is refused once another moderator moved the item again', () => {
    const one = show().as('one').does('moveBehind', 'a', 'b')
    const move = one.state.steps.at(-1)?.id ?? ''
    one.as('two').does({
      ...{ type: 'reorder', item: 'a' },
      to: { segment: segmentId(2), after: 'c' },
      was: { segment: segmentId(1), after: 'b' },
    })
    one
      .as('one')
      .when({ type: 'undo', steps: [move], listed: true })
      .refuses('changed-since', { by: 'two' })
    expect(published(one)).toBe('b | c a d')
  })
})

describe('R8c: undo of an insert', () => {
  test('leaves an item that was granted a minute', () => {
    const one = show().does('insertBehind', 'a', 5)
    const insert = one.state.steps.at(-1)?.id ?? ''
    const id = `${insert}/0`
    one.asTimekeeper().does('giveTime', id, 1)
    one
      .as('moderator')
      .when({ type: 'undo', steps: [insert], listed: true })
      .refuses('changed-since')
    expect(published(one)).toBe(`a ${id} b | c d`)
  })

  test('leaves one that is on', () => {
    const one = show().does('insertBehind', 'a', 5)
    const insert = one.state.steps.at(-1)?.id ?? ''
    one.at('15:00').does('startShow').does('next').does('next')
    one.when({ type: 'undo', steps: [insert], listed: true }).refuses('changed-since')
  })

  test('leaves the draft’s, where a planner has worked on it, and tells them', () => {
    const one = show().does('insertBehind', 'a', 5)
    const id = one.state.steps.at(-1)?.items[0] ?? ''
    one.as('planner').does(
      edit({
        ...{ type: 'setText', of: 'item', id, field: 'title', lang: 'en' },
        ...{ value: 'Now with a name', was: 'Inserted' },
      }),
    )
    one.as('moderator').does('undo')
    expect(published(one)).toBe('a b | c d')
    expect(drafted(one)).toBe(`a ${id} b | c d`)
    expect(findings(one)).toMatchObject([{ what: 'insert', item: id }])
  })
})

describe('R8c: undo of an edit', () => {
  test('overwrites no length typed since, and tells the planner', () => {
    const one = show().does('editLength', 'a', 15)
    const planned = (n: number, was: number): DraftChange => ({
      ...{ type: 'setValue', of: 'item', id: 'a', field: 'planned' },
      ...{ value: n * MINUTE, was: was * MINUTE },
    })
    one.as('planner').does(edit(planned(20, 15)))
    one.as('moderator').does('undo')
    expect(lengthOf(one.state.published?.agenda)).toBe(10)
    expect(lengthOf(one.state.draft?.agenda)).toBe(20)
    expect(findings(one)).toMatchObject([{ what: 'item', item: 'a' }])
  })

  test('names nobody whom the draft does not have any more', () => {
    const person = newPerson({ id: 'ada', name: { en: 'Ada' }, title: null, affiliation: null })
    const withAda = { ...agenda, people: [person] }
    const speakers = [{ person: 'ada', role: 'speaker' as const }]
    const one = given(withAda).does({
      ...{ type: 'editSpeakers', item: 'a', newPeople: [] },
      ...{ speakers, was: [] },
    })
    one.does({ type: 'editSpeakers', item: 'a', speakers: [], newPeople: [], was: speakers })
    one.as('planner').does(edit({ type: 'removePerson', was: person }))
    one.as('moderator').does('undo')
    expect(findItem(one.state.published?.agenda ?? agenda, 'a')?.item.speakers).toEqual(speakers)
    expect(findItem(one.state.draft?.agenda ?? agenda, 'a')?.item.speakers).toEqual([])
    expect(findings(one)).toMatchObject([{ what: 'item', item: 'a' }])
  })

  test('is refused where only the draft still holds it', () => {
    const one = show().does('editLength', 'a', 15)
    const step = undo(one.state.steps.at(-1)?.id ?? '')
    const longer = edit({
      ...{ type: 'setValue', of: 'item', id: 'a', field: 'planned' },
      ...{ value: 20 * MINUTE, was: 15 * MINUTE },
    })
    one.as('planner').does(longer)
    const typed = undo(one.state.steps.at(-1)?.id ?? '')
    one.does('publish').does(typed)
    expect(lengthOf(one.state.draft?.agenda)).toBe(15)
    one.as('moderator').when(step).refuses('changed-since', { by: 'planner' })
    expect(lengthOf(one.state.draft?.agenda)).toBe(15)
  })

  test('settles the finding it had made', () => {
    const one = show().as('planner')
    one.does(
      edit({
        ...{ type: 'setValue', of: 'item', id: 'a', field: 'planned' },
        ...{ value: 12 * MINUTE, was: 10 * MINUTE },
      }),
    )
    one.as('moderator').does('editLength', 'a', 15)
    expect(findings(one)).toHaveLength(1)
    one.does('undo')
    expect(findings(one)).toEqual([])
    expect(lengthOf(one.state.draft?.agenda)).toBe(12)
  })
})

describe('R8c: undo of moving the start', () => {
  test('goes whole or not at all, on each side', () => {
    const one = show().at('14:20').does('runNow')
    const moved = one.state.draft?.agenda.segments[1]
    if (moved?.start.type !== 'notBefore') throw new Error('it starts at a time')
    one.as('planner').does(
      edit({
        ...{ type: 'setValue', of: 'segment', id: moved.id, field: 'start' },
        ...{ value: { type: 'follows' }, was: moved.start },
      }),
    )
    one.as('moderator').does('undo')
    expect(one.state.published?.agenda).toEqual(agenda)
    expect(one.state.draft?.agenda.segments[0]?.start).not.toEqual(agenda.segments[0]?.start)
    expect(findings(one)).toMatchObject([{ what: 'schedule' }])
  })
})

function lengthOf(of: Agenda | undefined): number {
  return (findItem(of ?? agenda, 'a')?.item.planned ?? 0) / MINUTE
}
