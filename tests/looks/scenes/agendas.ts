import type { Agenda, Kind } from '../../../shared/agenda/model.ts'
import type { Texts } from '../../../shared/agenda/texts.ts'
import { datedAgenda } from '../../support/datedAgenda.ts'

const DAY = '2026-03-18'

/** A text of 300 characters in English and as long as its like in Chinese. */
const LONG: Texts = {
  en: 'Guidelines and practices for the protection of biodiversity in rural construction, with a view to the restoration of rivers, wetlands and terraces in the hinterland of fast-growing cities, to the knowledge of those who farm there, and to what remains to be agreed between ministries, provinces and towns',
  'zh-Hans':
    '乡村建设中生物多样性保护的准则与实践：兼论快速发展城市周边地区的河流、湿地与梯田修复，当地耕作者所掌握的知识，以及各部委、各省与各乡镇之间尚待商定的事项，并就今后五年的监测方法、资金来源与公众参与方式提出若干具体建议供与会者讨论',
}

const SHORT: Texts = { en: 'Rye', 'zh-Hans': '黑麦' }

type PersonInFile = {
  readonly id: string
  readonly name: Texts
  readonly title?: Texts
  readonly affiliation?: Texts
  readonly pronunciation?: Texts
}

type ItemInFile = {
  readonly id: string
  readonly title: Texts
  readonly minutes: number
  readonly kind?: Kind
  readonly speakers?: readonly string[]
  readonly language?: string
  readonly notes?: Texts
  readonly announce?: Texts
  readonly talkingPoints?: Texts[]
}

function agenda(about: {
  readonly title: Texts
  readonly languages?: readonly string[]
  readonly people: readonly PersonInFile[]
  readonly segments: ReadonlyArray<{
    readonly id: string
    readonly title: Texts
    readonly items: readonly ItemInFile[]
  }>
  readonly hardStop?: string
  readonly meeting?: { readonly link: string; readonly passcode: string }
}): Agenda {
  const short = {
    languages: ['en', 'zh-Hans'],
    zones: ['Europe/Berlin', 'Asia/Shanghai'],
    ...about,
    segments: about.segments.map((segment, at) => ({
      ...segment,
      ...(at === 0 ? { notBefore: '09:00' } : {}),
      items: segment.items.map((item) => ({ kind: 'talk' as const, ...item })),
    })),
  }
  return datedAgenda(short, DAY)
}

const LONG_PERSON = {
  name: {
    en: 'María del Carmen Fernández-Villaverde y Montalbán de la Cruz',
    'zh-Hans': '玛丽亚·德尔卡门·费尔南德斯－比利亚韦德',
  },
  title: {
    en: 'Deputy Director General for Landscape Restoration and International Scientific Cooperation',
    'zh-Hans': '景观修复与国际科学合作副总司长',
  },
  affiliation: {
    en: 'Leibniz Institute of Ecological Urban and Regional Development, Department of Landscape, Ecosystems and Biodiversity, Dresden',
    'zh-Hans': '莱布尼茨生态城市与区域发展研究所景观、生态系统与生物多样性部（德累斯顿）',
  },
  pronunciation: { en: 'ma-REE-a del KAR-men fer-NAN-deth vee-ya-VER-de' },
}

/** Titles of 300 characters, names that are long in both scripts. */
export function longTexts(): Agenda {
  const item = (id: string, speakers: readonly string[]) => ({
    id,
    title: LONG,
    minutes: 20,
    speakers,
    language: 'en',
    notes: LONG,
    announce: LONG,
  })
  return agenda({
    title: LONG,
    hardStop: '10:30',
    meeting: {
      link: 'https://meetings.landscape-restoration.example.org/j/88100000000',
      passcode: 'Hinterland-2026-88100',
    },
    people: [
      { id: 'first', ...LONG_PERSON },
      { id: 'second', ...LONG_PERSON },
    ],
    segments: [
      { id: 'one', title: LONG, items: [item('talk-1', ['first']), item('talk-2', ['second'])] },
      { id: 'two', title: LONG, items: [item('talk-3', ['first', 'second'])] },
    ],
  })
}

/** Three letters for everything, two characters in Chinese. */
export function shortTexts(): Agenda {
  const item = (id: string, speakers: readonly string[]) => ({
    id,
    title: SHORT,
    minutes: 20,
    speakers,
    language: 'zh-Hans',
  })
  return agenda({
    title: SHORT,
    people: [
      { id: 'first', name: { en: 'Bo Li', 'zh-Hans': '李波' } },
      { id: 'second', name: { en: 'Ai', 'zh-Hans': '艾' } },
    ],
    segments: [
      { id: 'one', title: SHORT, items: [item('talk-1', ['first']), item('talk-2', ['second'])] },
    ],
  })
}

