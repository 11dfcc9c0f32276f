import type { ItemTask } from '../agenda/ItemDialog.tsx'
import type { StartTask } from '../now/startTask.ts'

/** The one dialog that is open at the console, if any. */
export type OpenDialog =
  | { readonly kind: 'none' | 'find' | 'keys' | 'end' | 'again' | 'links' | 'floor' | 'message' }
  | { readonly kind: 'item'; readonly task: ItemTask }
  | { readonly kind: 'swap' | 'remark'; readonly item: string }
  | { readonly kind: 'start'; readonly task: StartTask }

export const NO_DIALOG: OpenDialog = { kind: 'none' }
