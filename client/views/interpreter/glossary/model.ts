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

/** A term in the column. */
export type GlossaryRow = {
  readonly term: Term
  /** Whether it occurs in the live item, or else in the next one. */
  readonly isHere: boolean
}

/** Returns the terms that have a word in one of the booth's languages. */
function termsFor(terms: readonly Term[], columns: readonly LanguageTag[]): readonly Term[] {
  return terms.filter(({ texts }) => columns.some((lang) => !textIn(texts, lang).missing))
}

function isBreak({ items }: Segment): boolean {
  return items.every(({ kind }) => kind === 'break')
}

/** Returns the segment of a row, and the next one that is more than a break. */
function segmentsFrom({ agenda, line }: Moment, from: Row): readonly Segment[] {
  const at = line.rows.findIndex(({ item }) => item.id === from.item.id)
  const later = new Set(line.rows.slice(at + 1).map(({ segment }) => segment))
  const current = agenda.segments.filter(({ id }) => id === from.segment)
  const next = agenda.segments.find(
    (segment) => segment.id !== from.segment && later.has(segment.id) && !isBreak(segment),
  )
  return next === undefined ? current : [...current, next]
}

/** Returns the terms for the live, else the next item: of the item, its segment, the next segment. */
function termsNear(moment: Moment): { here: readonly Term[]; near: readonly Term[] } {
  const row = moment.on ?? moment.next
  if (row === null) return { here: [], near: [] }
  const { agenda } = moment
  const segments = segmentsFrom(moment, row)
  const [segment] = segments
  const here = segment === undefined ? [] : termsOfItem(row.item, segment, agenda)
  const ofSegments = segments.flatMap((one) => termsOfSegment(one, agenda))
  return { here, near: [...new Set([...here, ...ofSegments])] }
}

/** Returns the glossary for the live item at `now`; null if there is none. */
export function glossaryModel(state: ShowState, now: Instant, you: You) {
  const moment = momentOf(state, now)
  if (moment?.agenda.glossary === undefined) return null
  const columns = columnsOf(state, moment.agenda, you)
  const glossary = termsFor(moment.agenda.glossary, columns)
  const { here, near: all } = termsNear(moment)
  const near = termsFor(all, columns)
  const isHere = new Set(here)
  const shown = near.length > 0 ? near : glossary
  return {
    columns,
    /** The terms that are shown: of this and the next segment, or all if these have none. */
    scope: near.length > 0 ? ('segments' as const) : ('all' as const),
    /** The first of these terms, as many as the column can have. */
    rows: shown.slice(0, SHOWN).map((term) => ({ term, isHere: isHere.has(term) })),
    /** The number of these terms. */
    near: shown.length,
    /** The terms that occur in this item. */
    here: here.map(({ id }) => id),
    /** The number of all terms. */
    count: glossary.length,
  }
}

/** The glossary for the live item, or else the next one. */
export type GlossaryModel = NonNullable<ReturnType<typeof glossaryModel>>

/** The maximum number of rows in the column; a search finds the others. */
export const SHOWN = 100

/** Returns the terms that a typed text finds among all: the best ones as rows, and their total number. */
export function rowsFound(
  terms: readonly Term[],
  typed: string,
  { columns, here }: Pick<GlossaryModel, 'columns' | 'here'>,
): { readonly rows: readonly GlossaryRow[]; readonly count: number } {
  const found = termsFor(searchTerms(terms, typed), columns)
  const rows = found.slice(0, SHOWN).map((term) => ({ term, isHere: here.includes(term.id) }))
  return { rows, count: found.length }
}
