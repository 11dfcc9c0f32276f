import { linesOf, textsOf } from '../csv/cells.ts'
import { type Csv, textCsv } from '../csv/column.ts'
import type { Briefing } from '../model.ts'
import { type Fields, STAYS } from './field.ts'
import { joinedNotes, joinedScript } from './mergeValues.ts'

const DOCUMENTS_CSV: Csv<Briefing> = {
  columns: [
    {
      head: 'documents',
      cell: ({ documents }) =>
        linesOf((documents ?? []).map(({ title, link }) => `${link} ${title}`)),
    },
  ],
  read: (cells) => {
    const documents = textsOf(cells['documents'] ?? '').map((line) => {
      const [link = '', ...title] = line.split(' ')
      return { link, title: title.join(' ') }
    })
    return documents.length > 0 ? documents : undefined
  },
}

const SCRIPT_CSV: Csv<Briefing> = {
  columns: [
    {
      head: 'script',
      cell: ({ script }) =>
        script ? [script.lang, script.length, script.delivery ?? []].flat().join(' ') : '',
    },
  ],
  read: (cells) => {
    const [lang = '', length = '', delivery] = (cells['script'] ?? '').split(' ')
    if (length === '') return undefined
    return { lang, length: Number(length), ...(delivery === undefined ? {} : { delivery }) }
  },
}

/** Of the whole briefing it is told that it changes. */
const INSIDE = { ...STAYS, seen: 'turn', part: 'fresh', told: null } as const

/** Everything about what is in the briefing of an item. */
export const BRIEFING_FIELDS = {
  notes: {
    ...INSIDE,
    fresh: () => null,
    edit: 'texts',
    file: true,
    join: (one, other) => joinedNotes(one.notes, other.notes),
    csv: textCsv('notes', ({ notes }) => notes),
  },
  announce: {
    ...INSIDE,
    fresh: () => null,
    edit: 'texts',
    file: true,
    join: (one, other) => joinedNotes(one.announce, other.announce),
    csv: textCsv('announce', ({ announce }) => announce),
  },
  documents: {
    ...INSIDE,
    fresh: () => undefined,
    file: false,
    csv: DOCUMENTS_CSV,
    edit: { none: [] },
    join: (one, other) => [...(one.documents ?? []), ...(other.documents ?? [])],
  },
  script: {
    ...INSIDE,
    fresh: () => undefined,
    file: false,
    csv: SCRIPT_CSV,
    edit: { none: null },
    join: (one, other) => joinedScript(one.script, other.script),
  },
} as const satisfies Fields<Briefing, unknown>

/** The briefing of an item of which nobody has written anything. */
export const NO_BRIEFING: Briefing = { notes: null, announce: null }

/** Whether a field of an item is in its briefing. */
export function isOfBriefing(field: string): field is keyof Briefing {
  return Object.hasOwn(BRIEFING_FIELDS, field)
}
