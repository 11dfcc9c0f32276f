import type { interpreter as en } from '../en/interpreter.ts'
import type { Same } from '../shape.ts'

/** Words of the booth's screen. */
export const interpreter: Same<typeof en> = {
  name: '同传间',
  boothOf: '同传间 {{booth}}',
  floor: {
    title: '现场语言',
    unknown: '未注明',
    none: '现在没有人发言',
    corrected: '已在此更正，议程上为{{language}}',
    fix: '现为{{language}}',
    fixKey: '更正现场语言',
    next: '接着',
    later: '之后',
    same: '之后没有语言切换',
    about: '约',
  },
  status: {
    planned: '尚未开始',
    standby: '待命，所有人均不计时',
    ended: '会议已结束',
  },
  time: {
    until: '至',
    paused: '自 {{at}} 起暂停',
    lost: '连接已中断',
    noLength: '不限时长',
  },
  speakers: '正在发言与下一位',
  speaking: '正在发言',
  hasFloor: '在本环节中发言',
  nobody: '没有列出发言人',
  next: '下一位',
  nextAt: '下一位，约',
  noNext: '其后没有环节',
  talkingPoints: '讨论要点',
  notes: '备注',
  announce: '介绍词',
  announceNext: '下一位的介绍词',
  briefingTitle: '资料',
  briefing: '本环节没有备注',
  missingName: '{{language}}名未提供',
  missingText: '{{language}}文本未提供',
  signals: {
    title: '给发言人和主持人',
    slower: '慢一点',
    louder: '大声一些',
    microphone: '麦克风',
    sent: '{{at}} 已发出：{{what}}',
  },
  cue: { from: '给同传间的提示', seen: '看到了' },
}
