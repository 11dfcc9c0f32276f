import { Term } from '../../../../ui/controls/Term.tsx'
import type { TermId } from '../../../../words/list.ts'
import type { EditorColumn } from '../model/columns.ts'

/** The columns that are called by a term of the field. */
const TERM_OF: Partial<Readonly<Record<EditorColumn['id'], TermId>>> = {
  least: 'least',
  drop: 'dropRank',
}

/** What a column is called, explained where it is a term. */
export function ColumnWord({
  id,
  children,
}: {
  readonly id: EditorColumn['id']
  readonly children: string
}) {
  const term = TERM_OF[id]
  return term === undefined ? children : <Term id={term}>{children}</Term>
}
