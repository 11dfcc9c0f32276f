import { describe, expect, test } from 'vitest'
import type { DraftChange } from '../../../shared/agenda/draft/change.ts'
import { newItem, newPerson } from '../../../shared/agenda/fields/fieldTables.ts'
import type { Agenda } from '../../../shared/agenda/model.ts'
import { TERMS_LIMIT } from '../../../shared/agenda/textLimits.ts'
import type { Command } from '../../../shared/run/command.ts'
import { MINUTE } from '../../../shared/time/instant.ts'
import { moveItem, setText } from '../../support/changes.ts'
import { type Case, given } from '../../support/given.ts'
import { present } from '../../support/present.ts'
import { edit, insertTalk } from '../../support/press.ts'
import { founding, showOf } from '../../support/shows.ts'

const planning = () => given(founding()).as('planner')

const title = (
  of: 'item' | 'segment',
  id: string,
  value: string | null,
  was: string,
): DraftChange => setText(of, id, 'title', 'en', was, value)

function draftOf({ state }: Case) {
  if (state.draft === null) throw new Error('no draft')
  return state.draft.agenda
}

describe('an edit of the draft is refused', () => {
  test('what it is about is not there', () => {
    const show = planning()
    show.when(edit(title('item', 'none', 'A', 'B'))).refuses('unknown-item', { item: 'none' })
    show
      .when(edit(title('segment', 'none', 'A', 'B')))
      .refuses('unknown-segment', { segment: 'none' })
    const person = present(draftOf(show).people[0])
    const gone: DraftChange = { type: 'removePerson', was: { ...person, id: 'none' } }
    show.when(edit(gone)).refuses('unknown-person', { person: 'none' })
  })

  test('a term of the glossary is not there, or there are too many', () => {
    const show = planning()
    const term = (id: string) => ({ id, texts: { en: id, 'zh-Hans': id } })
    const insertAfter = (
      after: string | null,
      ...terms: ReturnType<typeof term>[]
    ): DraftChange => ({ type: 'insertTerms', after, terms })
    show
      .when(edit(insertAfter('none', term('land'))))
      .refuses('unknown', { what: 'term', id: 'none' })
    const many = Array.from({ length: TERMS_LIMIT + 1 }, (_, n) => term(`term-${n}`))
    show
      .when(edit(insertAfter(null, ...many)))
      .refuses('too-many', { what: 'terms', limit: TERMS_LIMIT })
  })

  test('somebody speaks who is to go', () => {
    const show = planning()
    const { people } = draftOf(show)
    const was = present(people.find(({ id }) => id === 'wentao-yan'))
    show
      .when(edit({ type: 'removePerson', was }))
      .refuses('still-speaks', { person: 'wentao-yan', item: 'talk-yan' })
  })

  test('an id is taken', () => {
    const show = planning()
    const person = present(draftOf(show).people[0])
    show
      .when(edit({ type: 'insertPerson', person, after: null }))
      .refuses('id-taken', { id: person.id })
  })

  test('the last text, and the last segment', () => {
    const small = given(showOf('10:00 a 5'))
    small.as('planner')
    small.when(edit(title('item', 'a', null, 'a'))).refuses('last-one', { what: 'title.en' })
    const was = present(draftOf(small).segments[0])
    small.when(edit({ type: 'removeSegment', was })).refuses('last-one', { what: 'segment' })
  })

  test('its step names the items that it is about, each once', () => {
    const show = planning()
    const length = (id: string, value: number, was: number): DraftChange => {
      return { type: 'setValue', of: 'item', id, field: 'planned', value, was }
    }
    show.edits(
      length('talk-yan', 10 * MINUTE, 15 * MINUTE),
      length('talk-yan', 12 * MINUTE, 10 * MINUTE),
      length('talk-bai', 12 * MINUTE, 10 * MINUTE),
    )
    expect(show.state.steps.at(-1)?.items).toEqual(['talk-yan', 'talk-bai'])
    show.edits(title('segment', 'panel', 'The panel', draftTitle(show, 'panel')))
    expect(show.state.steps.at(-1)?.items).toEqual([])
  })

  test('R9: after the end the draft is edited only as its step can still be taken back', () => {
    const show = given(founding()).onPlanUntil('talk-yan').does('endShow').as('planner')
    show.when(edit(title('item', 'talk-yan', 'A', 'B'))).refuses('ended')
    show.when({ type: 'replaceDraft', agenda: founding(), revision: 0 }).refuses('ended')
  })
})

