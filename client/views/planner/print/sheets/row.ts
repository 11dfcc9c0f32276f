import type { ReactNode } from 'react'

/** A piece of a sheet on its way to a page: what is drawn, and with what it stands together. */
export type PrintRow = {
  readonly key: string
  readonly group: string
  readonly heads: boolean
  /** It stands for a whole segment, and is set like its head. */
  readonly alone?: boolean
  readonly node: ReactNode
}

/** A sheet as rows of one table, with the columns' heads that every page repeats, and what opens the first page. */
export type TableSheet = {
  readonly as: 'table'
  readonly name: 'run' | 'booth' | 'programme'
  readonly opening: ReactNode
  readonly columns: ReactNode
  readonly rows: readonly PrintRow[]
}

/** A sheet of cards that are cut apart. */
export type CardSheet = {
  readonly as: 'cards'
  readonly name: 'cards'
  readonly cards: readonly { readonly key: string; readonly node: ReactNode }[]
}
