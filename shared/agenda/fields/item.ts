import {
  type Cells,
  type Csv,
  inMinutes,
  momentCsv,
  msIn,
  nameList,
  textListCsv,
  wordCsv,
} from '../csv/column.ts'
import { joinLines, splitLines } from '../csv/escape.ts'
import { slimmingFor } from '../defaults.ts'
import { AT_ENDS, KINDS, SPEAKER_ROLES } from '../kinds.ts'
import type { Item, Kind, Speaker } from '../model.ts'
import { untilOf } from '../plan.ts'
import { NO_BRIEFING } from './briefing.ts'
import { DEFAULTS, type Fields, optional } from './field.ts'
import * as values from './mergeValues.ts'
import { ID, TITLE } from './segment.ts'

/** The fields that a new item needs. */
export type ItemCore = Pick<Item, 'id' | 'title' | 'kind' | 'planned'>

/** Returns the kind in a row; `other` for an unknown word. */
const kindIn = (cells: Cells): Kind => KINDS.find((kind) => kind === cells['kind']) ?? 'other'

function speakersIn(cells: Cells): readonly Speaker[] {
  return splitLines(cells['speaker ids'] ?? '').flatMap((line) => {
    const [, person, word] = /^(\S+) \((\w+)\)$/.exec(line) ?? []
    const role = SPEAKER_ROLES.find((one) => one === word)
    return person === undefined || role === undefined ? [] : [{ person, role }]
  })
}

/** The columns for speakers: an import uses only their ids and roles. */
const SPEAKERS_CSV: Csv<Item> = {
  columns: [
    {
      head: 'speakers',
      cell: ({ speakers }, { agenda }) =>
        nameList(
          speakers.map(({ person }) => person),
          agenda,
        ),
    },
    {
      head: 'speaker ids',
      cell: ({ speakers }) => joinLines(speakers.map(({ person, role }) => `${person} (${role})`)),
    },
  ],
  read: speakersIn,
}

const THRESHOLDS_CSV: Csv<Item> = {
  columns: (['amber', 'red'] as const).map((which) => ({
    head: `${which} minutes`,
    cell: ({ thresholds }) => (thresholds ? inMinutes(thresholds[which]) : ''),
  })),
  read: (cells) =>
    cells['amber minutes'] && cells['red minutes']
      ? { amber: msIn(cells, 'amber minutes'), red: msIn(cells, 'red minutes') }
      : null,
}

/** The columns for slimming; empty cells mean the defaults of the kind. */
const SLIMMING_CSV: Csv<Item> = {
  columns: [
    {
      head: 'least minutes',
      cell: ({ slimming }) => (slimming === null ? '' : inMinutes(slimming.least)),
    },
    { head: 'drop rank', cell: ({ slimming }) => String(slimming?.dropRank ?? '') },
  ],
  read: (cells) => {
    if (!cells['least minutes']) return slimmingFor(kindIn(cells), msIn(cells, 'minutes'))
    const rank = cells['drop rank'] ?? ''
    return { least: msIn(cells, 'least minutes'), dropRank: rank === '' ? null : Number(rank) }
  },
}

