import { at, type Expectation } from '../expectation.ts'

/** Traditional characters: numbered points with lengths, one in words, that fill the head. */
export const farmWorkshopZh: Expectation = {
  source: 'farmWorkshopZh.txt',
  agendas: [
    {
      title: '社區農園工作坊',
      date: '2025-11-09',
      stop: '16:30',
      room: '?302',
      from: '14:00',
      entries: [
        at('*14:00', 10, '歡迎及介紹', '#welcome', '#opening', '陳美儀'),
        at('?14:10', 25, '天台耕種十年', '#talk', '何志遠; ; 城市農夫協會'),
        at('?14:35', 30, '廚餘變堆肥', '#talk', 'Priscilla Tam'),
        at('?15:05', 15, '小休', '#break'),
        at('?15:20', 60, '分組討論', '#discussion', 'moderator: 陳美儀'),
        at('?16:20', 10, '總結', '#closing', '#other'),
      ],
    },
  ],
}
