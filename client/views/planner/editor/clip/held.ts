import { escapeFormula, unescapeFormula } from '../../../../../shared/agenda/csv/escape.ts'
import { type Block, blockHtml, blockText, textBlock } from './block.ts'
import { htmlBlock } from './htmlBlock.ts'

/** What a clipboard holds, by media type. */
type Held = { getData(type: string): string }

/** A cell without the mark that keeps a spreadsheet from running it; any other apostrophe is the text's own. */
function withoutMark(cell: string | null): string | null {
  if (cell === null) return null
  const text = unescapeFormula(cell)
  return escapeFormula(text) === cell ? text : cell
}

/** What is taken of a clipboard: the cells of its table, else of its text. */
export function heldBlock(held: Held): Block {
  const block = htmlBlock(held.getData('text/html')) ?? textBlock(held.getData('text/plain'))
  return block.map((cells) => cells.map(withoutMark))
}

/** Puts cells onto a clipboard, for spreadsheets and for texts; none of them is a formula. */
export function holdBlock(held: Pick<DataTransfer, 'setData'>, block: Block): void {
  const safe = block.map((cells) => cells.map((cell) => escapeFormula(cell ?? '')))
  held.setData('text/plain', blockText(safe))
  held.setData('text/html', blockHtml(safe))
}
