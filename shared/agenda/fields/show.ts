import type { AboutPart } from '../about.ts'
import type { Agenda } from '../model.ts'
import type { Texts } from '../texts.ts'
import { DEFAULTS, type Fields, optional, type ValueForm } from './field.ts'
import { mergeStop, mergeTexts, union } from './mergeValues.ts'

/** The fields that a new agenda needs. */
export type ShowCore = Pick<Agenda, 'title' | 'languages' | 'zones' | 'segments'>

/** The default properties of a show's fields, which are not in the CSV file. */
const SHOW_DEFAULTS = { ...DEFAULTS, merge: 'incoming' } as const

/** The optional texts about a show. */
type About = 'series' | 'subtitle' | AboutPart

/** Describes an optional text; `none` is its value in a new show. */
function about<Name extends About, Form extends ValueForm, None extends null | undefined>(
  word: Name,
  form: Form,
  none: None,
) {
  return {
    ...SHOW_DEFAULTS,
    initial: () => none,
    visibleTo: 'all',
    edit: 'texts',
    merge: (existing: Agenda, incoming: Agenda): Texts | None =>
      mergeTexts(existing[word], incoming[word]) ?? none,
    label: { word, topic: 'wording', form },
  } as const
}

/** The fields of a show. */
export const SHOW_FIELDS = {
  title: {
    ...SHOW_DEFAULTS,
    initial: null,
    visibleTo: 'all',
    edit: 'texts',
    label: { word: 'title', topic: 'wording', form: 'texts' },
  },
  series: about('series', 'texts', null),
  subtitle: about('subtitle', 'texts', undefined),
  organisers: about('organisers', 'texts', undefined),
  background: about('background', 'noValue', undefined),
  focusAreas: about('focusAreas', 'noValue', undefined),
  partners: about('partners', 'noValue', undefined),
  participants: about('participants', 'noValue', undefined),
  languages: {
    ...SHOW_DEFAULTS,
    initial: null,
    visibleTo: 'all',
    edit: 'value',
    merge: (existing, incoming) => union(incoming.languages, existing.languages, 10),
    label: { word: 'languages', topic: 'rest', form: 'noValue' },
  },
  zones: {
    ...SHOW_DEFAULTS,
    initial: null,
    visibleTo: 'all',
    edit: 'value',
    label: { word: 'zones', topic: 'rest', form: 'noValue' },
  },
  tail: {
    ...SHOW_DEFAULTS,
    ...optional(null),
    visibleTo: 'all',
    merge: 'existing',
    label: { word: 'tail', topic: 'rest', form: 'noValue' },
  },
  hardStop: {
    ...SHOW_DEFAULTS,
    initial: () => null,
    visibleTo: 'crew',
    edit: 'value',
    // A stop has a date, so the existing one is invalid on another day.
    merge: (existing, incoming, isSameDay) =>
      isSameDay ? mergeStop(existing.hardStop, incoming.hardStop) : incoming.hardStop,
    label: { word: 'hardStop', topic: 'times', form: 'stop' },
  },
  meeting: {
    ...SHOW_DEFAULTS,
    initial: () => null,
    visibleTo: 'crew',
    edit: 'value',
    merge: (existing, incoming) => incoming.meeting ?? existing.meeting,
    label: { word: 'meeting', topic: 'rest', form: 'noValue' },
  },
  people: { ...SHOW_DEFAULTS, initial: () => [], visibleTo: 'all', edit: null, label: null },
  segments: { ...SHOW_DEFAULTS, initial: null, visibleTo: 'all', edit: null, label: null },
  notes: {
    ...SHOW_DEFAULTS,
    ...optional([]),
    visibleTo: 'briefed',
    merge: (existing, incoming) => {
      const notes = union(incoming.notes ?? [], existing.notes ?? [], 200)
      return notes.length === 0 ? undefined : notes
    },
    label: { word: 'notes', topic: 'rest', form: 'noValue' },
  },
  booths: {
    ...SHOW_DEFAULTS,
    ...optional([]),
    visibleTo: 'crew',
    merge: 'existing',
    label: { word: 'booths', topic: 'rest', form: 'noValue' },
  },
  glossary: {
    ...SHOW_DEFAULTS,
    initial: () => undefined,
    visibleTo: 'briefed',
    edit: 'parts',
    // A text has no glossary.
    merge: (existing, incoming) => incoming.glossary ?? existing.glossary,
    label: { word: 'glossary', topic: 'rest', form: 'terms' },
  },
} as const satisfies Fields<Agenda, ShowCore>
