import type { Agenda, Item } from '../../../../shared/agenda/model.ts'
import { datedAgenda, type ShortAgenda, type ShortItem } from '../../../support/datedAgenda.ts'
import { mapItems } from '../../../support/shows.ts'

/** What is written for those who work behind an item, and for nobody in the hall. */
function withSecrets(agenda: Agenda): Agenda {
  const secret = ({ id }: Item) => ({
    notes: { en: `Note on ${id}, not for the hall` },
    announce: { en: `Announce ${id}, not for the hall` },
  })
  return mapItems(agenda, (item) => ({ briefing: { ...item.briefing, ...secret(item) } }))
}

const person = (id: string, en: string, zh: string, affiliation: string, there: string) => ({
  id,
  name: { en, 'zh-Hans': zh },
  title: { en: 'Professor', 'zh-Hans': '教授' },
  affiliation: { en: affiliation, 'zh-Hans': there },
})

/** Words of its field, one of them in a title. */
const TERMS = [
  { id: 'elbe', texts: { en: 'Elbe', 'zh-Hans': '易北河' }, said: { 'zh-Hans': 'Yìběi Hé' } },
  { id: 'water-meadow', texts: { en: 'water meadow', 'zh-Hans': '河滩草地' } },
]

/** An agenda of our own in the shape of the founding one, for minutes instead of hours: both languages, two zones, a stop of its own minute. */
export function shortAgenda(): Agenda {
  const item = (
    id: string,
    [en, zh]: readonly [string, string],
    kind: ShortItem['kind'],
    minutes: number,
    speakers: readonly string[] = [],
    language = 'en',
    atEnd: ShortItem['atEnd'] = 'hold',
  ): ShortItem => ({ id, title: { en, 'zh-Hans': zh }, kind, minutes, speakers, language, atEnd })
  const file: ShortAgenda = {
    title: { en: 'Rivers of two cities', 'zh-Hans': '两座城市的河流' },
    languages: ['en', 'zh-Hans'],
    zones: ['Asia/Shanghai', 'Europe/Berlin'],
    hardStop: '15:16',
    meeting: { link: 'https://meet.example.org/j/7', id: '777 777', passcode: 'Aue-77' },
    people: [
      person('lin-an', 'Lin An', '林安', 'River Office, Ningbo', '宁波河道办公室'),
      person('ute-brandt', 'Ute Brandt', '乌特·布兰特', 'Elbe Institute', '易北河研究所'),
      person('he-qing', 'He Qing', '何清', 'Tide Station', '潮汐站'),
      person('jan-kolbe', 'Jan Kolbe', '扬·科尔贝', 'City of Halle', '哈勒市'),
    ],
    segments: [
      {
        id: 'opening',
        notBefore: '15:00',
        title: { en: 'Opening', 'zh-Hans': '开幕' },
        items: [item('open', ['Opening', '开幕'], 'opening', 1, ['lin-an'])],
      },
      {
        id: 'talks',
        minutes: 7,
        title: { en: 'Two rivers', 'zh-Hans': '两条河' },
        items: [
          item('elbe', ['The Elbe', '易北河'], 'talk', 2, ['ute-brandt']),
          item('yong', ['The Yong', '甬江'], 'talk', 2, ['he-qing'], 'zh-Hans'),
          item('saale', ['The Saale', '萨勒河'], 'talk', 2, ['jan-kolbe']),
        ],
      },
      {
        id: 'pause',
        title: { en: 'Tea', 'zh-Hans': '茶歇' },
        items: [item('tea', ['Tea', '茶歇'], 'break', 1)],
      },
      {
        id: 'panel',
        notBefore: '15:10',
        title: { en: 'Panel', 'zh-Hans': '专题讨论' },
        items: [
          item('case', ['Case: tides', '案例：潮汐'], 'case', 1, ['he-qing'], 'zh-Hans', 'goOn'),
          item(
            'talk',
            ['Open discussion', '自由讨论'],
            'discussion',
            2,
            ['lin-an'],
            'en',
            'standby',
          ),
        ],
      },
      {
        id: 'closing',
        title: { en: 'Closing', 'zh-Hans': '闭幕' },
        items: [item('close', ['Closing', '闭幕'], 'closing', 0, ['lin-an'])],
      },
    ],
  }
  return withSecrets({ ...datedAgenda(file, '2023-06-21'), glossary: TERMS })
}
