import type { calendarFeed as en } from '../en/calendarFeed.ts'
import type { Same } from '../shape.ts'

/** Words of calendar feeds, which the server writes. */
export const calendarFeed: Same<typeof en> = {
  ofShow: '{{title}} ({{show}})',
  item: '{{time}} {{title}}',
  itemOf: '{{time}} {{title}} ({{people}})',
  droppedItem: '{{item}}: gestrichen',
  moved: 'Neue Zeit. Geplant: {{planned}}, jetzt: {{now}}.',
  dropped: 'Gestrichen, findet nicht statt.',
  part: 'Abschnitt: {{segment}}',
  with: 'Mit: {{people}}',
  meeting: 'Teilnehmen: {{link}}',
  meetingId: 'Meeting-ID: {{id}}',
  passcode: 'Kenncode: {{passcode}}',
  zone: 'Zeiten: {{city}} ({{offset}})',
  comma: ', ',
}
