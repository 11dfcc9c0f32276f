import type { Kind } from '../../../shared/agenda/model.ts'
import type { ReportLanguage } from '../../../shared/protocol/http/report.ts'
import type { DriftKind } from '../../../shared/report/drift.ts'
import type { Fate } from '../../../shared/report/report.ts'

/** The order of the languages in the tables of this file. */
const LANGUAGES = ['en', 'zh', 'de'] as const

type InEachLanguage = readonly [en: string, zh: string, de: string]

/** The column headings, in order. */
const HEADS = {
  row: ['row', '行', 'Zeile'],
  segment: ['segment', '环节', 'Abschnitt'],
  title: ['title', '标题', 'Titel'],
  people: ['people', '人员', 'Personen'],
  language: ['language', '语言', 'Sprache'],
  fate: ['what became of it', '结果', 'was daraus wurde'],
  plannedStart: ['planned start', '计划开始', 'geplanter Beginn'],
  began: ['began', '实际开始', 'begonnen'],
  ended: ['ended', '结束', 'beendet'],
  planned: ['planned', '计划时长', 'geplant'],
  given: ['given', '增加', 'gegeben'],
  taken: ['taken', '减少', 'genommen'],
  allotted: ['allotted', '分配时长', 'zugeteilt'],
  used: ['used', '实际用时', 'gebraucht'],
  againstPlan: ['against plan', '与计划相比', 'gegen Plan'],
  againstAllotted: ['against allotted', '与分配相比', 'gegen zugeteilt'],
  paused: ['paused', '暂停', 'angehalten'],
  floor: ['floor', '插话发言', 'Wortmeldungen'],
  moved: ['moved the end by', '结束时间变动', 'verschob das Ende um'],
  notHere: ['not here', '未到场', 'nicht da'],
  remark: ['remark', '备注', 'Anmerkung'],
} as const satisfies Record<string, InEachLanguage>

export type ReportHead = keyof typeof HEADS

/** The columns of the report table, in order. */
export const REPORT_HEADS = Object.keys(HEADS) as readonly ReportHead[]

/** The kinds of rows of the report table. */
const ROWS = {
  item: ['item', '项目', 'Beitrag'],
  total: ['all items', '全部项目', 'alle Beiträge'],
  person: ['person', '人员', 'Person'],
  organisation: ['organisation', '单位', 'Einrichtung'],
  language: ['language', '语言', 'Sprache'],
  step: ['drift', '时间偏差', 'Abweichung'],
  booth: ['booth', '同传间', 'Kabine'],
  interpreter: ['interpreter', '译员', 'Dolmetschen'],
} as const satisfies Record<string, InEachLanguage>

export type ReportRowKind = keyof typeof ROWS

const FATES: Readonly<Record<Fate, InEachLanguage>> = {
  done: ['done', '已完成', 'vorbei'],
  begun: ['not ended', '未结束', 'nicht beendet'],
  dropped: ['dropped', '已取消', 'gestrichen'],
  missed: ['not reached', '未进行', 'nicht erreicht'],
}

const STEPS: Readonly<Record<DriftKind, InEachLanguage>> = {
  start: ['start', '开始', 'Beginn'],
  given: ['given and used', '增加并用去', 'gegeben und gebraucht'],
  over: ['over what was allotted', '超出分配时长', 'länger als zugeteilt'],
  unplanned: ['not in the plan', '计划之外', 'nicht im Plan'],
  waiting: ['waiting', '候场', 'Warten'],
  paused: ['paused', '暂停', 'angehalten'],
  closed: ['closed', '结束后至恢复', 'beendet bis zum Wiederaufnehmen'],
  under: ['less than allotted', '少于分配时长', 'kürzer als zugeteilt'],
  slack: ['slack not waited', '未用的机动时间', 'Puffer, nicht abgewartet'],
  cut: ['shortened', '缩短', 'gekürzt'],
  dropped: ['dropped', '取消', 'gestrichen'],
  missed: ['not reached', '未进行', 'nicht erreicht'],
}

/** Stand in for the titles of items that a reader may not see. */
const KINDS: Readonly<Record<Kind, InEachLanguage>> = {
  opening: ['Opening', '开场', 'Eröffnung'],
  welcome: ['Welcome', '致辞', 'Grußwort'],
  talk: ['Talk', '报告', 'Vortrag'],
  case: ['Case', '案例', 'Fallbeispiel'],
  panel: ['Panel', '专题讨论', 'Panel'],
  discussion: ['Discussion', '讨论', 'Diskussion'],
  qa: ['Q & A', '问答', 'Fragerunde'],
  break: ['Break', '休息', 'Pause'],
  closing: ['Closing', '闭幕', 'Abschluss'],
  other: ['Other', '其他', 'Sonstiges'],
}

/** Stand in for names and titles that are unknown or hidden, before a number. */
const PERSON: InEachLanguage = ['Speaker', '发言人', 'Person']
const SEGMENT: InEachLanguage = ['Segment', '环节', 'Abschnitt']
const INTERPRETER: InEachLanguage = ['Interpreter', '译员', 'Dolmetschen']
const BOOTH: InEachLanguage = ['Booth', '同传间', 'Kabine']

const SWAPS: Readonly<Record<ReportLanguage, (n: number) => string>> = {
  en: (n) => (n === 1 ? '1 swap' : `${n} swaps`),
  zh: (n) => `换人 ${n} 次`,
  de: (n) => `${n} Wechsel`,
}

/** Returns the words of the report table in a language. */
export function reportWords(language: ReportLanguage) {
  const place = LANGUAGES.indexOf(language)
  const word = (words: InEachLanguage) => words[place] ?? words[0]
  const table = <Key extends string>(words: Readonly<Record<Key, InEachLanguage>>) =>
    Object.fromEntries(
      Object.entries<InEachLanguage>(words).map(([key, each]) => [key, word(each)]),
    ) as Record<Key, string>
  const numbered = (words: InEachLanguage) => (n: number) => `${word(words)} ${n}`
  return {
    heads: table<ReportHead>(HEADS),
    rows: table<ReportRowKind>(ROWS),
    fates: table(FATES),
    steps: table(STEPS),
    kinds: table(KINDS),
    person: numbered(PERSON),
    segment: numbered(SEGMENT),
    interpreter: numbered(INTERPRETER),
    booth: numbered(BOOTH),
    swaps: SWAPS[language],
    comma: language === 'zh' ? '、' : ', ',
  }
}
