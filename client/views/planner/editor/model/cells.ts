import { homeZone } from '../../../../../shared/agenda/homeZone.ts'
import type { Agenda, Item, Person } from '../../../../../shared/agenda/model.ts'
import { textIn } from '../../../../../shared/agenda/textIn.ts'
import type { LanguageTag } from '../../../../../shared/agenda/texts.ts'
import { personOf } from '../../../../../shared/run/lookup.ts'
import { entryFor } from '../../../../i18n/language.ts'
import { withDecimals } from '../../../../ui/agenda/lengthFigure.ts'
import type { EditorColumn } from './columns.ts'
import { fillOf, type TableRow } from './rows.ts'
import { lengthText, wallText } from './typed.ts'

/** What reading and typing cells goes by: the agenda, this screen's language, and how languages are marked. */
export type CellContext = {
  readonly agenda: Agenda
  readonly lang: LanguageTag
  readonly mark: (tag: LanguageTag) => string
  readonly name: (tag: LanguageTag) => string
}

/** Names of an item's speakers in this screen's language, in its own order. */
export function speakerNames({ agenda, lang }: Pick<CellContext, 'agenda' | 'lang'>, item: Item) {
  return item.speakers.map(({ person }) => {
    const found: Person | null = personOf(agenda, person)
    return found === null ? person : textIn(found.name, lang).text
  })
}

function leastText({ slimming, planned }: Item): string {
  return slimming === null || slimming.least === planned ? '' : lengthText(slimming.least)
}

function itemText(item: Item, { id }: EditorColumn, context: CellContext): string {
  switch (id) {
    case 'length':
      return lengthText(item.planned)
    case 'least':
      return leastText(item)
    case 'drop':
      return item.slimming?.dropRank?.toString() ?? ''
    case 'speakers':
      return speakerNames(context, item).join(entryFor(context.lang).and)
    case 'language':
      return item.language === null ? '' : context.mark(item.language)
    default:
      return ''
  }
}

/** Returns the text of a cell before typing; empty if its value is the usual one. */
export function cellText(row: TableRow, column: EditorColumn, context: CellContext): string {
  if (column.id === 'title')
    return (row.kind === 'item' ? row.item.title : row.segment.title)[column.lang] ?? ''
  if (column.id === 'start') return wallText(row.start, homeZone(context.agenda))
  if (row.kind === 'item') return itemText(row.item, column, context)
  return column.id === 'length' ? lengthText(fillOf(row.segment).budget) : ''
}

/** Returns the text of a cell for the clipboard, with half minutes as numbers that other programs read. */
export function copiedText(row: TableRow, column: EditorColumn, context: CellContext): string {
  const text = cellText(row, column, context)
  return column.id === 'length' || column.id === 'least' ? withDecimals(text) : text
}

/** Whether an item is called as its segment is in a language, and so need not say it again. */
export function isAsSegment(row: TableRow, lang: LanguageTag): boolean {
  if (row.kind === 'segment' || row.joined) return false
  const title = row.item.title[lang]
  return title !== undefined && title === row.segment.title[lang]
}
