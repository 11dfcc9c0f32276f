/** A line of a page that has no number yet; `marker` is what stands before an entry of a list: `-` or `2.`. */
export type LineDraft =
  | { readonly type: 'heading'; readonly level: number; readonly text: string }
  | { readonly type: 'text'; readonly text: string }
  | {
      readonly type: 'entry'
      readonly depth: number
      readonly marker: string
      readonly text: string
    }

/** A cell as it is written, with the columns and rows it spans. */
export type CellDraft = {
  readonly content: readonly Content[]
  readonly columns: number
  readonly rows: number
  readonly heading: boolean
}

/** A place in a row of a table: the cell that lies there (null: none), and whether it began in a row above. */
export type Slot = { readonly cell: CellDraft | null; readonly continues: boolean }

/** A row with every place taken. */
export type RowDraft = { readonly slots: readonly Slot[]; readonly header: boolean }

export type TableDraft = { readonly type: 'table'; readonly rows: readonly RowDraft[] }

/** What a page or a cell holds, in reading order. */
export type Content = LineDraft | TableDraft

/** A line as a reader of the page sees it: lists with their markers. */
export function lineText(line: LineDraft): string {
  return line.type === 'entry' ? `${line.marker} ${line.text}` : line.text
}

/** Whether a line has a tab between two texts, as rows have that were never made a table. */
export function isTabbed(line: Content): boolean {
  return line.type === 'text' && line.text.trimStart().includes('\t')
}
