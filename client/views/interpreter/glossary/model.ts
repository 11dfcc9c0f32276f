import { searchTerms } from '../../../../shared/agenda/glossary/search.ts'
import type { Term } from '../../../../shared/agenda/glossary/term.ts'
import { termsOfItem, termsOfSegment } from '../../../../shared/agenda/glossary/termOccurrences.ts'
import type { Segment } from '../../../../shared/agenda/model.ts'
import { textIn } from '../../../../shared/agenda/textIn.ts'
import type { LanguageTag } from '../../../../shared/agenda/texts.ts'
import type { ShowState } from '../../../../shared/run/state.ts'
import type { Instant } from '../../../../shared/time/instant.ts'
import { type Moment, momentOf } from '../../../../shared/timing/moment.ts'
import type { Row } from '../../../../shared/timing/row.ts'
import type { You } from '../../../ui/cues/cuesFor.ts'
import { columnsOf } from '../model.ts'

/** A term as the column lists it. */
export type GlossaryRow = {
  readonly term: Term
  /** It occurs in the talk that is on, or else in the next one. */
  readonly isHere: boolean
}

/** Those of some terms that have a word in one of the booth's languages. */
function termsFor(terms: readonly Term[], columns: readonly LanguageTag[]): readonly Term[] {
  return terms.filter(({ texts }) => columns.some((lang) => !textIn(texts, lang).missing))
}

function isPause({ items }: Segment): boolean {
  return items.every(({ kind }) => kind === 'break')
}

/** The segment of a row, and the next one that is more than a break. */
function segmentsFrom({ agenda, line }: Moment, from: Row): readonly Segment[] {
  const at = line.rows.findIndex(({ item }) => item.id === from.item.id)
  const later = new Set(line.rows.slice(at + 1).map(({ segment }) => segment))
  const here = agenda.segments.filter(({ id }) => id === from.segment)
  const next = agenda.segments.find(
    (segment) => segment.id !== from.segment && later.has(segment.id) && !isPause(segment),
  )
  return next === undefined ? here : [...here, next]
}

/** The terms of the talk that is on, or else of the next: those in it first, those of its segment, those of the next. */
function termsNear(moment: Moment): { here: readonly Term[]; near: readonly Term[] } {
  const row = moment.on ?? moment.next
  if (row === null) return { here: [], near: [] }
  const { agenda } = moment
  const segments = segmentsFrom(moment, row)
  const [segment] = segments
  const here = segment === undefined ? [] : termsOfItem(row.item, segment, agenda)
  const around = segments.flatMap((one) => termsOfSegment(one, agenda))
  return { here, near: [...new Set([...here, ...around])] }
}

/** The glossary beside what is on at `now`; null where there is none. */
export function glossaryModel(state: ShowState, now: Instant, you: You) {
  const moment = momentOf(state, now)
  if (moment?.agenda.glossary === undefined) return null
  const columns = columnsOf(state, moment.agenda, you)
  const glossary = termsFor(moment.agenda.glossary, columns)
  const { here, near: around } = termsNear(moment)
  const near = termsFor(around, columns)
  const isHere = new Set(here)
  const shown = near.length > 0 ? near : glossary
  return {
    columns,
    /** Which terms stand there: those of this and the next segment; all, where none of them belongs to these. */
    scope: near.length > 0 ? ('segments' as const) : ('all' as const),
    /** The first of them, as many as the column has at once. */
    rows: shown.slice(0, SHOWN).map((term) => ({ term, isHere: isHere.has(term) })),
    /** How many of them there are. */
    near: shown.length,
    /** The terms that occur in this talk. */
    here: here.map(({ id }) => id),
    /** How many there are in all. */
    count: glossary.length,
  }
}

/** The glossary as the booth has it beside a talk. */
export type GlossaryModel = NonNullable<ReturnType<typeof glossaryModel>>

/** How many rows stand in the column at once; typing finds the others. */
export const SHOWN = 100

/** The terms that what was typed finds among all: the likeliest as rows beside that talk, and how many there are. */
export function rowsFound(
  terms: readonly Term[],
  typed: string,
  { columns, here }: Pick<GlossaryModel, 'columns' | 'here'>,
): { readonly rows: readonly GlossaryRow[]; readonly count: number } {
  const found = termsFor(searchTerms(terms, typed), columns)
  const rows = found.slice(0, SHOWN).map((term) => ({ term, isHere: here.includes(term.id) }))
  return { rows, count: found.length }
}
