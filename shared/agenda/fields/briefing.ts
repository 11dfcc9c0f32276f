import { type Csv, textCsv } from '../csv/column.ts'
import { joinLines, splitLines } from '../csv/escape.ts'
import type { Briefing } from '../model.ts'
import { DEFAULTS, type Fields, optional } from './field.ts'
import { joinNotes, joinScripts } from './mergeValues.ts'

const DOCUMENTS_CSV: Csv<Briefing> = {
  columns: [
    {
      head: 'documents',
      cell: ({ documents }) =>
        joinLines((documents ?? []).map(({ title, link }) => `${link} ${title}`)),
    },
  ],
  read: (cells) => {
    const documents = splitLines(cells['documents'] ?? '').map((line) => {
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

/** A list of changes shows the briefing as one field. */
const WITHOUT_LABEL = { ...DEFAULTS, visibleTo: 'involved', split: 'initial', label: null } as const

/** The fields of the briefing of an item. */
export const BRIEFING_FIELDS = {
  notes: {
    ...WITHOUT_LABEL,
    initial: () => null,
    edit: 'texts',
    join: (one, other) => joinNotes(one.notes, other.notes),
    csv: textCsv('notes', ({ notes }) => notes),
  },
  announce: {
    ...WITHOUT_LABEL,
    initial: () => null,
    edit: 'texts',
    join: (one, other) => joinNotes(one.announce, other.announce),
    csv: textCsv('announce', ({ announce }) => announce),
  },
  documents: {
    ...WITHOUT_LABEL,
    ...optional([]),
    csv: DOCUMENTS_CSV,
    join: (one, other) => [...(one.documents ?? []), ...(other.documents ?? [])],
  },
  script: {
    ...WITHOUT_LABEL,
    ...optional(null),
    csv: SCRIPT_CSV,
    join: (one, other) => joinScripts(one.script, other.script),
  },
} as const satisfies Fields<Briefing, unknown>

/** The briefing of a new item. */
export const NO_BRIEFING: Briefing = { notes: null, announce: null }

/** Returns whether a field of an item is in its briefing. */
export function isBriefingField(field: string): field is keyof Briefing {
  return Object.hasOwn(BRIEFING_FIELDS, field)
}