const draftTitle = (show: Case, segment: string): string =>
  draftOf(show).segments.find(({ id }) => id === segment)?.title['en'] ?? ''

test('R16: links of interpreters are of a booth of either side of the plan; of none where there is one at most', () => {
  const booth = (id: string | null): Command => {
    return { type: 'makeLink', grant: { roles: ['interpreter'], person: null, booth: id } }
  }
  const show = given(founding())
  show.when(booth('Li')).refuses('unknown-booth', { booth: 'Li' })
  for (const id of ['en–zh', null]) show.when(booth(id)).emits('linkMade')
  show.as('planner').edits({
    type: 'setValue',
    of: 'show',
    id: null,
    field: 'languages',
    was: ['en', 'zh-Hans'],
    value: ['en', 'zh-Hans', 'fr'],
  })
  show.as('moderator').when(booth('en–fr')).emits('linkMade')
  show.does('publish').when(booth(null)).refuses('unknown-booth', { booth: null })
})

test('time and language: the floor language is set against what it was, to another', () => {
  const show = given(founding()).onPlanUntil('talk-yan')
  const set = (language: string | null, was: string | null): Command => {
    return { type: 'setLanguage', language, was }
  }
  show.when(set('en', 'zh-Hans')).refuses('stale-value', { field: 'language', actual: null })
  show.when(set(null, null)).refuses('no-change')
  show.does(set('en', null)).when(set('en', 'en')).refuses('no-change')
  show.does('endShow').when(set(null, 'en')).refuses('ended')
})

const ADA = newPerson({ id: 'ada', name: { en: 'Ada' } })

/** A block of three, and an empty one. */
const AGENDA: Agenda = { ...showOf('15:00 a 10, b 10, c 10 | '), people: [ADA] }

/** The draft after changes of a planner. */
const drafted = (show: Case, ...changes: DraftChange[]): Case =>
  show
    .as('planner')
    .edits(...changes)
    .as('moderator')

const firstInDraft = (item: string, after: string): DraftChange =>
  moveItem(item, { segment: 'block-1', after }, { segment: 'block-1', after: null })

const insert = (segment: string, ...people: string[]) =>
  insertTalk({ segment, after: null }, people)

const found = ({ state }: Case) => state.draft?.findings.at(-1)

test('P7: a live change goes into the draft where that agrees, else the planner gets a finding: an item is inserted into a block that is there', () => {
  const was = present(AGENDA.segments[1])
  const show = drafted(given(AGENDA), { type: 'removeSegment', was })
  show.when(insert('block-2')).emits('itemInserted', 'findingAdded')
  show.when(insert('block-1')).emits('itemInserted', 'itemInserted')
})

test('P7: a live change goes into the draft where that agrees, else the planner gets a finding: an order is changed that is the same', () => {
  const show = drafted(given(AGENDA), firstInDraft('c', 'b'))
  show.when('swap', 'b', 'c').emits('itemsOrdered', 'findingAdded')
  expect(found(show)).toMatchObject({ what: 'order', item: 'b' })
  const back = given(AGENDA).does('startShow').does('goTo', 'c').does('drop', 'b')
  drafted(back, firstInDraft('c', 'b'))
  back.when('restore', 'b').emits('itemRestored', 'itemsOrdered', 'findingAdded')
  expect(found(back)).toMatchObject({ what: 'order', item: 'b' })
})

test('R8: a step of the draft: names what is moved, added or taken out', () => {
  const show = drafted(given(AGENDA), firstInDraft('c', 'b'))
  const itemsOf = () => show.state.steps.at(-1)?.items
  expect(itemsOf()).toEqual(['c'])
  const item = newItem({ id: 'd', title: { en: 'D' }, kind: 'talk', planned: 0, speakers: [] })
  drafted(show, { type: 'insertItem', to: { segment: 'block-2', after: null }, item })
  expect(itemsOf()).toEqual(['d'])
  drafted(show, { type: 'removeItem', was: item })
  expect(itemsOf()).toEqual(['d'])
})
