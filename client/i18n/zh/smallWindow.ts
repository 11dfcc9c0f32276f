import type { smallWindow as en } from '../en/smallWindow.ts'
import type { Same } from '../shape.ts'

/** Words of the small window with the countdown. */
export const smallWindow: Same<typeof en> = {
  button: '小窗',
  hint: '在始终位于最前的小窗中显示倒计时',
  blocked: '浏览器拦截了小窗。请允许本页弹出窗口，然后再按一次。',
  youAreNext: '您是下一位',
  afterWho: '在{{name}}之后',
  until: '至',
  backAt: '继续时间',
  next: '接下来：',
  nothingNext: '议程结束',
  noLength: '不限时长',
  paused: '自 {{at}} 起暂停',
  notRunning: '您的时间不计',
  nowLength: '现共 {{length}}',
  had: '计划 {{planned}}',
  used: '实际 {{used}}',
  standby: '候场',
  notStarted: '尚未开始',
  planned: '计划',
  ended: '会议已结束',
  lost: '连接已中断',
  again: '正在重新连接',
  tap: '点按确认',
  got: '知道了',
}
