import type { plannerLinks as en } from '../en/plannerLinks.ts'
import type { Same } from '../shape.ts'

/** Words of the links that a planner hands out. */
export const plannerLinks: Same<typeof en> = {
  back: '返回',
  give: '发放链接',
  menu: '人员与屏幕',
  unpublished: '发布后，议程中没有链接的人都会得到一个链接。',
  note: '持有链接的人即以该身份进入。所有者可以更换或收回链接。',
}
