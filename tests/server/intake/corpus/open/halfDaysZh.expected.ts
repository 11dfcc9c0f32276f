import { at, type Expectation } from '../expectation.ts'

/** A Chinese table with strokes and tabs: halves of the day in a column that is not named, two dignitaries with blanks between them. */
export const halfDaysZh: Expectation = {
  source: 'halfDaysZh.txt',
  agendas: [
    {
      title: null,
      date: null,
      stop: '?16:00',
      entries: [
        at(
          '08:30',
          30,
          '大会开幕式',
          '#opening',
          '#welcome',
          '周建国; 主任',
          '陈云; 院长',
          'moderator: 方晓',
        ),
        at('09:00', 30, '英文主题报告一', '#talk'),
        at('09:30', 30, '中文主题报告二', '#talk'),
        at('10:00', 10, '中场休息', '#break'),
        at('10:10', 80, '圆桌论坛', '#panel', 'moderator: 苏敏'),
        at('14:00', 30, '中文主题报告三', '#talk'),
        at('14:30', 60, '山村课堂'),
        at('15:30', 10, '中场休息', '#break'),
        at('15:40', 20, '闭幕致词', '#closing', '#welcome'),
      ],
    },
  ],
}
