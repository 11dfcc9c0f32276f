import type { Term } from '../glossary/term.ts'
import { DEFAULTS, type Fields } from './field.ts'

/** The fields that a new term needs. */
type TermCore = Pick<Term, 'id' | 'texts'>

/** Shared properties: a list of changes only counts terms. */
const TERM_DEFAULTS = { ...DEFAULTS, visibleTo: 'all', label: null } as const

/** The fields of a term; readers who see the glossary see all of them. */
export const TERM_FIELDS = {
  id: { ...TERM_DEFAULTS, initial: null, edit: null },
  texts: { ...TERM_DEFAULTS, initial: null, edit: 'texts' },
  said: { ...TERM_DEFAULTS, initial: () => undefined, edit: 'texts' },
  note: { ...TERM_DEFAULTS, initial: () => undefined, edit: { emptyValue: null } },
  segments: { ...TERM_DEFAULTS, initial: () => undefined, edit: { emptyValue: [] } },
} as const satisfies Fields<Term, TermCore>