/** Names in two scripts where the agenda has them, in one where it has not, and letters of many lands. */
export function manyScripts(): Agenda {
  const talk = (id: string, title: Texts, speaker: string, language: string) => ({
    id,
    title,
    minutes: 10,
    speakers: [speaker],
    language,
  })
  return agenda({
    title: { en: 'Rivers without borders', 'zh-Hans': '无国界的河流' },
    hardStop: '10:00',
    people: [
      {
        id: 'first',
        name: { en: 'Guðrún Þórðardóttir', 'zh-Hans': '古德伦·索尔达多蒂尔' },
        title: { en: 'Professor', 'zh-Hans': '教授' },
        pronunciation: { en: 'GVUTH-run', 'zh-Hans': 'gǔ dé lún' },
      },
      { id: 'second', name: { 'zh-Hans': '李明' }, title: { 'zh-Hans': '副镇长' } },
      { id: 'third', name: { en: 'Łukasz Świętochowski' } },
    ],
    segments: [
      {
        id: 'one',
        title: { en: 'Talks', 'zh-Hans': '打开报告' },
        items: [
          talk('talk-1', { en: 'Glacial rivers' }, 'first', 'en'),
          talk('talk-2', { 'zh-Hans': '黄河三角洲' }, 'second', 'zh-Hans'),
          talk('talk-3', { en: 'The Oder', 'zh-Hans': '奥得河' }, 'third', 'en'),
        ],
      },
    ],
  })
}

/** Arabic titles, names and talking points in an English show, some of them alone and some beside English ones. */
export function rightToLeft(): Agenda {
  const item = (id: string, title: Texts, speaker: string) => ({
    id,
    title,
    minutes: 10,
    speakers: [speaker],
    // Few browsers that test have Arabic faces; the floor's language is the one text of it that is larger than its room without them.
    language: 'en',
    announce: { ar: 'تتحدث الآن ليلى حداد، 10 دقائق.' },
  })
  return agenda({
    title: { en: 'Rivers and cities' },
    languages: ['en', 'zh-Hans', 'ar'],
    hardStop: '09:40',
    people: [
      {
        id: 'first',
        name: { ar: 'ليلى حداد' },
        title: { ar: 'أستاذة' },
        affiliation: { ar: 'جامعة القاهرة (كلية الزراعة)' },
      },
      {
        id: 'second',
        name: { en: 'Omar Nasser', ar: 'عمر ناصر' },
        affiliation: { en: 'UN-Habitat' },
      },
    ],
    segments: [
      {
        id: 'one',
        title: { ar: 'عروض: 2026' },
        items: [
          {
            ...item('talk-1', { ar: 'استعادة النظم البيئية في دلتا النيل (2026)' }, 'first'),
            talkingPoints: [{ ar: 'المياه الجوفية: 3 أسئلة' }, { ar: 'المدن' }],
          },
          item('talk-2', { en: 'Cities', ar: 'المدن والأنهار' }, 'second'),
          item(
            'talk-3',
            { ar: 'أسئلة وأجوبة مع الحضور حول استعادة الأنهار والأراضي الرطبة في المدن الكبرى!' },
            'first',
          ),
        ],
      },
    ],
  })
}

/** A day of sixty items in six segments. */
export function sixtyItems(): Agenda {
  const numbered = (text: string, zh: string, n: number): Texts => ({
    en: `${text} ${n}`,
    'zh-Hans': `${zh}${n}`,
  })
  const people = Array.from({ length: 60 }, (_, n) => ({
    id: n === 0 ? 'first' : n === 1 ? 'second' : `person-${n + 1}`,
    name: numbered('Statement of party', '第三方', n + 1),
  }))
  return agenda({
    title: { en: 'Hearing of sixty parties', 'zh-Hans': '六十方听证会' },
    hardStop: '15:00',
    people,
    segments: Array.from({ length: 6 }, (_, block) => ({
      id: `block-${block + 1}`,
      title: numbered('Block', '第', block + 1),
      items: Array.from({ length: 10 }, (_, place) => {
        const n = block * 10 + place
        return {
          id: `talk-${n + 1}`,
          title: numbered('Statement', '陈述', n + 1),
          minutes: 6,
          speakers: [people[n]?.id ?? 'first'],
          language: n % 2 === 0 ? 'en' : 'zh-Hans',
        }
      }),
    })),
  })
}

/** One item, nobody on it, no stop. */
export const oneItem = (): Agenda =>
  agenda({
    title: { en: 'Assembly', 'zh-Hans': '大会' },
    people: [
      { id: 'first', name: { en: 'Ada Lovelace' } },
      { id: 'second', name: { en: 'Bo Li' } },
    ],
    segments: [
      {
        id: 'one',
        title: { en: 'Assembly', 'zh-Hans': '大会' },
        items: [{ id: 'talk-1', title: { en: 'Open floor', 'zh-Hans': '自由发言' }, minutes: 45 }],
      },
    ],
  })
