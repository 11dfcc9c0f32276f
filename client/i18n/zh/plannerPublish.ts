import type { plannerPublish as english } from '../en/plannerPublish.ts'
import type { Shape } from '../shape.ts'

/** Words of publishing the draft. */
export const plannerPublish = {
  title: '发布',
} as const satisfies Shape<typeof english>
