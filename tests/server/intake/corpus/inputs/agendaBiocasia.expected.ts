import { at, type Expectation } from '../expectation.ts'

/** Four days as rows of one table, AM and PM after the end only, gaps of five minutes. */
export const agendaBiocasia: Expectation = {
  source: 'agenda-biocasia-2020.txt',
  agendas: [
    {
      title: 'BiocAsia2020',
      date: '2020-10-15',
      zones: ['Asia/Shanghai'],
      stop: '?11:45',
      entries: [
        at('07:45', 5, 'BiocAsia2020 Opening', '#opening', 'Jin Gu'),
        at('07:50', 10, 'Opening Remark', '#opening', '#welcome', 'Martin Morgan'),
        at('08:00', 55, 'Keynote Talk', '#talk', 'Robert Gentleman'),
        at('09:00', 55, 'Invited Talks', '#talk', 'Lihua Julie Zhu', 'Qiangfeng Zhang'),
        at('10:00', 15, 'Break', '#break'),
        at('10:15', 30, 'Contributed Talks', '#talk', 'Pol Castellano-Escuder', 'Mahmoud Ahmed'),
        at('10:50', 55, 'workshops (parallel)', 'Xueyi Dong', 'Jianhong Ou'),
      ],
    },
    {
      title: 'BiocAsia2020',
      date: '2020-10-16',
      zones: ['Asia/Shanghai'],
      stop: '?11:45',
      entries: [
        at('08:00', 55, 'Invited Talks', '#talk', 'Saskia Freytag', 'Kai Ye'),
        at('09:00', 55, 'Invited Talks', '#talk', 'Charity Law', 'Koki Tsuyuzaki'),
        at('10:00', 15, 'Break', '#break'),
        at('10:15', 30, 'Contributed Talks', '#talk', 'Christina Azodi', 'Paul Harrison'),
        at('10:50', 55, 'workshops (parallel)', 'Saskia Freytag', 'Qian Liu'),
      ],
    },
    {
      title: 'BiocAsia2020',
      date: '2020-10-17',
      zones: ['Asia/Shanghai'],
      stop: '?12:45',
      entries: [
        at('09:00', 55, 'Keynote Talk', '#talk', 'Yi Xing'),
        at('10:00', 55, 'Invited Talks', '#talk', 'Lin Hou', 'Guangchuang Yu'),
        at('11:00', 15, 'Break', '#break'),
        at('11:15', 30, 'Contributed Talks', '#talk', 'Joseph Lee', 'Yue You'),
        at('11:50', 55, 'workshops (parallel)', 'Shuangbin Xu', 'Stefano Mangiola'),
      ],
    },
    {
      title: 'BiocAsia2020',
      date: '2020-10-18',
      zones: ['Asia/Shanghai'],
      stop: '?13:00',
      entries: [
        at('09:00', 55, 'Keynote Talk', '#talk', 'Xuegong Zhang'),
        at('10:00', 23, 'Invited Talks', '#talk', 'Tingting Li'),
        at('10:25', 15, 'Contributed talks', '#talk', 'Xueyi Dong'),
        at('10:40', 5, 'Lightning talks', '#talk', 'Shixiang Wang'),
        at('10:45', 15, 'Poster session'),
        at('11:00', 15, 'Break', '#break'),
        at('11:15', 30, 'Contributed Talks', '#talk', 'Shian Su', 'Antonio Colaprico'),
        at('11:50', 55, 'Workshops (parallel)', 'Luyi Tian', 'Hani Jieun Kim'),
        at('12:50', 10, 'Closing Remark', '#closing', 'Matthew Ritchie'),
      ],
    },
  ],
  notes: ['Please change to your'],
}
