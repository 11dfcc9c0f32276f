import type { DraftChange } from '../../../../../shared/agenda/draft/change.ts'
import { homeZone } from '../../../../../shared/agenda/homeZone.ts'
import type { Agenda, Item, Speaker } from '../../../../../shared/agenda/model.ts'
import { textIn } from '../../../../../shared/agenda/textIn.ts'
import { TEXT_LIMIT } from '../../../../../shared/agenda/textLimits.ts'
import type { LanguageTag } from '../../../../../shared/agenda/texts.ts'
import { personOf } from '../../../../../shared/run/lookup.ts'
import { clockText } from '../../../../../shared/time/format.ts'
import type { planner } from '../../../../i18n/en/planner.ts'
import { entryFor, entryOf, LANGUAGES } from '../../../../i18n/language.ts'
import { withDecimals } from '../../../../ui/agenda/useLength.ts'
import { insertPerson, newPerson, personNamed } from '../acts/people.ts'
import { ChangeBuilder, type FieldAddress, fieldOf } from './changes.ts'
import {
  fillOf,
  type ItemRow,
  isOneItem,
  lengthText,
  type NewId,
  parseInstantNear,
  parseInstantOnDay,
  parseLength,
  type TableRow,
} from './rows.ts'

/** A column of the table. */
export type EditorColumn =
  | { readonly id: 'start' | 'length' | 'least' | 'drop' | 'speakers' | 'language' }
  | { readonly id: 'title'; readonly lang: LanguageTag }

/** Returns the columns for an agenda with these languages, in order. */
export function columnsFor(languages: readonly LanguageTag[]): readonly EditorColumn[] {
  return [
    { id: 'start' },
    { id: 'length' },
    { id: 'least' },
    { id: 'drop' },
    ...languages.map((lang): EditorColumn => ({ id: 'title', lang })),
    { id: 'speakers' },
    { id: 'language' },
  ]
}

/** The context of all cells: the agenda, the language of the screen, and the short marks and names of languages. */
export type CellContext = {
  readonly agenda: Agenda
  readonly lang: LanguageTag
  readonly mark: (tag: LanguageTag) => string
  readonly name: (tag: LanguageTag) => string
}

/** Why a cell refuses a typed text. */
export type CellError = keyof typeof planner.editor.wrong

/** A text typed into a cell, and the rewrite that collects the changes of all cells. */
type CellInput = {
  readonly rewrite: ChangeBuilder
  readonly context: CellContext
  readonly newId: NewId
  readonly text: string
}

/** Returns the names of an item's speakers in the language of the screen. */
export function speakerNames({ agenda, lang }: Pick<CellContext, 'agenda' | 'lang'>, item: Item) {
  return item.speakers.map(({ person }) => {
    const found = personOf(agenda, person)
    return found === null ? person : textIn(found.name, lang).text
  })
}

/** Words that a planner can type to protect a length from cuts, in every language of the screens. */
const FIXED_WORDS = new Set(LANGUAGES.flatMap((language) => entryOf(language).typed.kept))

/** Returns the agenda's language with a typed mark, tag or name. Null for an empty text, undefined if no language matches. */
export function parseLanguage(
  text: string,
  { agenda, mark, name }: CellContext,
): LanguageTag | null | undefined {
  const typed = text.normalize('NFKC').trim().toLowerCase()
  if (typed === '') return null
  const namesOf = (tag: LanguageTag) => [tag, mark(tag), name(tag)].map((one) => one.toLowerCase())
  return (
    agenda.languages.find((tag) => namesOf(tag).includes(typed)) ??
    agenda.languages.find((tag) => namesOf(tag).some((one) => one.startsWith(typed)))
  )
}

/** Returns the people with the names in a text, adding new ones; null if one of the names is invalid. */
function peopleTyped({ rewrite, text, newId }: CellInput): readonly string[] | null {
  const names = text.split(/[,，、;；\n]/).flatMap((name) => name.trim() || [])
  const isName = (name: string) => name.length <= 200 && /\p{L}/u.test(name)
  if (names.length > 20 || !names.every(isName)) return null
  const people = names.map((name) => {
    const known = personNamed(rewrite.agenda, name)
    if (known !== null) return known.id
    const person = newPerson(rewrite.agenda, name, newId)
    rewrite.add(insertPerson(rewrite.agenda, person))
    return person.id
  })
  return [...new Set(people)]
}

