import type { Kind } from '../../../shared/agenda/model.ts'
import type { ReportLanguage } from '../../../shared/protocol/http/report.ts'
import type { DriftKind } from '../../../shared/report/drift.ts'
import type { Fate } from '../../../shared/report/report.ts'

/** The heads of the table, in order. */
export const REPORT_HEADS = [
  ...(['row', 'segment', 'title', 'people', 'language', 'fate'] as const),
  ...(['plannedStart', 'began', 'ended', 'planned', 'given', 'taken', 'allotted', 'used'] as const),
  ...(['againstPlan', 'againstAllotted', 'paused', 'floor', 'moved', 'notHere', 'remark'] as const),
] as const
export type ReportHead = (typeof REPORT_HEADS)[number]

/** What a row of the table is about. */
export type ReportRowKind =
  | ('item' | 'total' | 'person' | 'organisation' | 'language' | 'step')
  | ('booth' | 'interpreter')

type Words = {
  readonly heads: Readonly<Record<ReportHead, string>>
  readonly rows: Readonly<Record<ReportRowKind, string>>
  readonly fates: Readonly<Record<Fate, string>>
  readonly steps: Readonly<Record<DriftKind, string>>
  /** Somebody whose name is not shown, by their number. */
  readonly person: (n: number) => string
  /** What an item is called whose title is not shown, with its number. */
  readonly kinds: Readonly<Record<Kind, string>>
  /** A block whose title is not shown, by its place. */
  readonly segment: (n: number) => string
  /** An interpreter whose name is not known or not shown, by their number in the booth. */
  readonly interpreter: (n: number) => string
  /** A booth whose name is not shown, by its place. */
  readonly booth: (n: number) => string
  readonly swaps: (n: number) => string
  readonly comma: string
}

const en: Words = {
  heads: {
    row: 'row',
    segment: 'segment',
    title: 'title',
    people: 'people',
    language: 'language',
    fate: 'what became of it',
    plannedStart: 'planned start',
    began: 'began',
    ended: 'ended',
    planned: 'planned',
    given: 'given',
    taken: 'taken',
    allotted: 'allotted',
    used: 'used',
    againstPlan: 'against plan',
    againstAllotted: 'against allotted',
    paused: 'paused',
    floor: 'floor',
    moved: 'moved the end by',
    notHere: 'not here',
    remark: 'remark',
  },
  rows: {
    item: 'item',
    total: 'all items',
    person: 'person',
    organisation: 'organisation',
    language: 'language',
    step: 'drift',
    booth: 'booth',
    interpreter: 'interpreter',
  },
  fates: { done: 'done', begun: 'not ended', dropped: 'dropped', missed: 'not reached' },
  steps: {
    start: 'start',
    given: 'given and used',
    over: 'over what was allotted',
    unplanned: 'not in the plan',
    waiting: 'waiting',
    paused: 'paused',
    closed: 'closed',
    under: 'less than allotted',
    slack: 'slack not waited',
    cut: 'shortened',
    dropped: 'dropped',
    missed: 'not reached',
  },
  person: (n) => `Speaker ${n}`,
  kinds: {
    opening: 'Opening',
    welcome: 'Welcome',
    talk: 'Talk',
    case: 'Case',
    panel: 'Panel',
    discussion: 'Discussion',
    qa: 'Q & A',
    break: 'Break',
    closing: 'Closing',
    other: 'Other',
  },
  segment: (n) => `Segment ${n}`,
  interpreter: (n) => `Interpreter ${n}`,
  booth: (n) => `Booth ${n}`,
  swaps: (n) => (n === 1 ? '1 swap' : `${n} swaps`),
  comma: ', ',
}

