/** Words of calendar feeds, which the server writes. */
export const calendarFeed = {
  /** The title of an entry with its show, in a calendar of several shows or of a person. */
  ofShow: '{{title}} ({{show}})',
  /** An item of a segment, with its people if there are any. */
  item: '{{time}} {{title}}',
  itemOf: '{{time}} {{title}} ({{people}})',
  droppedItem: '{{item}}: dropped',
  moved: 'New time. Planned: {{planned}}, now: {{now}}.',
  dropped: 'Dropped: this does not take place.',
  part: 'Part of: {{segment}}',
  with: 'With: {{people}}',
  meeting: 'Join: {{link}}',
  meetingId: 'Meeting ID: {{id}}',
  passcode: 'Passcode: {{passcode}}',
  zone: 'Times: {{city}} ({{offset}})',
  comma: ', ',
} as const
