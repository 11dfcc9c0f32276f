import type { DraftChange } from '../../../../../shared/agenda/draft/change.ts'
import { homeZone } from '../../../../../shared/agenda/homeZone.ts'
import type { Item, Segment, Speaker } from '../../../../../shared/agenda/model.ts'
import { TEXT_LIMIT } from '../../../../../shared/agenda/textLimits.ts'
import type { LanguageTag } from '../../../../../shared/agenda/texts.ts'
import { wallNear } from '../../../../../shared/time/zones.ts'
import { entryOf, LANGUAGES } from '../../../../i18n/language.ts'
import { insertPerson, newPerson, personNamed } from '../acts/people.ts'
import type { NewId } from '../acts/pickedRows.ts'
import type { CellContext } from './cells.ts'
import { ChangeBuilder } from './changes.ts'
import { type EditorColumn, isEditable } from './columns.ts'
import type { ItemRow, TableRow } from './rows.ts'
import { instantOnDay, lengthTyped, wallTyped } from './typed.ts'

/** Why typed text is nothing that a cell can hold. */
export type CellError =
  | 'length'
  | 'least'
  | 'drop'
  | 'time'
  | 'first-start'
  | 'item-start'
  | 'title'
  | 'too-long'
  | 'language'
  | 'speakers'
  | 'heading'

/** What typed text comes to. */
export type CellEdit =
  | { readonly is: 'changes'; readonly changes: readonly DraftChange[] }
  | { readonly is: 'same' }
  | { readonly is: 'wrong'; readonly why: CellError }

/** A text for a cell, and the changes so far that it adds to. */
export type CellInput = {
  readonly rewrite: ChangeBuilder
  readonly context: CellContext
  readonly newId: NewId
  readonly text: string
}

function setTitle(typed: CellInput, row: TableRow, lang: LanguageTag): CellError | null {
  const { rewrite, text } = typed
  if (text.length > TEXT_LIMIT) return 'too-long'
  // What is cleared is as the segment again.
  const cleared = row.kind === 'item' && !row.joined ? row.segment.title[lang] : undefined
  const value = text === '' ? (cleared ?? null) : text
  const all = [
    ...(row.kind === 'item'
      ? [{ of: 'item' as const, id: row.item.id, texts: row.item.title }]
      : []),
    ...(row.kind === 'segment' || row.joined
      ? [{ of: 'segment' as const, id: row.segment.id, texts: row.segment.title }]
      : []),
  ]
  for (const { of, id, texts } of all) {
    const others = Object.keys(texts).filter((tag) => tag !== lang)
    if (value === null && others.length === 0) return 'title'
    rewrite.set({ type: 'setText', of, id, field: 'title', lang }, value)
  }
  return null
}

function setStart(typed: CellInput, row: TableRow): CellError | null {
  const { rewrite, text, context } = typed
  const { agenda } = context
  const zone = homeZone(agenda)
  const { id } = row.segment
  const isFirst = agenda.segments[0]?.id === id
  const address = { type: 'setValue', of: 'segment', id, field: 'start' } as const
  if (text === '') {
    if (isFirst) return 'first-start'
    rewrite.set(address, { type: 'follows' })
    return null
  }
  const wall = wallTyped(text)
  const near = () => (wall === null ? null : wallNear(wall, zone, row.start))
  const at = isFirst ? instantOnDay(text, row.start, zone) : near()
  if (at === null) return 'time'
  rewrite.set(address, { type: 'notBefore', at })
  return null
}

function setBudget({ rewrite, text }: CellInput, segment: Segment): CellError | null {
  const budget = text === '' ? null : lengthTyped(text)
  if (budget === null && text !== '') return 'length'
  rewrite.set({ type: 'setValue', of: 'segment', id: segment.id, field: 'budget' }, budget)
  return null
}

function setLength(typed: CellInput, row: TableRow): CellError | null {
  if (row.kind === 'segment') return setBudget(typed, row.segment)
  const { rewrite, text } = typed
  const planned = lengthTyped(text)
  if (planned === null) return 'length'
  rewrite.set({ type: 'setValue', of: 'item', id: row.item.id, field: 'planned' }, planned)
  if (row.joined && row.segment.budget !== null)
    rewrite.set({ type: 'setValue', of: 'segment', id: row.segment.id, field: 'budget' }, planned)
  return null
}

/** Words that say an item keeps its whole length, of every language words come in. */
const FIXED_WORDS = new Set(LANGUAGES.flatMap((language) => entryOf(language).typed.kept))

