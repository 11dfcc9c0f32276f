import type { Agenda } from '../model.ts'
import { type Fields, STAYS, type ValueForm } from './field.ts'
import { mergeStop, mergeTexts, union } from './mergeValues.ts'

/** What an agenda cannot be without. */
export type ShowCore = Pick<Agenda, 'title' | 'languages' | 'zones' | 'segments'>

/** Of the show itself nothing stands in the table of its rows. */
const WHOLE = { ...STAYS, reread: 'read', csv: null } as const

/** The texts about a show that not every show has. */
type About = 'subtitle' | 'organisers' | 'background' | 'focusAreas' | 'partners' | 'participants'

/** Returns everything about such a text. */
function about<Name extends About, As extends ValueForm>(word: Name, as: As) {
  return {
    ...WHOLE,
    fresh: () => undefined,
    seen: 'all',
    edit: 'texts',
    file: true,
    reread: (held: Agenda, read: Agenda) =>
      mergeTexts(held[word] ?? null, read[word] ?? null) ?? undefined,
    told: { word, under: 'wording', as },
  } as const
}

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
    reread: (held, read) => mergeTexts(held.series, read.series),
    told: { word: 'series', under: 'wording', as: 'texts' },
  },
  subtitle: about('subtitle', 'texts'),
  organisers: about('organisers', 'texts'),
  background: about('background', 'change'),
  focusAreas: about('focusAreas', 'change'),
  partners: about('partners', 'change'),
  participants: about('participants', 'change'),
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
      sameDay ? mergeStop(held.hardStop, read.hardStop) : read.hardStop,
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
