/** Words of the links that a planner hands out. */
export const plannerLinks = {
  back: 'Back',
  give: 'Give out links',
  menu: 'People and screens',
  unpublished: 'When you publish, everyone on the agenda without a link gets one.',
  note: 'Anyone with a link enters as that person. The owner can replace or withdraw it.',
} as const
