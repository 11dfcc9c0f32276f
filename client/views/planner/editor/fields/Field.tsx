import type { ReactNode } from 'react'
import { Term } from '../../../../ui/controls/Term.tsx'
import type { TermId } from '../../../../words/list.ts'
import { useEditor } from '../desk/editor.ts'
import { type FieldAddress, keyOf } from '../model/fields.ts'
import { ContestedNote } from '../table/Contested.tsx'

/** A label beside what it names. */
export function Field({
  label,
  term,
  fact,
  note,
  wide = false,
  children,
}: {
  readonly label: ReactNode
  /** The word of the list that the label is, and what that comes to here. */
  readonly term?: TermId | undefined
  readonly fact?: string | undefined
  readonly note?: ReactNode
  /** The label stands above. */
  readonly wide?: boolean
  readonly children: ReactNode
}) {
  return (
    <div className="ed-field" data-wide={wide}>
      <span className="ed-label">
        {term === undefined ? (
          label
        ) : (
          <Term id={term} fact={fact}>
            {label}
          </Term>
        )}
      </span>
      <div className="ed-value">
        {children}
        {note === undefined || note === null ? null : <p className="ed-note">{note}</p>}
      </div>
    </div>
  )
}

/** Whether somebody else was quicker in a field, with the choice; nothing otherwise. */
export function ContestedAt({ at }: { readonly at: FieldAddress | null }) {
  const { contested } = useEditor()
  const one = at === null ? undefined : contested.get(keyOf(at))
  return one === undefined ? null : <ContestedNote of={one} />
}

/** Whether what a field holds has not reached the server. */
export function useUnsent(at: FieldAddress | null): boolean {
  const { unsent } = useEditor()
  return at !== null && unsent.has(keyOf(at))
}
