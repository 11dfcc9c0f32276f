import { at, type Expectation } from '../expectation.ts'

/** A Chinese HTML table: half days and chairs span rows. */
export const ruralZh: Expectation = {
  source: 'ruralZh.html.txt',
  agendas: [
    {
      title: '古树保护工作研讨会',
      date: '2025-03-22',
      stop: '?15:10',
      room: '?青溪宾馆',
      entries: [
        at('08:30', 10, '领导致辞', '#welcome', '#opening', '葛长林', 'moderator: 白若云'),
        at('08:40', 40, '古树健康诊断的新方法', '#talk', '倪师道', 'moderator: 白若云'),
        at('09:20', 20, '茶歇', '#break', '?moderator: 白若云'),
        at(
          '09:40',
          40,
          '村民与古树',
          '#talk',
          'Emma Lindqvist; ; 乌普萨拉植物园',
          'moderator: 白若云',
        ),
        at('14:00', 60, '谁来养护', '#panel', '#discussion', 'moderator: 葛长林'),
        at('15:00', 10, '会议总结', '#closing', '#other', 'moderator: 葛长林'),
      ],
    },
  ],
}
