/** Words of the planner’s table and its inspector. */
export const plannerEditor = {
  title: 'Agenda',
} as const
