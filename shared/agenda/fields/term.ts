import type { Term } from '../glossary/term.ts'
import { type Fields, STAYS } from './field.ts'

/** What a term cannot be without. */
type TermCore = Pick<Term, 'id' | 'texts'>

/** A glossary is a list of its own: it stands in no table of rows, and a publication tells how many of its terms change. */
const LISTED = { ...STAYS, seen: 'all', csv: null, file: true, told: null } as const

/** Everything about the fields of a term; who sees the glossary sees all of them. */
export const TERM_FIELDS = {
  id: {
    ...LISTED,
    fresh: null,
    edit: null,
  },
  texts: {
    ...LISTED,
    fresh: null,
    edit: 'texts',
  },
  said: {
    ...LISTED,
    fresh: () => undefined,
    edit: 'texts',
  },
  note: {
    ...LISTED,
    fresh: () => undefined,
    edit: { none: null },
  },
  segments: {
    ...LISTED,
    fresh: () => undefined,
    edit: { none: [] },
  },
} as const satisfies Fields<Term, TermCore>
