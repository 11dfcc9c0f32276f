import { at, type Expectation } from '../expectation.ts'

/** A Chinese conference: 上午 and 下午 on a 12-hour clock, tabs, chairs in the last column. */
export const materialsZh: Expectation = {
  source: 'materialsZh.txt',
  agendas: [
    {
      title: '绿色建材学术会议',
      date: '2024-10-26',
      zones: ['Asia/Shanghai'],
      stop: '?15:40',
      entries: [
        at('09:00', 10, '开幕式致辞', '#opening', '#welcome', '陈立群', 'moderator: 周敏'),
        at('09:10', 30, '低碳水泥的路线图', '#talk', '吴建国; ; 国家建材研究院', 'moderator: 周敏'),
        at(
          '09:40',
          30,
          '再生骨料在道路中的应用',
          '#talk',
          '马晓东; ; 东港理工学院',
          'moderator: 周敏',
        ),
        at('10:10', 20, '合影、茶歇', '#break'),
        at('10:30', 30, '竹材的耐久性研究', '#talk', '罗琳; ; 南坪林业大学', 'moderator: 何志强'),
        at(
          '11:00',
          30,
          '墙体材料的数字化检测',
          '#talk',
          'John Whitfield; ; Leeds Building Institute',
          'moderator: 何志强',
        ),
        at('11:30', 120, '午餐', '#break'),
        at('13:30', 60, '标准怎样走在前面', '#panel', '#discussion', 'moderator: 陈立群'),
        at('14:30', 15, '茶歇', '#break'),
        at('14:45', 45, '自由提问与交流', '#qa', '#discussion'),
        at('15:30', 10, '闭幕', '#closing', '陈立群'),
      ],
    },
  ],
  notes: ['报到时间为'],
}
