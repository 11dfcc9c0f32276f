import type { ItemId } from '../agenda/ids.ts'

/** Something a planner has to look at: a live change that the draft could not follow (P7). */
export type Finding = {
  readonly id: string
  readonly kind: 'draft-differs'
  readonly what: 'item' | 'order' | 'insert' | 'schedule'
  readonly item: ItemId | null
}
