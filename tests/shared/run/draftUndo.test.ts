import { expect, test } from 'vitest'
import { newPerson } from '../../../shared/agenda/fields/fieldTables.ts'
import type { Person } from '../../../shared/agenda/model.ts'
import { findItem } from '../../../shared/run/lookup.ts'
import type { DraftStep } from '../../../shared/run/step.ts'
import {
  canUndoDraftStep,
  newestOfDraft,
  redoableInDraft,
} from '../../../shared/run/undo/draftSteps.ts'
import { linkMade, set } from '../../support/changes.ts'
import { type Case, given } from '../../support/given.ts'
import { present } from '../../support/present.ts'
import { undo } from '../../support/press.ts'
import { agenda, drafted, findings, inserted, segmentId, show } from './planUndone.ts'

const person = (id: string) => newPerson({ id, name: { en: id } })

/** A planner added somebody, who has no link before they are published. */
function adding(who: Person): { one: Case; step: DraftStep } {
  const one = show().as('planner')
  one.edits({ type: 'insertPerson', after: null, person: who })
  const step = present(newestOfDraft(one.state, 'planner'))
  return { one, step }
}

/** A planner replaced the draft by one with another title. */
function retitled(): { one: Case; step: DraftStep } {
  const one = show().as('planner')
  one.drafts({ ...agenda, title: { en: 'New' } })
  const step = present(newestOfDraft(one.state, 'planner'))
  return { one, step }
}

test('R8c: an item that was put into the draft stays with all that was put there with it, where one of them was granted a minute', () => {
  const one = show().as('planner')
  const [first, second] = [inserted('new', segmentId(1), 'b'), inserted('more', segmentId(1), 'b')]
  one.edits(first, second)
  const back = undo(one.lastStep)
  one.does('publish').asTimekeeper().does('giveTime', 'more', 1)
  one.as('planner').when(back).refuses('changed-since')
  expect(drafted(one)).toBe('a b more new | c d')
})

test('R8c: a person who was put into the draft goes again while nothing else is known of them, whatever is of others', () => {
  const { one, step } = adding(person('ada'))
  one.record([
    linkMade('bo', grantOf('bo')),
    { type: 'attendanceMarked', v: 1, person: 'bo', mark: 'here' },
    { type: 'handRaised', v: 1, hand: hand('bo', one) },
  ])
  expect(canUndoDraftStep(one.state, step)).toBe(true)
  one.does(undo(step.id))
  expect(one.state.draft?.agenda.people).toEqual([])
})

test('R8c: a person who was put into the draft stays with a link, a hand up or a mark', () => {
  const link = adding(person('ada'))
  link.one.record([linkMade('bo', grantOf('bo')), linkMade('ada', grantOf('ada'))])
  const up = adding(person('ada'))
  up.one.record([
    { type: 'handRaised', v: 1, hand: hand('bo', up.one) },
    { type: 'handRaised', v: 1, hand: hand('ada', up.one) },
  ])
  const marked = adding(person('ada'))
  marked.one.record([{ type: 'attendanceMarked', v: 1, person: 'ada', mark: 'not-here' }])
  for (const { one, step } of [link, up, marked]) one.when(undo(step.id)).refuses('changed-since')
})

test('R8: a step of the draft from an older log, without what it wrote, is neither undone nor redone', () => {
  const { one, step } = retitled()
  const { redo: _kept, ...before } = step
  expect(canUndoDraftStep(one.state, before)).toBe(false)
  const undone = { ...before, undone: true }
  expect(redoableInDraft({ ...one.state, steps: [undone] }, 'planner')).toBeNull()
  expect(
    redoableInDraft({ ...one.state, steps: [{ ...step, undone: true }] }, 'planner'),
  ).toBeNull()
})

/** The grant of a person's link. */
const grantOf = (id: string) => ({ roles: ['speaker' as const], person: id, booth: null })

/** A hand that a person has up. */
const hand = (id: string, { now }: Case) => ({
  id: `${id}/hand`,
  person: id,
  wants: 'floor' as const,
  at: now,
})

test('R8c: undo of an edit: names nobody whom the draft does not have any more', () => {
  const person = newPerson({ id: 'ada', name: { en: 'Ada' } })
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

test('R8c: undo of moving the start goes whole or not at all, on each side', () => {
  const one = show().at('14:20').does('runNow')
  const moved = one.state.draft?.agenda.segments[1]
  if (moved?.start.type !== 'notBefore') throw new Error('it starts at a time')
  one.as('planner').edits(set('segment', moved.id, 'start', moved.start, { type: 'follows' }))
  one.as('moderator').does('undo')
  expect(one.state.published?.agenda).toEqual(agenda)
  expect(one.state.draft?.agenda.segments[0]?.start).not.toEqual(agenda.segments[0]?.start)
  expect(findings(one)).toMatchObject([{ what: 'schedule' }])
})
