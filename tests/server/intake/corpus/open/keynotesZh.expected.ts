import { at, type Expectation } from '../expectation.ts'

/** A Chinese page: what a talk is on one line of its cell, what it is about on the next, half of a day over four rows. */
export const keynotesZh: Expectation = {
  source: 'keynotesZh.html.txt',
  agendas: [
    {
      title: '乡土建筑研讨会',
      date: '2025-04-12',
      entries: [
        at('09:00', 20, '开幕式', '#opening', '#welcome', '?石磊', 'moderator: 张宝华'),
        at('09:20', 5, '嘉宾拍照'),
        at('09:25', 35, '夯土与木构', '#talk', '熊瑞; 教授', 'moderator: 赵倩'),
        at('10:00', 40, '一座桥的修复', '#talk', 'moderator: 赵倩'),
      ],
    },
  ],
}
