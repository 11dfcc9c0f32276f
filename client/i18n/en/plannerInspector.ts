/** Words of the inspector beside the planner’s table. */
export const plannerInspector = {
  label: 'Details',
} as const
