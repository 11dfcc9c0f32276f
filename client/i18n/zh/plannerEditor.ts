import type { plannerEditor as english } from '../en/plannerEditor.ts'
import type { Shape } from '../shape.ts'

/** Words of the planner’s table and its inspector. */
export const plannerEditor = {
  title: '议程',
} as const satisfies Shape<typeof english>
