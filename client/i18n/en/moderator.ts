/** Words of the moderator's console. */
export const moderator = {
  title: 'Moderator',
} as const