type ItemColumn = Exclude<EditorColumn['id'], 'start' | 'title'>

/** A column of items: its field, its stored value as text, and the effect of a typed text. */
type ItemCell = {
  readonly field: 'planned' | 'slimming' | 'speakers' | 'language'
  readonly text: (item: Item, context: CellContext) => string
  readonly set: (input: CellInput, row: ItemRow) => CellError | null
}

const ITEM_CELLS: Readonly<Record<ItemColumn, ItemCell>> = {
  length: {
    field: 'planned',
    text: ({ planned }) => lengthText(planned),
    set: ({ rewrite, text }, { item, joined, segment }) => {
      const planned = parseLength(text)
      if (planned === null) return 'length'
      rewrite.set(fieldOf('item', item.id, 'planned'), planned)
      if (joined && segment.budget !== null)
        rewrite.set(fieldOf('segment', segment.id, 'budget'), planned)
      return null
    },
  },
  least: {
    field: 'slimming',
    text: ({ slimming, planned }) =>
      slimming === null || slimming.least === planned ? '' : lengthText(slimming.least),
    set: ({ rewrite, text }, { item: { id, planned, slimming } }) => {
      const isFixed = text === '' || FIXED_WORDS.has(text.toLowerCase())
      const least = isFixed ? planned : parseLength(text)
      if (least === null || least > planned) return 'least'
      const dropRank = slimming?.dropRank ?? null
      rewrite.set(fieldOf('item', id, 'slimming'), { least, dropRank })
      return null
    },
  },
  drop: {
    field: 'slimming',
    text: ({ slimming }) => slimming?.dropRank?.toString() ?? '',
    set: ({ rewrite, text }, { item: { id, planned, slimming } }) => {
      const rank = text.normalize('NFKC')
      if (!/^\d{0,2}$/.test(rank)) return 'drop'
      const dropRank = rank === '' ? null : Number(rank)
      rewrite.set(fieldOf('item', id, 'slimming'), { least: slimming?.least ?? planned, dropRank })
      return null
    },
  },
  speakers: {
    field: 'speakers',
    text: (item, context) => speakerNames(context, item).join(entryFor(context.lang).and),
    set: (input, { item: { id, kind, speakers } }) => {
      const people = peopleTyped(input)
      if (people === null) return 'speakers'
      const role = kind === 'panel' || kind === 'case' ? 'panellist' : 'speaker'
      const all = people.map(
        (person): Speaker => speakers.find((one) => one.person === person) ?? { person, role },
      )
      input.rewrite.set(fieldOf('item', id, 'speakers'), all)
      return null
    },
  },
  language: {
    field: 'language',
    text: ({ language }, { mark }) => (language === null ? '' : mark(language)),
    set: ({ rewrite, text, context }, { item }) => {
      const language = parseLanguage(text, context)
      if (language === undefined) return 'language'
      rewrite.set(fieldOf('item', item.id, 'language'), language)
      return null
    },
  },
}

/** Returns whether a cell can be edited: a heading has no speakers and no limits, and only segments have start times. */
export function isEditable(row: TableRow, { id }: EditorColumn): boolean {
  if (row.kind === 'item')
    return id !== 'start' || row.joined || row.segment.items[0]?.id === row.item.id
  return id === 'start' || id === 'length' || id === 'title'
}

/** Returns the field of the draft that a cell shows; null if it shows none. */
export function addressOf(row: TableRow, column: EditorColumn): FieldAddress | null {
  const { id } = row.segment
  if (column.id === 'start') return fieldOf('segment', id, 'start')
  if (column.id === 'title') {
    const field = { type: 'setText', field: 'title', lang: column.lang } as const
    return row.kind === 'item'
      ? { ...field, of: 'item', id: row.item.id }
      : { ...field, of: 'segment', id }
  }
  if (row.kind === 'item') return fieldOf('item', row.item.id, ITEM_CELLS[column.id].field)
  return column.id === 'length' ? fieldOf('segment', id, 'budget') : null
}

