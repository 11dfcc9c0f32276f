/** One line of a source: its number, from 1, and its text without line breaks. */
export type SourceLine = { readonly n: number; readonly text: string }

/** A cell of a table. Where a cell spans rows it stands in each of them, `continues` in all but the first. */
export type Cell = { readonly lines: readonly SourceLine[]; readonly continues: boolean }

/** A row of a table; `header` where the format itself says so. */
export type Row = { readonly cells: readonly Cell[]; readonly header: boolean }

/** A part of a source, in reading order. */
export type Block =
  | { readonly type: 'heading'; readonly level: number; readonly line: SourceLine }
  | { readonly type: 'text'; readonly line: SourceLine }
  /** An entry of a list; `depth` from 0. */
  | { readonly type: 'entry'; readonly depth: number; readonly line: SourceLine }
  | { readonly type: 'table'; readonly rows: readonly Row[] }

/** A source as every format gives it: its numbered lines (`lines[0]` is line 1), and what they are parts of. */
export type SourceDocument = {
  readonly lines: readonly string[]
  readonly blocks: readonly Block[]
  /** The numbers of lines that were joined to a line above: what becomes of that line becomes of them. */
  readonly joined?: ReadonlyMap<number, number>
  /** The numbers of lines that belong to no agenda, such as the head of a mail. */
  readonly aside?: readonly number[]
}
