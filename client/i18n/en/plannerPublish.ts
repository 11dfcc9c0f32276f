/** Words of publishing the draft. */
export const plannerPublish = {
  title: 'Publish',
} as const
