import { Agenda } from '../../shared/agenda/model.ts'
import { newItem } from '../../shared/agenda/newRecords.ts'
import { instant, MINUTE } from '../../shared/time/instant.ts'

/** 15:50 in Beijing, when the sample's first talk begins. */
export const BEGIN = instant(Date.parse('2023-06-21T15:50:00+08:00'))

const person = (id: string, en: string, zh: string | null) => ({
  id,
  name: zh === null ? { en } : { en, 'zh-Hans': zh },
  title: null,
  affiliation: null,
  pronunciation: null,
  speaks: [],
})

const item = (id: string, title: Record<string, string>, minutes: number, speaker?: string) =>
  newItem({
    id,
    title,
    kind: speaker === undefined ? 'break' : 'talk',
    planned: minutes * MINUTE,
    speakers: speaker === undefined ? [] : [{ person: speaker, role: 'speaker' }],
    language: 'en',
  })

/** A small agenda to show components with: two talks and a break. */
export const SAMPLE = Agenda.parse({
  title: { en: 'Ecological Restoration', 'zh-Hans': '生态修复' },
  series: null,
  languages: ['en', 'zh-Hans'],
  zones: ['Asia/Shanghai', 'Europe/Berlin'],
  hardStop: null,
  meeting: null,
  people: [person('first', 'Wentao Yan', '颜文涛'), person('second', 'Marc Barra', null)],
  segments: [
    {
      id: 'talks',
      title: { en: 'Thematic presentations', 'zh-Hans': '专题报告' },
      start: { type: 'notBefore', at: BEGIN },
      budget: null,
      mustEndBy: null,
      items: [
        item(
          'one',
          { en: 'Urban Ecological Space Planning', 'zh-Hans': '城市生态空间规划' },
          15,
          'first',
        ),
        item('two', { en: 'Nature in Île-de-France', 'zh-Hans': '法兰西岛的自然' }, 10, 'second'),
        item('rest', { en: 'Break', 'zh-Hans': '休息' }, 15),
      ],
    },
  ],
})
