import { useCallback, useState } from 'react'

/** One field of an item that is edited in its row. */
export type Edited = { readonly item: string; readonly field: 'title' | 'minutes' }

/** What is edited in its row now, if anything. */
export type Editing = {
  readonly edited: Edited | null
  readonly edit: (edited: Edited) => void
  readonly leave: () => void
}

export function useEditing(): Editing {
  const [edited, edit] = useState<Edited | null>(null)
  const leave = useCallback(() => edit(null), [])
  return { edited, edit, leave }
}
