import { expect, it } from 'vitest'
import {
  glossaryModel,
  rowsFound,
  SHOWN,
} from '../../../client/views/interpreter/glossary/model.ts'
import type { Term } from '../../../shared/agenda/glossary/term.ts'
import { present } from '../../support/present.ts'
import { GRANTS, Room } from '../support/room.ts'

const grant = { ...GRANTS.interpreter, roles: [...GRANTS.interpreter.roles] }
const YOU = { link: 'interpreter', grant }

const of = (room: Room) => present(glossaryModel(room.state, room.now, YOU))

const words = (rows: ReturnType<typeof rowsFound>['rows']) =>
  rows.map(({ term }) => term.texts['en'])

it('the glossary beside a talk begins with what occurs in it, marked, then has its segment and the next one past the break', () => {
  const { rows, scope, here, count } = of(new Room().startsAt('talk-wende'))
  expect(scope).toBe('segments')
  const marked = rows.filter(({ isHere }) => isHere)
  expect(words(marked)).toEqual(['ecosystem services', 'ecosystem', 'biodiversity offset'])
  expect(rows.slice(0, marked.length)).toEqual(marked)
  expect(here).toHaveLength(marked.length)
  // Of the talks of this block, then of the panel behind the break.
  expect(words(rows)).toContain('ecological space')
  expect(words(rows)).toContain('rural revitalization')
  expect(words(rows)).not.toContain('village arrangement')
  expect(count).toBe(14)
})

it('the glossary beside a talk is that of what comes next while nothing is on, and all of it where none belongs there', () => {
  const room = new Room().startsAt('water-break-item')
  room.gives('moderator', 'finish')
  expect(words(of(room).rows.filter(({ isHere }) => isHere))).toContain('urban and rural fringe')
  for (const bare of [new Room(), new Room().startsAt('closing-item')]) {
    expect(of(bare)).toMatchObject({ scope: 'all', count: 14, here: [] })
    expect(of(bare).rows).toHaveLength(14)
  }
})

it('the glossary beside a talk is nothing where the show has none', () => {
  const room = new Room()
  const published = present(room.state.published)
  const { glossary: _, ...agenda } = published.agenda
  expect(
    glossaryModel({ ...room.state, published: { ...published, agenda } }, room.now, YOU),
  ).toBeNull()
})

it('what is looked for is found among all terms, both ways, and those of the talk stay marked', () => {
  const room = new Room().startsAt('talk-wende')
  const terms: readonly Term[] = room.state.published?.agenda.glossary ?? []
  const model = of(room)
  expect(words(rowsFound(terms, 'village', model).rows)).toEqual(['village arrangement'])
  expect(words(rowsFound(terms, 'cunzhuang', model).rows)).toEqual(['village arrangement'])
  const [first, second] = rowsFound(terms, '生物', model).rows
  expect([first?.isHere, second]).toEqual([true, undefined])
})

it('what is looked for stands there as far as there is room for, with how many there are', () => {
  const terms = Array.from({ length: 150 }, (_, n) => ({
    id: `${n}`,
    texts: { en: `word ${n}` },
  }))
  const { rows, count } = rowsFound(terms, 'word', { columns: ['en'], here: [] })
  expect([rows.length, count]).toEqual([SHOWN, 150])
})