function setLeast({ rewrite, text }: CellInput, item: Item): CellError | null {
  const isFixed = text === '' || FIXED_WORDS.has(text.toLowerCase())
  const least = isFixed ? item.planned : lengthTyped(text)
  if (least === null || least > item.planned) return 'least'
  const dropRank = item.slimming?.dropRank ?? null
  rewrite.set({ type: 'setValue', of: 'item', id: item.id, field: 'slimming' }, { least, dropRank })
  return null
}

function setDrop({ rewrite, text }: CellInput, item: Item): CellError | null {
  const rank = text.normalize('NFKC')
  if (!/^\d{0,2}$/.test(rank)) return 'drop'
  const dropRank = rank === '' ? null : Number(rank)
  const least = item.slimming?.least ?? item.planned
  rewrite.set({ type: 'setValue', of: 'item', id: item.id, field: 'slimming' }, { least, dropRank })
  return null
}

/** The language of the agenda that a typed mark, tag or name means; undefined where it means none. */
export function languageTyped(
  text: string,
  { agenda, mark, name }: CellContext,
): LanguageTag | null | undefined {
  const typed = text.normalize('NFKC').trim().toLowerCase()
  if (typed === '') return null
  const called = (tag: LanguageTag) => [tag, mark(tag), name(tag)].map((one) => one.toLowerCase())
  return (
    agenda.languages.find((tag) => called(tag).includes(typed)) ??
    agenda.languages.find((tag) => called(tag).some((one) => one.startsWith(typed)))
  )
}

function setLanguage({ rewrite, text, context }: CellInput, item: Item): CellError | null {
  const language = languageTyped(text, context)
  if (language === undefined) return 'language'
  rewrite.set({ type: 'setValue', of: 'item', id: item.id, field: 'language' }, language)
  return null
}

/** The names that a text lists. */
function namesTyped(text: string): readonly string[] {
  const names = text.split(/[,，、;；\n]/).map((name) => name.trim())
  return names.filter((name) => name !== '')
}

function setSpeakers({ rewrite, text, newId }: CellInput, item: Item): CellError | null {
  const names = namesTyped(text)
  const isName = (name: string) => name.length <= 200 && /\p{L}/u.test(name)
  if (names.length > 20 || !names.every(isName)) return 'speakers'
  const people = names.map((name) => {
    const known = personNamed(rewrite.agenda, name)
    if (known !== null) return known.id
    const person = newPerson(rewrite.agenda, name, newId)
    rewrite.add(insertPerson(rewrite.agenda, person))
    return person.id
  })
  const speakers = [...new Set(people)].map((person): Speaker => {
    const before = item.speakers.find((speaker) => speaker.person === person)
    const usual = item.kind === 'panel' || item.kind === 'case' ? 'panellist' : 'speaker'
    return before ?? { person, role: usual }
  })
  rewrite.set({ type: 'setValue', of: 'item', id: item.id, field: 'speakers' }, speakers)
  return null
}

function setInItem(typed: CellInput, row: ItemRow, id: EditorColumn['id']): CellError | null {
  switch (id) {
    case 'least':
      return setLeast(typed, row.item)
    case 'drop':
      return setDrop(typed, row.item)
    case 'language':
      return setLanguage(typed, row.item)
    case 'speakers':
      return setSpeakers(typed, row.item)
    default:
      return null
  }
}

/** Adds what a text comes to in one cell; says why where it is nothing that the cell can hold. */
export function setCell(typed: CellInput, row: TableRow, column: EditorColumn): CellError | null {
  if (column.id === 'title') return setTitle(typed, row, column.lang)
  if (column.id === 'start') return setStart(typed, row)
  if (column.id === 'length') return setLength(typed, row)
  return row.kind === 'item' ? setInItem(typed, row, column.id) : null
}

/** The rows that take what is typed; a length picked for items and headings alike is meant for the items. */
export function editableRows(rows: readonly TableRow[], column: EditorColumn): readonly TableRow[] {
  const taking = rows.filter((row) => isEditable(row, column))
  const items = taking.filter(({ kind }) => kind === 'item')
  return column.id === 'length' && items.length > 0 ? items : taking
}

/** What text typed into a column comes to in all of these rows, as one set of changes; rows that take nothing there stay as they are. */
export function cellEdit(
  rows: readonly TableRow[],
  column: EditorColumn,
  text: string,
  context: CellContext,
  newId: NewId,
): CellEdit {
  const rewrite = new ChangeBuilder(context.agenda)
  const typed: CellInput = { rewrite, context, newId, text: text.trim() }
  const taking = editableRows(rows, column)
  if (taking.length === 0 && column.id === 'start') return { is: 'wrong', why: 'item-start' }
  for (const row of taking) {
    const why = setCell(typed, row, column)
    if (why !== null) return { is: 'wrong', why }
  }
  const changes = rewrite.changes()
  return changes === null ? { is: 'same' } : { is: 'changes', changes }
}
