import { describe, expect, test } from 'vitest'
import { BRIEFING_FIELDS } from '../../../../shared/agenda/fields/briefing.ts'
import {
  createFrom,
  ITEM_ROWS,
  mergeExisting,
  SEGMENT_ROWS,
  visibleTo,
} from '../../../../shared/agenda/fields/fieldTables.ts'
import { ITEM_FIELDS } from '../../../../shared/agenda/fields/item.ts'
import { PERSON_FIELDS } from '../../../../shared/agenda/fields/person.ts'
import { SEGMENT_FIELDS } from '../../../../shared/agenda/fields/segment.ts'
import { SHOW_FIELDS } from '../../../../shared/agenda/fields/show.ts'
import { TERM_FIELDS } from '../../../../shared/agenda/fields/term.ts'
import { Term } from '../../../../shared/agenda/glossary/term.ts'
import { Agenda, Briefing, Item, Person, Segment } from '../../../../shared/agenda/model.ts'
import { anyAgenda } from '../../../support/anyAgenda.ts'
import { pinned } from '../../../support/pinned.ts'
import { founding } from '../../../support/shows.ts'

test.each([
  ['an item', ITEM_FIELDS, Item],
  ['its briefing', BRIEFING_FIELDS, Briefing],
  ['a segment', SEGMENT_FIELDS, Segment],
  ['a person', PERSON_FIELDS, Person],
  ['a show', SHOW_FIELDS, Agenda],
  ['a term', TERM_FIELDS, Term],
] as const)(
  'the tables of fields have a row for each field of %s, in the order of its schema',
  (_, fields, model) => {
    expect(Object.keys(fields)).toEqual(Object.keys(model.shape))
  },
)

test('random agendas have every field there is, now and then', () => {
  const agendas = pinned(anyAgenda, 100)
  const segments = agendas.flatMap((agenda) => agenda.segments)
  const items = segments.flatMap((segment) => segment.items)
  const made: readonly (readonly [readonly object[], { readonly shape: object }])[] = [
    [agendas, Agenda],
    [agendas.flatMap(({ people }) => people), Person],
    [agendas.flatMap(({ glossary = [] }) => glossary), Term],
    [segments, Segment],
    [items, Item],
    [items.flatMap(({ briefing }) => briefing ?? []), Briefing],
  ]
  const missing = made.flatMap(([things, { shape }]) => {
    const there = new Set(things.flatMap((thing) => Object.keys(thing)))
    return Object.keys(shape).filter((field) => !there.has(field))
  })
  expect(missing).toEqual([])
})

describe('what is read of them', () => {
  const [segment] = founding().segments
  const core = { id: 'new', title: { en: 'New' }, kind: 'break', planned: 300_000 } as const

  test('a new record has the initial values of its rows, and no optional field', () => {
    const item = createFrom(ITEM_ROWS, core)
    expect(Item.parse(item)).toEqual(item)
    expect(item).toMatchObject({ ...core, slimming: { least: 0, dropRank: 1 }, talkingPoints: [] })
  })

  test('a corrected text leaves the latest end of a segment on the same day only', () => {
    if (segment === undefined) throw new Error('nothing to read')
    const held = {
      ...segment,
      mustEndBy: segment.start.type === 'notBefore' ? segment.start.at : null,
    }
    const reread = (sameDay: boolean) =>
      mergeExisting(SEGMENT_ROWS, held, { ...segment, id: 'other' }, sameDay)
    expect(reread(true)).toEqual(held)
    expect(reread(false)).toEqual({ ...held, mustEndBy: null })
  })

  test('what is not seen is null, or absent where it may be', () => {
    const glossary = [{ id: 'term', texts: { en: 'Private' } }]
    const agenda: Agenda = { ...founding(), notes: ['Private'], glossary }
    const seen = visibleTo<Agenda>(SHOW_FIELDS, (sight) => sight === 'all')(agenda)
    const { notes: _, glossary: __, ...others } = agenda
    expect(seen).toEqual({ ...others, hardStop: null, meeting: null })
  })
})
