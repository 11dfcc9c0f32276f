import type { Block, Cell, SourceDocument } from '../../../../server/intake/document.ts'

const cellShape = ({ lines, continues }: Cell): string =>
  (continues ? '^' : '') + lines.map(({ text }) => text).join(' / ')

function blockShape(block: Block): readonly string[] {
  if (block.type === 'table') {
    return block.rows.map(({ cells, header }) =>
      `${header ? '=' : '|'} ${cells.map(cellShape).join(' | ')}`.trimEnd(),
    )
  }
  if (block.type === 'heading') return [`${'#'.repeat(block.level)} ${block.line.text}`]
  return [
    block.type === 'text' ? block.line.text : `${'  '.repeat(block.depth)}- ${block.line.text}`,
  ]
}

/** A source in one line a block and a row: `#` headings, `-` entries, `|` rows, `=` header rows, `/` between a cell's lines, `^` where a cell continues. */
export const shape = ({ blocks }: SourceDocument): readonly string[] => blocks.flatMap(blockShape)
