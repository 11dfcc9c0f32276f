import { at, type Expectation } from '../expectation.ts'

/** A Chinese notice: full-width digits, people on the next lines, an end left open. */
export const forumZh: Expectation = {
  source: 'forumZh.txt',
  agendas: [
    {
      title: '乡村教育与数字技术',
      date: '2025-05-17',
      zones: ['Asia/Shanghai'],
      entries: [
        at('08:30', 30, '签到'),
        at('09:00', 15, '开幕致辞', '#opening', '#welcome', 'moderator: 苏婉', '段文海'),
        at('09:15', 30, '大山里的直播课堂', '#talk', '蒋怡'),
        at('09:45', 30, '一块屏幕能改变什么', '#talk', '沙马阿依'),
        at('10:15', 15, '茶歇', '#break'),
        at(
          '10:30',
          60,
          '教师需要怎样的支持',
          '#panel',
          '#discussion',
          'moderator: 苏婉',
          '蒋怡',
          '沙马阿依',
          '汪洋',
        ),
        at('11:30', 30, '互动问答', '#qa'),
        at('12:00', null, '午餐', '#break'),
      ],
    },
  ],
  notes: ['论坛定于', '会务费500元'],
}
