import { textCsv, textListCsv, wordCsv } from '../csv/column.ts'
import { kindIn, PLANNED_CSV, SLIMMING_CSV, THRESHOLDS_CSV } from '../csv/numbers.ts'
import { SPEAKERS_CSV } from '../csv/people.ts'
import { slimmingFor } from '../defaults.ts'
import type { Item } from '../model.ts'
import { NO_BRIEFING } from './briefing.ts'
import { type Fields, STAYS } from './field.ts'
import * as ways from './ways.ts'

/** What an item cannot be without. */
export type ItemCore = Pick<Item, 'id' | 'title' | 'kind' | 'planned'>

/** Everything about the fields of an item, in the order in which differences are told. What is in its briefing has a table of its own. */
export const ITEM_FIELDS = {
  id: {
    ...{ ...STAYS, fresh: null, seen: 'all', edit: null, part: 'fresh', file: true },
    csv: wordCsv('id', ({ id }) => id),
    told: null,
  },
  title: {
    ...{ ...STAYS, fresh: null, seen: 'all', edit: 'texts', live: true, file: true },
    join: (one, other) => ways.joinedTexts(one.title, other.title, ' / '),
    reread: (held, read) => ways.titleOver(held.title, read.title),
    csv: textCsv('title', ({ title }) => title),
    told: { word: 'title', under: 'wording', as: 'texts' },
  },
  kind: {
    ...{ ...STAYS, fresh: null, seen: 'all', edit: 'value', file: true },
    reread: ways.kindOver,
    csv: { columns: [{ head: 'kind', cell: ({ kind }) => kind }], read: kindIn },
    told: { word: 'kind', under: 'rest', as: 'change' },
  },
  planned: {
    ...{ ...STAYS, fresh: null, seen: 'all', edit: 'value', live: true, file: false },
    join: (one, other) => one.planned + other.planned,
    reread: ways.plannedOver,
    csv: PLANNED_CSV,
    told: { word: 'planned', under: 'times', as: 'length' },
  },
  speakers: {
    ...{ ...STAYS, fresh: () => [], seen: 'all', live: true, file: false, csv: SPEAKERS_CSV },
    edit: 'value',
    ...{ join: ways.joinedSpeakers, reread: 'read', people: ways.SPEAKERS },
    told: { word: 'speakers', under: 'people', as: 'people' },
  },
  language: {
    ...{ ...STAYS, fresh: () => null, seen: 'all', edit: 'value' },
    join: (one, other) => (one.language === other.language ? one.language : null),
    csv: wordCsv('floor language', ({ language }) => language),
    file: true,
    told: { word: 'language', under: 'rest', as: 'change' },
  },
  talkingPoints: {
    ...{ ...STAYS, fresh: () => [], seen: 'all', edit: 'value' },
    part: 'fresh',
    join: (one, other) => [...one.talkingPoints, ...other.talkingPoints],
    reread: (held, read) => ways.pointsOver(held.talkingPoints, read.talkingPoints),
    csv: textListCsv('talking points', ({ talkingPoints }) => talkingPoints),
    file: true,
    told: { word: 'talkingPoints', under: 'wording', as: 'change' },
  },
  thresholds: {
    ...{ ...STAYS, fresh: () => null, seen: 'all', edit: 'value' },
    ...{ csv: THRESHOLDS_CSV, file: false },
    told: { word: 'thresholds', under: 'rest', as: 'change' },
  },
  addedLive: {
    ...{ ...STAYS, fresh: () => false, seen: 'all', edit: null, part: 'fresh' },
    ...{ csv: null, file: false },
    told: { word: 'other', under: 'rest', as: 'change' },
  },
  slimming: {
    ...{ ...STAYS, seen: 'inside', edit: 'given', live: true },
    fresh: ({ kind, planned }) => slimmingFor(kind, planned),
    part: (whole, { planned }) => ways.slimmingOfPart(whole, planned),
    reread: ways.slimmingOver,
    ...{ csv: SLIMMING_CSV, file: false },
    told: { word: 'slimming', under: 'rest', as: 'change' },
  },
  briefing: {
    ...{ ...STAYS, seen: 'turn', edit: null, csv: null, file: false },
    fresh: () => NO_BRIEFING,
    part: ({ briefing }) => briefing && NO_BRIEFING,
    told: { word: 'briefing', under: 'rest', as: 'change' },
  },
} as const satisfies Fields<Item, ItemCore>
