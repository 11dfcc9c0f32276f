import type { plannerInspector as en } from '../en/plannerInspector.ts'
import type { Same } from '../shape.ts'

/** Words of the inspector beside the planner’s table. */
export const plannerInspector: Same<typeof en> = {
  label: '详情',
}