/** The fields of an item, in the order in which changes are listed. The fields of its briefing are in BRIEFING_FIELDS. */
export const ITEM_FIELDS = {
  id: ID,
  title: { ...TITLE, live: true },
  kind: {
    ...DEFAULTS,
    initial: null,
    visibleTo: 'all',
    edit: 'value',
    merge: values.mergeKind,
    csv: { columns: [{ head: 'kind', cell: ({ kind }) => kind }], read: kindIn },
    label: { word: 'kind', topic: 'rest', form: 'noValue' },
  },
  planned: {
    ...DEFAULTS,
    initial: null,
    visibleTo: 'all',
    edit: 'value',
    live: true,
    join: (one, other) => one.planned + other.planned,
    merge: values.mergePlanned,
    csv: {
      columns: [{ head: 'minutes', cell: ({ planned }) => inMinutes(planned) }],
      read: (cells) => msIn(cells, 'minutes'),
    },
    label: { word: 'planned', topic: 'times', form: 'length' },
  },
  speakers: {
    ...DEFAULTS,
    initial: () => [],
    visibleTo: 'all',
    live: true,
    csv: SPEAKERS_CSV,
    edit: 'value',
    join: values.joinSpeakers,
    merge: 'incoming',
    people: values.SPEAKER_NAMING,
    label: { word: 'speakers', topic: 'people', form: 'people' },
  },
  language: {
    ...DEFAULTS,
    initial: () => null,
    visibleTo: 'all',
    edit: 'value',
    join: (one, other) => (one.language === other.language ? one.language : null),
    csv: wordCsv('floor language', ({ language }) => language),
    merge: (existing, incoming) => incoming.language ?? existing.language,
    label: { word: 'language', topic: 'rest', form: 'noValue' },
  },
  alsoLanguages: {
    ...DEFAULTS,
    ...optional([]),
    visibleTo: 'all',
    join: values.joinLanguages,
    csv: {
      columns: [{ head: 'also in', cell: ({ alsoLanguages }) => (alsoLanguages ?? []).join(' ') }],
      read: (cells) => cells['also in']?.match(/[^ ]+/g),
    },
    // A text states both language fields or neither.
    merge: (existing, incoming) =>
      incoming.language === null ? existing.alsoLanguages : incoming.alsoLanguages,
    label: { word: 'language', topic: 'rest', form: 'noValue' },
  },
  talkingPoints: {
    ...DEFAULTS,
    initial: () => [],
    visibleTo: 'all',
    edit: 'value',
    split: 'initial',
    join: (one, other) => [...one.talkingPoints, ...other.talkingPoints],
    merge: (existing, incoming) =>
      values.mergePoints(existing.talkingPoints, incoming.talkingPoints),
    csv: textListCsv('talking points', ({ talkingPoints }) => talkingPoints),
    label: { word: 'talkingPoints', topic: 'wording', form: 'noValue' },
  },
  thresholds: {
    ...DEFAULTS,
    initial: () => null,
    visibleTo: 'all',
    edit: 'value',
    csv: THRESHOLDS_CSV,
    label: { word: 'thresholds', topic: 'rest', form: 'noValue' },
  },
  atEnd: {
    ...DEFAULTS,
    ...optional('hold'),
    visibleTo: 'all',
    live: true,
    // Two joined items end as the second did.
    join: (_, other) => other.atEnd,
    csv: {
      columns: [{ head: 'at end', cell: ({ atEnd }) => atEnd ?? '' }],
      read: (cells) => AT_ENDS.find((one) => one === cells['at end']),
    },
    label: { word: 'atEnd', topic: 'rest', form: 'noValue' },
  },
  until: {
    ...DEFAULTS,
    ...optional(null),
    visibleTo: 'all',
    live: true,
    join: (_, other) => other.until,
    // This time has a date, so it is invalid on another day.
    merge: ({ until }, _, isSameDay) => (isSameDay ? until : undefined),
    csv: momentCsv('until', untilOf),
    label: { word: 'until', topic: 'times', form: 'time' },
  },
  addedLive: {
    ...DEFAULTS,
    initial: () => false,
    visibleTo: 'all',
    edit: null,
    split: 'initial',
    label: { word: 'other', topic: 'rest', form: 'noValue' },
  },
  slimming: {
    ...DEFAULTS,
    visibleTo: 'crew',
    edit: 'required',
    live: true,
    initial: ({ kind, planned }) => slimmingFor(kind, planned),
    split: (whole, { planned }) => values.slimmingOfPart(whole, planned),
    merge: values.mergeSlimming,
    csv: SLIMMING_CSV,
    label: { word: 'slimming', topic: 'rest', form: 'noValue' },
  },
  briefing: {
    ...DEFAULTS,
    visibleTo: 'involved',
    edit: null,
    initial: () => NO_BRIEFING,
    split: ({ briefing }) => briefing && NO_BRIEFING,
    label: { word: 'briefing', topic: 'rest', form: 'noValue' },
  },
} as const satisfies Fields<Item, ItemCore>
