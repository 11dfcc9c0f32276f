import { textListCsv, wordCsv } from '../csv/column.ts'
import { AT_END_CSV, UNTIL_CSV } from '../csv/ends.ts'
import { ALSO_LANGUAGES_CSV } from '../csv/languages.ts'
import { kindIn, PLANNED_CSV, SLIMMING_CSV, THRESHOLDS_CSV } from '../csv/numbers.ts'
import { SPEAKERS_CSV } from '../csv/people.ts'
import { slimmingFor } from '../defaults.ts'
import type { Item } from '../model.ts'
import { NO_BRIEFING } from './briefing.ts'
import { type Fields, STAYS } from './field.ts'
import * as ways from './mergeValues.ts'
import { ID, TITLE } from './titled.ts'

/** What an item cannot be without. */
export type ItemCore = Pick<Item, 'id' | 'title' | 'kind' | 'planned'>

/** Everything about the fields of an item, in the order in which differences are told. What is in its briefing has a table of its own. */
export const ITEM_FIELDS = {
  id: ID,
  title: { ...TITLE, live: true },
  kind: {
    ...STAYS,
    fresh: null,
    seen: 'all',
    edit: 'value',
    file: true,
    reread: ways.mergeKind,
    csv: { columns: [{ head: 'kind', cell: ({ kind }) => kind }], read: kindIn },
    told: { word: 'kind', under: 'rest', as: 'change' },
  },
  planned: {
    ...STAYS,
    fresh: null,
    seen: 'all',
    edit: 'value',
    live: true,
    file: false,
    join: (one, other) => one.planned + other.planned,
    reread: ways.mergePlanned,
    csv: PLANNED_CSV,
    told: { word: 'planned', under: 'times', as: 'length' },
  },
  speakers: {
    ...STAYS,
    fresh: () => [],
    seen: 'all',
    live: true,
    file: false,
    csv: SPEAKERS_CSV,
    edit: 'value',
    join: ways.joinedSpeakers,
    reread: 'read',
    people: ways.SPEAKERS,
    told: { word: 'speakers', under: 'people', as: 'people' },
  },
  language: {
    ...STAYS,
    fresh: () => null,
    seen: 'all',
    edit: 'value',
    join: (one, other) => (one.language === other.language ? one.language : null),
    csv: wordCsv('floor language', ({ language }) => language),
    reread: (held, read) => read.language ?? held.language,
    file: true,
    told: { word: 'language', under: 'rest', as: 'change' },
  },
  alsoLanguages: {
    ...STAYS,
    fresh: () => undefined,
    seen: 'all',
    edit: { none: [] },
    join: ways.joinedLanguages,
    csv: ALSO_LANGUAGES_CSV,
    // Both are said together, or neither.
    reread: (held, read) => (read.language === null ? held.alsoLanguages : read.alsoLanguages),
    file: true,
    told: { word: 'language', under: 'rest', as: 'change' },
  },
  talkingPoints: {
    ...STAYS,
    fresh: () => [],
    seen: 'all',
    edit: 'value',
    part: 'fresh',
    join: (one, other) => [...one.talkingPoints, ...other.talkingPoints],
    reread: (held, read) => ways.mergePoints(held.talkingPoints, read.talkingPoints),
    csv: textListCsv('talking points', ({ talkingPoints }) => talkingPoints),
    file: true,
    told: { word: 'talkingPoints', under: 'wording', as: 'change' },
  },
  thresholds: {
    ...STAYS,
    fresh: () => null,
    seen: 'all',
    edit: 'value',
    csv: THRESHOLDS_CSV,
    file: false,
    told: { word: 'thresholds', under: 'rest', as: 'change' },
  },
  atEnd: {
    ...STAYS,
    fresh: () => undefined,
    seen: 'all',
    edit: { none: 'hold' },
    live: true,
    // The end of two is that of the second.
    join: (_, other) => other.atEnd,
    csv: AT_END_CSV,
    file: true,
    told: { word: 'atEnd', under: 'rest', as: 'change' },
  },
  until: {
    ...STAYS,
    fresh: () => undefined,
    seen: 'all',
    edit: { none: null },
    live: true,
    join: (_, other) => other.until,
    // A clock time says its day.
    reread: ({ until }, _, sameDay) => (sameDay ? until : undefined),
    csv: UNTIL_CSV,
    file: false,
    told: { word: 'until', under: 'times', as: 'time' },
  },
  addedLive: {
    ...STAYS,
    fresh: () => false,
    seen: 'all',
    edit: null,
    part: 'fresh',
    csv: null,
    file: false,
    told: { word: 'other', under: 'rest', as: 'change' },
  },
  slimming: {
    ...STAYS,
    seen: 'inside',
    edit: 'given',
    live: true,
    fresh: ({ kind, planned }) => slimmingFor(kind, planned),
    part: (whole, { planned }) => ways.slimmingOfPart(whole, planned),
    reread: ways.mergeSlimming,
    csv: SLIMMING_CSV,
    file: false,
    told: { word: 'slimming', under: 'rest', as: 'change' },
  },
  briefing: {
    ...STAYS,
    seen: 'turn',
    edit: null,
    csv: null,
    file: false,
    fresh: () => NO_BRIEFING,
    part: ({ briefing }) => briefing && NO_BRIEFING,
    told: { word: 'briefing', under: 'rest', as: 'change' },
  },
} as const satisfies Fields<Item, ItemCore>
