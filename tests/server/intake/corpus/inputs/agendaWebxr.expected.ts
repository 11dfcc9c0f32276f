import { at, type Expectation } from '../expectation.ts'

/** A Chinese list; the closing date of registration is not the date of the event. */
export const agendaWebxr: Expectation = {
  source: 'agenda-webxr-2021-zh.txt',
  agendas: [
    {
      title: '沉浸式 Web 线上研讨会|Immersive Web Standards',
      date: '2021-07-24',
      zones: [],
      stop: '?17:30',
      entries: [
        at('14:00', 10, '会议开场及介绍', '#opening', 'moderator: 王子韬'),
        at('14:10', 15, 'WebXR现状与未来', '#talk', 'Ada Rose Cannon'),
        at('14:25', 30, '跨平台移动Web AR的关键技术', '#talk', '黄亚坤; ; 北京邮电大学'),
        at('14:55', 30, 'WebXR探索与实践', '#talk', '张浩; ; 华为'),
        at('15:25', 30, '关于体积视频', '#talk', '邵志兢; ; 普罗米修斯视觉'),
        at('15:55', 10, '休息', '#break'),
        at('16:05', 15, 'XR 无障碍用户需求', '#talk', 'Joshue O Connor; ; W3C'),
        at(
          '16:20',
          30,
          'AI驱动下的XR内容生成',
          '#talk',
          '田第鸿; ; 扩展现实研究中心',
          '刘聪; ; 扩展现实研究中心',
        ),
        at('16:50', 30, 'AR/VR产品设计分析', '#talk', '姜茂山; ; 联想'),
        at('17:20', 10, '会议总结', '#closing', '#other', 'moderator: 王子韬'),
      ],
    },
  ],
  notes: ['[W3C Web中文兴趣组]'],
}
