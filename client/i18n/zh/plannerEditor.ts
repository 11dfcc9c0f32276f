import type { plannerEditor as en } from '../en/plannerEditor.ts'
import type { Same } from '../shape.ts'

/** Words of the planner’s table and its inspector. */
export const plannerEditor: Same<typeof en> = {
  title: '议程',
}
