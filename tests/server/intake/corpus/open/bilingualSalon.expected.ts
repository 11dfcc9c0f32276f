import { at, type Expectation } from '../expectation.ts'

/** Chinese and English in every line; one person under two names. */
export const bilingualSalon: Expectation = {
  source: 'bilingualSalon.txt',
  agendas: [
    {
      title: '中德城市花园沙龙|Urban Garden Salon',
      date: '2025-06-08',
      zones: ['Asia/Shanghai', 'Europe/Berlin'],
      stop: '16:40',
      meeting: {
        link: 'https://meet.example.cn/p/90011223344',
        id: '900 1122 3344',
        passcode: '7788',
      },
      entries: [
        at('15:00', 5, '开场|Opening', '#opening', 'moderator: 王莹 = Ying Wang'),
        at(
          '15:05',
          20,
          '屋顶上的菜园|Vegetables on the roof',
          '#talk',
          'Heike Sommer = 海克·索默; ; TU Darmstadt',
        ),
        at('15:25', 20, '社区花园的五年|Five years of', '#talk', '李想 = Xiang Li; ; 同济园艺协会'),
        at('15:45', 5, '茶歇|Break', '#break'),
        at(
          '15:50',
          30,
          '谁来浇水|Who does the watering',
          '#panel',
          '#discussion',
          'moderator: 王莹 = Ying Wang',
          'Heike Sommer',
          '李想',
        ),
        at('16:20', 20, '问答|Q&A', '#qa'),
      ],
    },
  ],
}
