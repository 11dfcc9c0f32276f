import type { Agenda } from '../model.ts'
import { type Fields, STAYS } from './field.ts'
import { stopOver, textsOver, union } from './ways.ts'

/** What an agenda cannot be without. */
export type ShowCore = Pick<Agenda, 'title' | 'languages' | 'zones' | 'segments'>

/** Of the show itself nothing stands in the table of its rows. */
const WHOLE = { ...STAYS, reread: 'read', csv: null } as const

/** Everything about the fields of a show. */
export const SHOW_FIELDS = {
  title: {
    ...WHOLE,
    fresh: null,
    seen: 'all',
    edit: 'texts',
    file: true,
    told: { word: 'title', under: 'wording', as: 'texts' },
  },
  series: {
    ...WHOLE,
    fresh: () => null,
    seen: 'all',
    edit: 'texts',
    file: true,
    reread: (held, read) => textsOver(held.series, read.series),
    told: { word: 'series', under: 'wording', as: 'texts' },
  },
  subtitle: {
    ...WHOLE,
    fresh: () => undefined,
    seen: 'all',
    edit: 'texts',
    file: true,
    reread: (held, read) => textsOver(held.subtitle ?? null, read.subtitle ?? null) ?? undefined,
    told: { word: 'subtitle', under: 'wording', as: 'texts' },
  },
  organisers: {
    ...WHOLE,
    fresh: () => undefined,
    seen: 'all',
    edit: 'texts',
    file: true,
    reread: (held, read) =>
      textsOver(held.organisers ?? null, read.organisers ?? null) ?? undefined,
    told: { word: 'organisers', under: 'wording', as: 'texts' },
  },
  background: {
    ...WHOLE,
    fresh: () => undefined,
    seen: 'all',
    edit: 'texts',
    file: true,
    reread: (held, read) =>
      textsOver(held.background ?? null, read.background ?? null) ?? undefined,
    told: { word: 'background', under: 'wording', as: 'change' },
  },
  focusAreas: {
    ...WHOLE,
    fresh: () => undefined,
    seen: 'all',
    edit: 'texts',
    file: true,
    reread: (held, read) =>
      textsOver(held.focusAreas ?? null, read.focusAreas ?? null) ?? undefined,
    told: { word: 'focusAreas', under: 'wording', as: 'change' },
  },
  partners: {
    ...WHOLE,
    fresh: () => undefined,
    seen: 'all',
    edit: 'texts',
    file: true,
    reread: (held, read) => textsOver(held.partners ?? null, read.partners ?? null) ?? undefined,
    told: { word: 'partners', under: 'wording', as: 'change' },
  },
  participants: {
    ...WHOLE,
    fresh: () => undefined,
    seen: 'all',
    edit: 'texts',
    file: true,
    reread: (held, read) =>
      textsOver(held.participants ?? null, read.participants ?? null) ?? undefined,
    told: { word: 'participants', under: 'wording', as: 'change' },
  },
  languages: {
    ...WHOLE,
    fresh: null,
    seen: 'all',
    file: true,
    edit: 'value',
    reread: (held, read) => union(read.languages, held.languages, 10),
    told: { word: 'languages', under: 'rest', as: 'change' },
  },
  zones: {
    ...WHOLE,
    fresh: null,
    seen: 'all',
    edit: 'value',
    /** The first is the home zone. */
    file: true,
    told: { word: 'zones', under: 'rest', as: 'change' },
  },
  tail: {
    ...WHOLE,
    fresh: () => undefined,
    seen: 'all',
    edit: { none: null },
    reread: 'held',
    file: false,
    told: { word: 'tail', under: 'rest', as: 'change' },
  },
  hardStop: {
    ...WHOLE,
    fresh: () => null,
    seen: 'inside',
    edit: 'value',
    // A stop says its day.
    reread: (held, read, sameDay) =>
      sameDay ? stopOver(held.hardStop, read.hardStop) : read.hardStop,
    file: false,
    told: { word: 'hardStop', under: 'times', as: 'stop' },
  },
  meeting: {
    ...WHOLE,
    fresh: () => null,
    seen: 'inside',
    edit: 'value',
    reread: (held, read) => read.meeting ?? held.meeting,
    file: false,
    told: { word: 'meeting', under: 'rest', as: 'change' },
  },
  people: {
    ...WHOLE,
    fresh: () => [],
    seen: 'all',
    edit: null,
    file: false,
    told: null,
  },
  segments: {
    ...WHOLE,
    fresh: null,
    seen: 'all',
    edit: null,
    file: false,
    told: null,
  },
  notes: {
    ...WHOLE,
    fresh: () => undefined,
    seen: 'briefed',
    file: false,
    edit: { none: [] },
    reread: (held, read) => {
      const notes = union(read.notes ?? [], held.notes ?? [], 200)
      return notes.length === 0 ? undefined : notes
    },
    told: { word: 'notes', under: 'rest', as: 'change' },
  },
  booths: {
    ...WHOLE,
    fresh: () => undefined,
    seen: 'inside',
    file: true,
    edit: { none: [] },
    reread: 'held',
    told: { word: 'booths', under: 'rest', as: 'change' },
  },
  glossary: {
    ...WHOLE,
    fresh: () => undefined,
    seen: 'briefed',
    file: true,
    edit: 'parts',
    // No text says anything of it.
    reread: (held, read) => read.glossary ?? held.glossary,
    told: { word: 'glossary', under: 'rest', as: 'terms' },
  },
} as const satisfies Fields<Agenda, ShowCore>
