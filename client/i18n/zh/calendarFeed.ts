import type { calendarFeed as en } from '../en/calendarFeed.ts'
import type { Same } from '../shape.ts'

/** Words of calendar feeds, which the server writes. */
export const calendarFeed: Same<typeof en> = {
  ofShow: '{{title}}（{{show}}）',
  item: '{{time}} {{title}}',
  itemOf: '{{time}} {{title}}（{{people}}）',
  droppedItem: '{{item}}：已取消',
  moved: '时间有变：原定 {{planned}}，现为 {{now}}。',
  dropped: '已取消，不再进行。',
  part: '所属板块：{{segment}}',
  with: '人员：{{people}}',
  meeting: '入会链接：{{link}}',
  meetingId: '会议号：{{id}}',
  passcode: '密码：{{passcode}}',
  zone: '时间：{{city}}（{{offset}}）',
  comma: '、',
}
