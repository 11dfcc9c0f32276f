import { useMemo, useState } from 'react'

/** The columns that are shown on demand. */
type OnDemand = {
  /** The times of the other zones, in place of the planned ones. */
  readonly zones: boolean
  /** The latest starts, in place of languages and notes. */
  readonly latest: boolean
}

/** The columns of the agenda, and whether the show has ended. */
export type Columns = OnDemand & { readonly ended: boolean }

/** The columns on demand, and what shows and hides them. */
export type ColumnChoice = OnDemand & { readonly toggle: (column: keyof OnDemand) => void }

/** Returns the choice of columns, both off at first. */
export function useColumns(): ColumnChoice {
  const [shown, show] = useState<OnDemand>({ zones: false, latest: false })
  return useMemo(
    () => ({ ...shown, toggle: (column) => show({ ...shown, [column]: !shown[column] }) }),
    [shown],
  )
}
