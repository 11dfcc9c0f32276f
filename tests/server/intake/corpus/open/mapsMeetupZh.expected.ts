import { at, type Expectation } from '../expectation.ts'

/** A Chinese list with speakers in full-width brackets. */
export const mapsMeetupZh: Expectation = {
  source: 'mapsMeetupZh.txt',
  agendas: [
    {
      title: '开放地图 Web 线上交流会|Open Web Maps',
      date: '2022-11-19',
      zones: [],
      stop: '?16:20',
      entries: [
        at('14:00', 10, '会议开场及介绍', '#opening', 'moderator: 林晓舟'),
        at('14:10', 20, 'Web地图标准的现状', '#talk', 'Nora Ellwood Byrne'),
        at('14:30', 30, '城市三维底图的轻量化发布', '#talk', '郭思远; ; 西南测绘大学'),
        at('15:00', 30, '矢量切片探索与实践', '#talk', '韩柏; ; 远航科技'),
        at('15:30', 10, '休息', '#break'),
        at(
          '15:40',
          30,
          '面向无障碍出行的室内地图',
          '#talk',
          '贺兰; ; 空间实验室',
          '杜若飞; ; 空间实验室',
        ),
        at('16:10', 10, '会议总结', '#closing', '#other', 'moderator: 林晓舟'),
      ],
    },
  ],
  notes: ['[地图中文兴趣组]'],
}
