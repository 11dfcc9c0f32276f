import type { noReturn as en } from '../en/noReturn.ts'
import type { Same } from '../shape.ts'

/** Words of points of no return, for whoever keeps the time. */
export const noReturn: Same<typeof en> = {
  ahead: '{{what}}最迟须在{{at}}开始，否则{{loss}}',
  missed: {
    planned: '{{at}}已过。缩短其他环节，{{what}}最迟{{still}}开始',
    shorten: '{{what}}已过{{at}}，缩短其他环节仍来得及',
    lose: '{{what}}已过{{at}}，要按时结束，{{loss}}',
    loseOf: '{{what}}已过{{at}}，要让{{segment}}按时结束，{{loss}}',
    stop: '{{what}}已过{{at}}，每省一分钟仍有用',
    stopOf: '{{what}}已过{{at}}，每省一分钟，{{segment}}就早一分钟结束',
    movable: '{{what}}已过{{at}}，截止时间可改到{{still}}',
  },
  loss: {
    shorten: '要缩短{{what}}',
    shortenIt: '要缩短该环节',
    drop: '要取消{{what}}',
    dropIt: '要取消该环节',
    lose: {
      talk: '要减少一个报告',
      case: '要减少一个案例',
      welcome: '要减少一个致辞',
      panel: '要减少一个专题讨论',
    },
    stop: '将超过截止时间',
    stopOf: '{{segment}}无法按时结束',
  },
  what: {
    opening: '开场',
    panel: '专题讨论',
    discussion: '讨论',
    qa: '问答',
    break: '休息',
    closing: '闭幕',
    title: '“{{title}}”',
  },
  at: { one: '{{city}} {{time}}', both: '{{home}}（{{away}}）' },
  bare: '{{home}}（{{away}}）',
}
