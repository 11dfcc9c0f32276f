/** Words of the links that a planner hands out. */
export const plannerLinks = {
  title: 'Links',
  back: 'Back',
  give: 'Give out links',
  menu: 'Links',
  asking: 'Loading the links',
  unpublished: 'When you publish, everyone on the agenda without a link gets one.',
  count_one: 'Links for {{count}} person.',
  count_other: 'Links for {{count}} people.',
  table: 'With name, role and speaking times, for a spreadsheet.',
  comma: ', ',
  note: 'Anyone with a link enters as that person. The owner can replace or withdraw it.',
} as const
