import type { ItemTask } from '../agenda/ItemDialog.tsx'

/** The one dialog that is open at the desk, if any. */
export type Panel =
  | { readonly kind: 'none' | 'find' | 'keys' | 'end' | 'links' | 'floor' }
  | { readonly kind: 'item'; readonly task: ItemTask }
  | { readonly kind: 'swap'; readonly item: string }

export const NO_PANEL: Panel = { kind: 'none' }