/** Returns the stored value of a cell as text; empty for the default value. */
export function cellText(row: TableRow, column: EditorColumn, context: CellContext): string {
  if (column.id === 'title')
    return (row.kind === 'item' ? row.item.title : row.segment.title)[column.lang] ?? ''
  if (column.id === 'start') return clockText(row.start, homeZone(context.agenda))
  if (row.kind === 'item') return ITEM_CELLS[column.id].text(row.item, context)
  return column.id === 'length' ? lengthText(fillOf(row.segment).budget) : ''
}

/** Returns the text of a cell for the clipboard. Half minutes become decimals, which other programs can read. */
export function copiedText(row: TableRow, column: EditorColumn, context: CellContext): string {
  const text = cellText(row, column, context)
  return column.id === 'length' || column.id === 'least' ? withDecimals(text) : text
}

/** Returns whether an item has the same title as its segment in a language, so that the table can show it once. */
export function isAsSegment(row: TableRow, lang: LanguageTag): boolean {
  if (row.kind === 'segment' || row.joined) return false
  const title = row.item.title[lang]
  return title !== undefined && title === row.segment.title[lang]
}

function setTitle({ rewrite, text }: CellInput, row: TableRow, lang: LanguageTag) {
  if (text.length > TEXT_LIMIT) return 'too-long'
  // An item whose title is cleared gets the title of its segment again.
  const fallback = row.kind === 'item' && !row.joined ? row.segment.title[lang] : undefined
  const value = text === '' ? (fallback ?? null) : text
  const owners = [
    ...(row.kind === 'item' ? [{ of: 'item' as const, owner: row.item }] : []),
    ...(row.kind === 'segment' || isOneItem(row.segment)
      ? [{ of: 'segment' as const, owner: row.segment }]
      : []),
  ]
  for (const { of, owner } of owners) {
    const others = Object.keys(owner.title).filter((tag) => tag !== lang)
    if (value === null && others.length === 0) return 'title'
    rewrite.set({ type: 'setText', of, id: owner.id, field: 'title', lang }, value)
  }
  return null
}

function setStart({ rewrite, text, context: { agenda } }: CellInput, row: TableRow) {
  const { id } = row.segment
  const isFirst = agenda.segments[0]?.id === id
  if (text === '' && isFirst) return 'first-start'
  const parse = isFirst ? parseInstantOnDay : parseInstantNear
  const at = text === '' ? null : parse(text, row.start, homeZone(agenda))
  if (text !== '' && at === null) return 'time'
  const start = at === null ? ({ type: 'follows' } as const) : ({ type: 'notBefore', at } as const)
  rewrite.set(fieldOf('segment', id, 'start'), start)
  return null
}

function setBudget({ rewrite, text }: CellInput, { segment }: TableRow) {
  const budget = text === '' ? null : parseLength(text)
  if (budget === null && text !== '') return 'length'
  rewrite.set(fieldOf('segment', segment.id, 'budget'), budget)
  return null
}

/** Adds the changes of a text in one cell; returns why the cell refuses it. */
export function setCell(input: CellInput, row: TableRow, column: EditorColumn): CellError | null {
  if (column.id === 'title') return setTitle(input, row, column.lang)
  if (column.id === 'start') return setStart(input, row)
  if (row.kind === 'item') return ITEM_CELLS[column.id].set(input, row)
  return column.id === 'length' ? setBudget(input, row) : null
}

/** Returns the rows to which a typed text applies; a length for items and headings applies only to the items. */
export function editableRows(rows: readonly TableRow[], column: EditorColumn): readonly TableRow[] {
  const editable = rows.filter((row) => isEditable(row, column))
  const items = editable.filter(({ kind }) => kind === 'item')
  return column.id === 'length' && items.length > 0 ? items : editable
}

/** Returns the changes of a text typed into a column of these rows (empty: nothing changes), or why one of them refuses it. */
export function cellEdit(
  rows: readonly TableRow[],
  column: EditorColumn,
  text: string,
  context: CellContext,
  newId: NewId,
): readonly DraftChange[] | CellError {
  const rewrite = new ChangeBuilder(context.agenda)
  const input: CellInput = { rewrite, context, newId, text: text.trim() }
  const editable = editableRows(rows, column)
  if (editable.length === 0 && column.id === 'start') return 'item-start'
  for (const row of editable) {
    const error = setCell(input, row, column)
    if (error !== null) return error
  }
  return rewrite.changes() ?? []
}
