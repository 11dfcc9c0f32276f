import type { plannerPublish as en } from '../en/plannerPublish.ts'
import type { Same } from '../shape.ts'

/** Words of publishing the draft. */
export const plannerPublish: Same<typeof en> = {
  title: '发布',
}
