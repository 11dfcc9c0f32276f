/** How one's own time has changed, as its owner reads it; of several items, each with its name. */
export const newTime = {
  now: '{{to}} now instead of {{from}}',
  leftOut: 'Dropped today',
  back: 'Back on, {{to}}',
  named: '{{item}}: {{said}}',
  separator: '. ',
} as const

/** What has changed of the agenda in one step, as those in the hall read it. */
export const changed = {
  leftOne: 'The agenda has changed: {{name}} is dropped.',
  leftTwo: 'The agenda has changed: {{name}} and {{other}} are dropped.',
  leftSome: 'The agenda has changed: some items are dropped.',
  backOne: 'The agenda has changed: {{name}} is back on.',
  backTwo: 'The agenda has changed: {{name}} and {{other}} are back on.',
  backSome: 'The agenda has changed: some items are back on.',
  shorterOne: 'The agenda has changed: {{name}} is shorter now.',
  shorterSome: 'The agenda has changed: some items are shorter now.',
  longerOne: 'The agenda has changed: {{name}} is longer now.',
  longerSome: 'The agenda has changed: some items are longer now.',
  mixed: 'The agenda has changed.',
} as const
