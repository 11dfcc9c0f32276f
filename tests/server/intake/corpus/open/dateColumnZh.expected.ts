import { at, type Expectation } from '../expectation.ts'

/** A Chinese table with a column of days: where one day has several rows, the others have lost its cell. */
export const dateColumnZh: Expectation = {
  source: 'dateColumnZh.txt',
  agendas: [
    {
      title: '湿地植物学会年会',
      date: '2025-10-20',
      entries: [at('14:00', 240, '签到')],
    },
    {
      title: '湿地植物学会年会',
      date: '2025-10-21',
      entries: [
        at('08:30', 30, '开幕式', '#opening'),
        at('09:00', 150, '大会报告', '#talk'),
        at('11:30', 90, '午餐', '#break'),
      ],
    },
    {
      title: '湿地植物学会年会',
      date: '2025-10-22',
      entries: [at('08:30', 210, '考察湿地')],
    },
  ],
}
