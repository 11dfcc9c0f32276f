import { describe, expect, test } from 'vitest'
import type { DraftChange } from '../../../shared/agenda/draft/change.ts'
import type { Agenda } from '../../../shared/agenda/model.ts'
import { newPerson } from '../../../shared/agenda/newRecords.ts'
import { findItem } from '../../../shared/run/lookup.ts'
import { MINUTE } from '../../../shared/time/instant.ts'
import { given } from '../../support/given.ts'
import { edit, undo } from '../../support/press.ts'

import { agenda, findings, show } from './planUndone.ts'

describe('R8c: undo of an edit', () => {
  test('overwrites no length typed since, and tells the planner', () => {
    const one = show().does('editLength', 'a', 15)
    const planned = (n: number, was: number): DraftChange => ({
      type: 'setValue',
      of: 'item',
      id: 'a',
      field: 'planned',
      value: n * MINUTE,
      was: was * MINUTE,
    })
    one.as('planner').edits(planned(20, 15))
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
      type: 'editSpeakers',
      item: 'a',
      newPeople: [],
      speakers,
      was: [],
    })
    one.does({ type: 'editSpeakers', item: 'a', speakers: [], newPeople: [], was: speakers })
    one.as('planner').edits({ type: 'removePerson', was: person })
    one.as('moderator').does('undo')
    expect(findItem(one.state.published?.agenda ?? agenda, 'a')?.item.speakers).toEqual(speakers)
    expect(findItem(one.state.draft?.agenda ?? agenda, 'a')?.item.speakers).toEqual([])
    expect(findings(one)).toMatchObject([{ what: 'item', item: 'a' }])
  })

  test('is refused where only the draft still holds it', () => {
    const one = show().does('editLength', 'a', 15)
    const step = undo(one.lastStep)
    const longer = edit({
      type: 'setValue',
      of: 'item',
      id: 'a',
      field: 'planned',
      value: 20 * MINUTE,
      was: 15 * MINUTE,
    })
    one.as('planner').does(longer)
    const typed = undo(one.lastStep)
    one.does('publish').does(typed)
    expect(lengthOf(one.state.draft?.agenda)).toBe(15)
    one.as('moderator').when(step).refuses('changed-since', { by: 'planner' })
    expect(lengthOf(one.state.draft?.agenda)).toBe(15)
  })

  test('settles the finding it had made', () => {
    const one = show().as('planner')
    one.edits({
      type: 'setValue',
      of: 'item',
      id: 'a',
      field: 'planned',
      value: 12 * MINUTE,
      was: 10 * MINUTE,
    })
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
    one.as('planner').edits({
      type: 'setValue',
      of: 'segment',
      id: moved.id,
      field: 'start',
      value: { type: 'follows' },
      was: moved.start,
    })
    one.as('moderator').does('undo')
    expect(one.state.published?.agenda).toEqual(agenda)
    expect(one.state.draft?.agenda.segments[0]?.start).not.toEqual(agenda.segments[0]?.start)
    expect(findings(one)).toMatchObject([{ what: 'schedule' }])
  })
})

function lengthOf(of: Agenda | undefined): number {
  return (findItem(of ?? agenda, 'a')?.item.planned ?? 0) / MINUTE
}