const zh: Words = {
  heads: {
    row: '行',
    segment: '环节',
    title: '标题',
    people: '人员',
    language: '语言',
    fate: '结果',
    plannedStart: '计划开始',
    began: '实际开始',
    ended: '结束',
    planned: '计划时长',
    given: '增加',
    taken: '减少',
    allotted: '分配时长',
    used: '实际用时',
    againstPlan: '与计划相比',
    againstAllotted: '与分配相比',
    paused: '暂停',
    floor: '插话发言',
    moved: '结束时间变动',
    notHere: '未到场',
    remark: '备注',
  },
  rows: {
    item: '项目',
    total: '全部项目',
    person: '人员',
    organisation: '单位',
    language: '语言',
    step: '时间偏差',
    booth: '同传间',
    interpreter: '译员',
  },
  fates: { done: '已完成', begun: '未结束', dropped: '已取消', missed: '未进行' },
  steps: {
    start: '开始',
    given: '增加并用去',
    over: '超出分配时长',
    unplanned: '计划之外',
    waiting: '候场',
    paused: '暂停',
    closed: '结束后至恢复',
    under: '少于分配时长',
    slack: '未用的机动时间',
    cut: '缩短',
    dropped: '取消',
    missed: '未进行',
  },
  person: (n) => `发言人 ${n}`,
  kinds: {
    opening: '开场',
    welcome: '致辞',
    talk: '报告',
    case: '案例',
    panel: '专题讨论',
    discussion: '讨论',
    qa: '问答',
    break: '休息',
    closing: '闭幕',
    other: '其他',
  },
  segment: (n) => `环节 ${n}`,
  interpreter: (n) => `译员 ${n}`,
  booth: (n) => `同传间 ${n}`,
  swaps: (n) => `换人 ${n} 次`,
  comma: '、',
}

const de: Words = {
  heads: {
    row: 'Zeile',
    segment: 'Abschnitt',
    title: 'Titel',
    people: 'Personen',
    language: 'Sprache',
    fate: 'was daraus wurde',
    plannedStart: 'geplanter Beginn',
    began: 'begonnen',
    ended: 'beendet',
    planned: 'geplant',
    given: 'gegeben',
    taken: 'genommen',
    allotted: 'zugeteilt',
    used: 'gebraucht',
    againstPlan: 'gegen Plan',
    againstAllotted: 'gegen zugeteilt',
    paused: 'angehalten',
    floor: 'Wortmeldungen',
    moved: 'verschob das Ende um',
    notHere: 'nicht da',
    remark: 'Anmerkung',
  },
  rows: {
    item: 'Beitrag',
    total: 'alle Beiträge',
    person: 'Person',
    organisation: 'Einrichtung',
    language: 'Sprache',
    step: 'Abweichung',
    booth: 'Kabine',
    interpreter: 'Dolmetschen',
  },
  fates: {
    done: 'vorbei',
    begun: 'nicht beendet',
    dropped: 'gestrichen',
    missed: 'nicht erreicht',
  },
  steps: {
    start: 'Beginn',
    given: 'gegeben und gebraucht',
    over: 'länger als zugeteilt',
    unplanned: 'nicht im Plan',
    waiting: 'Warten',
    paused: 'angehalten',
    closed: 'beendet bis zum Wiederaufnehmen',
    under: 'kürzer als zugeteilt',
    slack: 'Puffer, nicht abgewartet',
    cut: 'gekürzt',
    dropped: 'gestrichen',
    missed: 'nicht erreicht',
  },
  interpreter: (n) => `Dolmetschen ${n}`,
  booth: (n) => `Kabine ${n}`,
  swaps: (n) => `${n} Wechsel`,
  person: (n) => `Person ${n}`,
  kinds: {
    opening: 'Eröffnung',
    welcome: 'Grußwort',
    talk: 'Vortrag',
    case: 'Fallbeispiel',
    panel: 'Panel',
    discussion: 'Diskussion',
    qa: 'Fragerunde',
    break: 'Pause',
    closing: 'Abschluss',
    other: 'Sonstiges',
  },
  segment: (n) => `Abschnitt ${n}`,
  comma: ', ',
}

/** Every word of the table, by language. */
export const REPORT_WORDS: Readonly<Record<ReportLanguage, Words>> = { en, zh, de }
