import type { command as enCommand, cue as enCue } from '../en/commands.ts'
import type { Same } from '../shape.ts'

/** Every command as a short name. */
export const command: Same<typeof enCommand> = {
  startShow: '开始会议',
  next: '下一位',
  previous: '上一位',
  goTo: '跳转',
  finish: '待命',
  pause: '暂停',
  resume: '继续',
  endShow: '结束会议',
  reopen: '重新开放',
  runNow: '立即举行',
  undo: '撤销',
  giveTime: '加时',
  takeTime: '减时',
  drop: '取消环节',
  restore: '恢复环节',
  putNext: '排到下一位',
  swap: '对调',
  reorder: '移动',
  insert: '插入',
  editTitle: '改题目',
  editLength: '改时长',
  editSpeakers: '改发言人',
  setLanguage: '现场语言',
  giveFloor: '请发言',
  endFloor: '结束发言',
  raiseHand: '举手',
  lowerHand: '放下手',
  markAttendance: '标记到场',
  sendCue: '发提示',
  acknowledgeCue: '确认提示',
  replaceDraft: '修改草稿',
  publish: '发布',
  makeLink: '生成链接',
  replaceLink: '更换链接',
  revokeLink: '收回链接',
  setClock: '调整时钟',
}

/** Canned cues as their receiver reads them. */
export const cue: Same<typeof enCue> = {
  minutes_other: '还剩 {{count}} 分钟',
  stop: '请停止',
  louder: '请大声一些',
  slower: '请慢一点',
  slides: '请翻到下一页',
  microphone: '请打开麦克风',
  next: '您是下一位，请准备',
  thanks: '谢谢',
}
