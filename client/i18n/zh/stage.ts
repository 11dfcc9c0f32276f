import type { stage as en } from '../en/stage.ts'
import type { Same } from '../shape.ts'

/** Words of the stage's screen; both languages of a show may stand on it side by side. */
export const stage: Same<typeof en> = {
  place: '第 {{index}} 个，共 {{of}} 个（本环节）',
  coming: '马上开始',
  next: '接下来',
  afterwards: '随后',
  about: '约',
  back: '恢复时间',
  backAbout: '约恢复于',
  backSoon: '马上继续',
  starts: '开始时间',
  startsAbout: '约开始于',
  startsSoon: '即将开始',
  toGo: '后继续',
  paused: '暂停',
  pausedSince: '自{{at}} 起',
  over: '议程已全部进行完毕',
  ended: '会议已结束',
  thanks: '感谢您的参与',
  lost: '连接已中断',
  wasToEnd: '原定{{at}} 结束。正在重新连接',
  wasToStart: '原定{{at}} 开始。正在重新连接',
  wasToGoOn: '原定{{at}} 继续。正在重新连接',
  tryAgain: '正在重新连接',
  floor: '{{name}} 正在发言',
  keys: { full: '全屏', leave: '退出全屏', language: '另一种语言' },
}
