import type { plannerLinks as en } from '../en/plannerLinks.ts'
import type { Same } from '../shape.ts'

/** Words of the links that a planner hands out. */
export const plannerLinks: Same<typeof en> = {
  title: '链接',
  back: '返回',
  give: '发放链接',
  menu: '链接',
  asking: '正在获取链接',
  unpublished: '发布后，议程中没有链接的人都会得到一个链接。',
  count_other: '共 {{count}} 人有链接。',
  table: '含姓名、角色和发言时间，可粘贴到电子表格。',
  comma: '，',
  note: '持有链接的人即以该身份进入。所有者可以更换或收回链接。',
}
