/** Words of the links that a planner hands out. */
export const plannerLinks = {
  title: 'Links',
  back: 'Back',
  give: 'Give out links',
  menu: 'Links',
  asking: 'Asking the server for the links',
  unpublished: 'Publishing makes a link for everyone on the agenda who has none.',
  count_one: 'Links for {{count}} person.',
  count_other: 'Links for {{count}} people.',
  table: 'With name, role and when they speak, for a spreadsheet.',
  comma: ', ',
  note: 'Whoever has a link is let in as that person. The owner can replace or withdraw it.',
} as const
