import { describe, expect, test } from 'vitest'
import type { DraftChange } from '../../../shared/agenda/draft/change.ts'
import type { Agenda } from '../../../shared/agenda/model.ts'
import { newItem, newPerson } from '../../../shared/agenda/newRecords.ts'
import type { Command, CommandOf } from '../../../shared/run/command.ts'
import { decide } from '../../../shared/run/decide.ts'
import type { ShowState } from '../../../shared/run/state.ts'
import { type Case, given } from '../../support/given.ts'
import { showOf } from '../../support/shows.ts'

const ADA = newPerson({ id: 'ada', name: { en: 'Ada' }, title: null, affiliation: null })

/** A block of three, and an empty one. */
const AGENDA: Agenda = {
  ...showOf('15:00 a 10, b 10, c 10 | '),
  people: [ADA],
}

/** The draft after changes of a planner. */
function drafted(show: Case, ...changes: DraftChange[]): Case {
  return show
    .as('planner')
    .edits(...changes)
    .as('moderator')
}

const firstInDraft = (item: string, after: string): DraftChange => ({
  type: 'moveItem',
  item,
  to: { segment: 'block-1', after: null },
  was: { segment: 'block-1', after },
})

function insert(segment: string, ...people: string[]): CommandOf<'insert'> {
  const speakers = people.map((person) => ({ person, role: 'speaker' as const }))
  const title = { en: 'More' }
  return {
    type: 'insert',
    at: { segment, after: null },
    item: { title, kind: 'talk', planned: 60_000, speakers, language: null },
    newPeople: [],
  }
}

const found = ({ state }: Case) => state.draft?.findings.at(-1)

describe('P7: a live change goes into the draft where that agrees, else the planner is told', () => {
  test('an item is inserted in the same order', () => {
    const show = drafted(given(AGENDA), firstInDraft('c', 'b'))
    show.when(insert('block-1')).emits('itemInserted', 'findingAdded')
    const [item] = show.state.published?.agenda.segments[0]?.items ?? []
    expect(found(show)).toMatchObject({ what: 'insert', item: item?.id })
    show.when(insert('block-2')).emits('itemInserted', 'itemInserted')
  })

  test('an item is inserted into a block that is there', () => {
    const was = AGENDA.segments[1]
    if (was === undefined) throw new Error('no second block')
    const show = drafted(given(AGENDA), { type: 'removeSegment', was })
    show.when(insert('block-2')).emits('itemInserted', 'findingAdded')
    show.when(insert('block-1')).emits('itemInserted', 'itemInserted')
  })

  test('those speak whom it knows', () => {
    const show = drafted(given(AGENDA), { type: 'removePerson', was: ADA })
    expect(show.state.steps.at(-1)?.items).toEqual([])
    show.when(insert('block-1', 'ada')).emits('itemInserted', 'findingAdded')
    const speakers = [{ person: 'ada', role: 'speaker' as const }]
    const edit: Command = { type: 'editSpeakers', item: 'b', speakers, newPeople: [], was: [] }
    show.when(edit).emits('itemEdited', 'findingAdded')
    expect(found(show)).toMatchObject({ what: 'item', item: 'b' })
  })

  test('an order is changed that is the same', () => {
    const show = drafted(given(AGENDA), firstInDraft('c', 'b'))
    show.when('swap', 'b', 'c').emits('itemsOrdered', 'findingAdded')
    expect(found(show)).toMatchObject({ what: 'order', item: 'b' })
    const back = given(AGENDA).does('startShow').does('goTo', 'c').does('drop', 'b')
    drafted(back, firstInDraft('c', 'b'))
    back.when('restore', 'b').emits('itemRestored', 'itemsOrdered', 'findingAdded')
    expect(found(back)).toMatchObject({ what: 'order', item: 'b' })
  })
})

describe('R8: a step of the draft', () => {
  test('names what is moved, added or taken out', () => {
    const show = drafted(given(AGENDA), firstInDraft('c', 'b'))
    const itemsOf = () => show.state.steps.at(-1)?.items
    expect(itemsOf()).toEqual(['c'])
    const item = newItem({ id: 'd', title: { en: 'D' }, kind: 'talk', planned: 0, speakers: [] })
    drafted(show, { type: 'insertItem', to: { segment: 'block-2', after: null }, item })
    expect(itemsOf()).toEqual(['d'])
    drafted(show, { type: 'removeItem', was: item })
    expect(itemsOf()).toEqual(['d'])
  })
})

describe('who sees no draft', () => {
  const of = ({ state, now, serverNow }: Case, command: Command, seen: Partial<ShowState> = {}) =>
    decide({ ...state, draft: null, ...seen }, command, {
      now,
      wall: serverNow.call(given(AGENDA)),
      commandId: 'one',
      actor: { link: 'moderator', roles: ['moderator'], person: null, booth: null },
    })

  test('foresees what becomes of what is published', () => {
    const title = { type: 'editTitle', item: 'b', title: { en: 'B' }, was: { en: 'b' } } as const
    const decision = of(given(AGENDA), title)
    const types = decision.ok ? decision.events.map(({ type }) => type) : []
    expect(types).toEqual(['itemEdited', 'stepTaken'])
  })

  test('edits and publishes none', () => {
    const stale = { reason: 'stale-value', field: 'draft', actual: null }
    const show = given(AGENDA)
    const commands: readonly Command[] = [
      { type: 'editDraft', changes: [firstInDraft('c', 'b')] },
      { type: 'replaceDraft', agenda: AGENDA, revision: 0 },
      { type: 'publish', revision: 0, step: null },
    ]
    for (const command of commands) expect(of(show, command)).toEqual({ ok: false, refusal: stale })
  })
})
