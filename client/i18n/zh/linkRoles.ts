import type { linkRoles as en } from '../en/linkRoles.ts'
import type { Same } from '../shape.ts'

/** Words of what a link opens. */
export const linkRoles: Same<typeof en> = {
  title: '链接可打开的界面：{{who}}',
  titleAll: '各链接可打开的界面：{{who}}',
  which: '哪些链接',
  all: '全部 {{count}} 个链接',
  opens: '此链接可打开的界面',
  change: '更改{{who}}的链接可打开的界面，现为{{roles}}',
  changeAll: '更改{{who}}的各链接可打开的界面，现为{{roles}}',
  does: {
    owner: '全部',
    planner: '草稿与发布',
    moderator: '主持会议',
    timekeeper: '时钟、时间牌与提示',
    interpreter: '会场语言、后续环节',
    speaker: '自己的计时器',
    audience: '现在、接下来、全部议程',
    stage: '全屏，不含私密内容',
    guest: '现在、接下来、全部议程',
    report: '会后报告',
    integration: '其他程序读取或控制活动',
    calendar: '在日历软件中订阅日程',
    seriesCalendar: '在日历软件中订阅整个系列的日程',
  },
  propose: {
    moderator: '为{{who}}打开控制台：',
    chair: '为{{who}}打开控制台：',
    timekeeper: '为{{who}}打开计时员界面：',
    interpreter: '为{{who}}打开译员界面：',
  },
  named: {
    moderator: '议程中为主持人',
    chair: '议程中为主席',
    timekeeper: '议程中为计时员',
    interpreter: '议程中为译员',
  },
  days: '（{{days}}）',
  notYours: '请向所有者或主持人索取',
  note: '网址不变。已打开的界面会立即更改。',
  least: '请至少选择一项。',
}
