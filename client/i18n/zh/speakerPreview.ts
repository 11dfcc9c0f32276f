import type { speakerPreview as en } from '../en/speakerPreview.ts'
import type { Same } from '../shape.ts'

/** Words about a speaker’s page as it is seen from the console. */
export const speakerPreview: Same<typeof en> = {
  colon: '：',
  on: '正在发言',
  paused: '已暂停',
  floor: '获准发言',
  standby: '下一位，候场',
  ready: '下一位',
  before: '第 {{place}} 位',
  about: '约{{at}}',
  after: '已发言',
  used: '实际 {{used}}',
  passed: '已跳过',
  dropped: '已取消',
  unnamed: '没有发言',
  ended: '会议已结束，未轮到',
  unpublished: '尚未发布',
  lost: '连接中断，情况不明',
  cue: '正显示提示，尚未看到',
  more_other: '，另有 {{count}} 条',
}
