import { type Block, blockHtml, blockText, textBlock } from './block.ts'
import { htmlBlock } from './htmlBlock.ts'

/** What a clipboard holds, by media type. */
type Held = { getData(type: string): string }

/** What is taken of a clipboard: the cells of its table, else of its text. */
export function heldBlock(held: Held): Block {
  return htmlBlock(held.getData('text/html')) ?? textBlock(held.getData('text/plain'))
}

/** Puts cells onto a clipboard, for spreadsheets and for texts. */
export function holdBlock(held: Pick<DataTransfer, 'setData'>, block: Block): void {
  held.setData('text/plain', blockText(block))
  held.setData('text/html', blockHtml(block))
}
