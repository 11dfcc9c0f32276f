import type { plannerPaste as english } from '../en/plannerPaste.ts'
import type { Shape } from '../shape.ts'

/** Words of what was pasted and what was understood. */
export const plannerPaste = {
  title: '粘贴议程',
} as const satisfies Shape<typeof english>
