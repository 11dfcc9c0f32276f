import type { plannerRehearse as en } from '../en/plannerRehearse.ts'
import type { Same } from '../shape.ts'

/** Words of rehearsing the draft, and of what was learnt. */
export const plannerRehearse: Same<typeof en> = {
  title: '彩排',
  fromHere: '从这里开始彩排',
  what: '用草稿的副本彩排，时钟独立，只有您能打开',
  empty: '还没有可以彩排的环节',
  unanswered: '未打开彩排：服务器没有回应，请再按一次“彩排”',
  tooMany:
    '未打开彩排：这份计划已有 {{limit}} 场彩排未结束。请在控制台结束其中一场，或请所有者归档一场',
  learnt: '彩排结果',
  item: '环节',
  planned: '计划',
  used: '实际',
  take: '采用 {{length}}',
  note: '加入内部备注',
  nothing: '还没有环节结束',
  gone: '这场彩排已无法打开',
  reopen: '打开其控制台',
  close: '关闭',
}
