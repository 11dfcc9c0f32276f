/** What a reading found, by its kind: what it is, and how it was taken. */
export const intakeFindings = {
  'no-year': {
    what: '“{{date}}” has no year',
    how: 'The date is left open. Say on which day it is held.',
  },
  'year-assumed': { what: '“{{date}}” has no year', how: 'Taken as {{taken}}.' },
  'date-in-prose': { what: 'The date stands in a sentence', how: 'Taken from “{{text}}”.' },
  'title-in-prose': {
    what: 'Only a sentence names the title',
    how: 'Taken as “{{text}}”, as it stands there.',
  },
  'day-counted': {
    what: '“{{label}}” names no date',
    how: 'Counted on from the first day: {{taken}}.',
  },
  'day-or-month-first': {
    what: '“{{date}}” could be read with the month first',
    how: 'Taken as {{taken}}.',
  },
  'wrong-weekday': {
    what: '{{date}} is not a {{weekday}}',
    how: 'The date is taken, not the day of the week.',
  },
  'several-dates': { what: 'The text gives several dates', how: '{{dates}}. Taken as {{taken}}.' },
  'zone-of-region': {
    what: '“{{written}}” is the time of several countries',
    how: 'Taken as {{taken}}.',
  },
  'zone-of-place': {
    what: 'The text names no time zone',
    how: '{{taken}} time is taken, as the text names {{written}}.',
  },
  'zone-ambiguous': {
    what: '“{{written}}” can be more than one time zone',
    how: 'The zone is left open. Which time zone?',
  },
  'zones-differ': {
    what: '{{one}} and {{other}} are not the same time',
    how: 'The first is taken.',
  },
  'zone-out-of-season': {
    what: '{{written}} is not in force on {{date}}',
    how: 'The clock of that place on that day is taken.',
  },
  afternoon: { what: '{{written}} has neither am nor pm', how: 'Taken as {{taken}}.' },
  'past-midnight': {
    what: '{{written}} is earlier than what stands before it',
    how: 'Taken as after midnight.',
  },
  backwards: {
    what: '{{written}} is earlier than what stands before it',
    how: 'Before it stands {{before}}.',
  },
  'end-before-start': {
    what: 'The end {{end}} is before the start {{start}}',
    how: 'The start is taken, and no length.',
  },
  overlap: {
    what: '{{start}} begins before the last one is over',
    how: 'What stands before it lasts until {{end}}.',
  },
  gap: {
    what: 'Nothing stands between {{from}} and {{to}}',
    how: 'That time is not spoken for in this block.',
  },
  'length-and-times': {
    what: 'The length {{stated}} does not fit {{range}}',
    how: 'From the one time to the other it is {{length}}. The times are taken.',
  },
  'outside-block': {
    what: '{{written}} is outside its block',
    how: 'The block is {{block}}.',
  },
  'sum-over': {
    what: 'The lengths add up to {{sum}} of {{budget}}',
    how: 'That is more than the block has.',
  },
  'sum-under': {
    what: 'The lengths add up to {{sum}} of {{budget}}',
    how: 'The rest is kept as slack at the end of the block.',
  },
  'rest-of-block': {
    what: 'No length is given',
    how: 'Taken as what the block leaves: {{taken}}.',
  },
  'length-loose': { what: 'The length is given as a range', how: 'Taken as {{taken}}.' },
  'stop-differs': {
    what: 'The end is given as {{stated}}, but the last item ends at {{last}}',
    how: '{{stated}} is taken as the time to end by.',
  },
  'start-differs': {
    what: 'The start is given as {{stated}}, but the first item starts at {{first}}',
    how: '{{first}} is taken.',
  },
  'people-parted': {
    what: 'Names and words separated by a guess',
    how: 'Taken as people: {{people}}.',
  },
  'family-name-alone': {
    what: 'Named by the family name alone',
    how: 'Taken as {{people}}.',
  },
  'room-assumed': {
    what: 'The times begin again under “{{heading}}”',
    how: 'Taken as a room or a part of its own.',
  },
  'sections-begin-again': {
    what: 'The times begin again at {{written}}',
    how: 'Taken as another day or room.',
  },
  'not-understood': { what: 'This line was not understood', how: '“{{text}}”' },
  'part-not-read': {
    what: 'Not read of this line: “{{text}}”',
    how: 'The rest of the line is in the agenda.',
  },
  'cut-line': {
    what: 'A line is too long',
    how: 'It is read up to its first {{limit}} characters.',
  },
  'too-many-entries': {
    what: 'There are too many entries',
    how: 'Only the first {{limit}} are read.',
  },
  'too-many-lines': { what: 'There are too many lines', how: 'Only the first {{limit}} are read.' },
  'more-findings': {
    what: '{{count}} more findings are not listed',
    how: 'Mend the text and paste it again to see them.',
  },
  empty: {
    what: 'Nothing in it was understood as an agenda',
    how: 'Paste again with lines that have a time or a length.',
  },
} as const
