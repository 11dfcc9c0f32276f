import type { cue as enCue, ends as enEnds } from '../en/cues.ts'
import type { Same } from '../shape.ts'

/** Canned cues as their receiver reads them. */
export const cue: Same<typeof enCue> = {
  minutes_other: '还剩 {{count}} 分钟',
  stop: '请停止',
  louder: '请大声一些',
  slower: '请慢一点',
  repeat: '请再说一遍',
  cantHear: '同传间听不到您的声音',
  slides: '请翻到下一页',
  microphone: '请打开麦克风',
  next: '您是下一位，请准备',
  thanks: '谢谢',
}

/** How an item ends. */
export const ends: Same<typeof enEnds> = {
  until: '至 {{at}}',
  goOn: '到点自动进入下一项',
  standby: '到点自动候场',
}
