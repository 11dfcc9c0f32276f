import { at, type Expectation } from '../expectation.ts'

/** A Chinese evening: only the sentence before says that 7:30 is in the evening; names no list has, after a label. */
export const eveningSalonZh: Expectation = {
  source: 'eveningSalonZh.txt',
  agendas: [
    {
      title: '会议日程',
      date: '2025-05-16',
      stop: '?21:00',
      entries: [
        at('19:30', 5, '开幕致词', '#opening', '#welcome', '白石; 主席; 海州手工艺学会'),
        at('19:35', 25, '木社的过去', '#talk', '喻远山; Maintainer; 海州'),
        at('20:00', 25, '一把椅子', '#talk', '张岩; 总工程师; 南木科技'),
        at('20:25', 10, '休息', '#break'),
        at('20:35', 25, '小组讨论', '#discussion'),
      ],
    },
  ],
  notes: ['参加前请先试试声音和画面'],
}
