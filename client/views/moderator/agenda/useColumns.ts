import { useMemo, useState } from 'react'

/** The columns of the agenda: what is shown on demand, and that the show has ended. */
export type Columns = {
  /** The times of the other zones, in place of the planned ones. */
  readonly zones: boolean
  /** The latest starts, in place of languages and notes. */
  readonly latest: boolean
  readonly ended: boolean
}

/** The columns on demand, with what shows and hides them. */
export type ColumnChoice = {
  readonly zones: boolean
  readonly latest: boolean
  readonly toggleZones: () => void
  readonly toggleLatest: () => void
}

/** Returns the choice of columns, both off at first. */
export function useColumns(): ColumnChoice {
  const [zones, showZones] = useState(false)
  const [latest, showLatest] = useState(false)
  return useMemo(
    () => ({
      zones,
      latest,
      toggleZones: () => showZones(!zones),
      toggleLatest: () => showLatest(!latest),
    }),
    [zones, latest],
  )
}
