/** What a reading found, by its kind: what it is, and how it was taken. */
export const intakeFindings = {
  'no-year': {
    what: '“{{date}}” has no year',
    how: 'The date is left open. Enter the day of the show.',
  },
  'year-assumed': { what: '“{{date}}” has no year', how: 'Read as {{taken}}.' },
  'date-in-prose': { what: 'The date is inside a sentence', how: 'Taken from “{{text}}”.' },
  'title-in-prose': {
    what: 'Only a sentence names the title',
    how: 'Read as “{{text}}”.',
  },
  'day-counted': {
    what: '“{{label}}” names no date',
    how: 'Counted from the first day: {{taken}}.',
  },
  'day-or-month-first': {
    what: '“{{date}}” could be read with the month first',
    how: 'Read as {{taken}}.',
  },
  'wrong-weekday': {
    what: '{{date}} is not a {{weekday}}',
    how: 'The date counts, not the weekday.',
  },
  'several-dates': { what: 'The text gives several dates', how: '{{dates}}. Read as {{taken}}.' },
  'zone-of-region': {
    what: '“{{written}}” is the time of several countries',
    how: 'Read as {{taken}}.',
  },
  'zone-of-place': {
    what: 'The text names no time zone',
    how: '{{taken}} time is used, because the text names {{written}}.',
  },
  'zone-ambiguous': {
    what: '“{{written}}” can be more than one time zone',
    how: 'The zone is left open. Which time zone?',
  },
  'zones-differ': {
    what: '{{one}} and {{other}} are not the same time',
    how: 'The first one counts.',
  },
  'zone-out-of-season': {
    what: '{{written}} is not in force on {{date}}',
    how: 'The local time of that day counts.',
  },
  afternoon: { what: '{{written}} has neither am nor pm', how: 'Read as {{taken}}.' },
  'past-midnight': {
    what: '{{written}} is earlier than the line before',
    how: 'Read as after midnight.',
  },
  'from-zero': { what: '{{written}} counts from the start', how: 'Read as {{taken}}.' },
  backwards: {
    what: '{{written}} is earlier than the line before',
    how: 'The line before has {{before}}.',
  },
  'end-before-start': {
    what: 'The end {{end}} is before the start {{start}}',
    how: 'The start counts. The length is left open.',
  },
  overlap: {
    what: '{{start}} is before the end of the previous item',
    how: 'The previous item lasts until {{end}}.',
  },
  gap: {
    what: 'Nothing is planned between {{from}} and {{to}}',
    how: 'The segment leaves this time unused.',
  },
  'length-and-times': {
    what: 'The length {{stated}} does not fit {{range}}',
    how: 'From start to end it is {{length}}. The times count.',
  },
  'outside-block': {
    what: '{{written}} is outside its segment',
    how: 'The segment is {{block}}.',
  },
  'sum-over': {
    what: 'The items take {{sum}}, the segment has {{budget}}',
    how: 'This is more than the segment has.',
  },
  'sum-under': {
    what: 'The items take {{sum}}, the segment has {{budget}}',
    how: 'The rest is slack at the end of the segment.',
  },
  'rest-of-block': {
    what: 'No length is given',
    how: 'Read as the rest of the segment: {{taken}}.',
  },
  'length-open': {
    what: 'The text does not state when the last item ends',
    how: 'Its length is left open.',
  },
  'length-loose': { what: 'The length is given as a range', how: 'Read as {{taken}}.' },
  'stop-differs': {
    what: 'The end is given as {{stated}}, but the last item ends at {{last}}',
    how: '{{stated}} is used as the hard stop.',
  },
  'start-differs': {
    what: 'The start is given as {{stated}}, but the first item starts at {{first}}',
    how: '{{first}} is used.',
  },
  'people-parted': {
    what: 'Names and other words were separated by a guess',
    how: 'Read as people: {{people}}.',
  },
  'family-name-alone': {
    what: 'Only the family name is given',
    how: 'Read as {{people}}.',
  },
  'older-message': {
    what: 'Lines {{from}} to {{to}} are older messages',
    how: 'They are notes, because a newer message has a plan.',
  },
  'room-assumed': {
    what: 'The times begin again under “{{heading}}”',
    how: 'Read as a separate room or part.',
  },
  'sections-begin-again': {
    what: 'The times begin again at {{written}}',
    how: 'Read as another day or room.',
  },
  'not-understood': { what: 'This line was not understood', how: '“{{text}}”' },
  'part-not-read': {
    what: 'Part of this line was not read: “{{text}}”',
    how: 'The rest of the line is in the agenda.',
  },
  'unclear-part': {
    what: 'Part of this item may be wrong: “{{text}}”',
    how: 'It may be a name, a time or an item of its own.',
  },
  'unclear-person': {
    what: '“{{text}}” may not be a person of this item',
    how: 'It may be another person, or no name.',
  },
  'unclear-title': {
    what: 'This title may be wrong: {{text}}',
    how: 'It may be only a part of the title, or another text.',
  },
  'unclear-time': {
    what: 'The time of this item may be wrong: {{text}}',
    how: 'The text may give another start or length.',
  },
  'unclear-line': {
    what: 'This line may be an item: “{{text}}”',
    how: 'It was not read as an item of its own.',
  },
  'unclear-item': {
    what: 'This item may be wrong: “{{text}}”',
    how: 'Much of this text was hard to read.',
  },
  'little-read': {
    what: '{{count}} of {{total}} items may be wrong',
    how: 'Little of this text could be read with certainty. Compare every item with it.',
  },
  'cut-line': {
    what: 'A line is too long',
    how: 'Only its first {{limit}} characters are read.',
  },
  'too-many-entries': {
    what: 'There are too many entries',
    how: 'Only the first {{limit}} are read.',
  },
  'too-many-lines': { what: 'There are too many lines', how: 'Only the first {{limit}} are read.' },
  'more-findings': {
    what: '{{count}} more findings are not listed',
    how: 'Correct the text and paste it again to see them.',
  },
  empty: {
    what: 'No agenda was found in it',
    how: 'Paste again with lines that have a time or a length.',
  },
} as const
