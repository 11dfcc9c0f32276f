import type { Term } from '../glossary/term.ts'
import type { TermId } from '../ids.ts'
import type { Agenda } from '../model.ts'
import { same } from '../same.ts'
import { TERMS_LIMIT } from '../textLimits.ts'
import type { DraftChange, DraftChangeOf } from './change.ts'
import { acceptedChange, type Changed, refusedChange } from './outcome.ts'

/** Returns a term of the glossary, or null. */
export function termOf({ glossary = [] }: Agenda, id: TermId): Term | null {
  return glossary.find((term) => term.id === id) ?? null
}

/** Replaces the glossary; an empty one is left out. */
function withTerms({ glossary: _, ...agenda }: Agenda, terms: Term[]): Agenda {
  return terms.length === 0 ? agenda : { ...agenda, glossary: terms }
}

/** Replaces the term of the same id; leaves out an empty pronunciation. */
export function putTerm(agenda: Agenda, { said, ...term }: Term): Agenda {
  const compact = said ? { ...term, said } : term
  const replaceById = (one: Term) => (one.id === term.id ? compact : one)
  return withTerms(agenda, (agenda.glossary ?? []).map(replaceById))
}

/** Inserts terms. */
export function applyInsertTerms(agenda: Agenda, change: DraftChangeOf<'insertTerms'>): Changed {
  const { after, terms } = change
  const { glossary = [] } = agenda
  const usedIds = new Set(glossary.map(({ id }) => id))
  for (const { id } of terms) {
    if (usedIds.has(id)) return refusedChange({ fault: 'id-taken', id })
    usedIds.add(id)
  }
  if (usedIds.size > TERMS_LIMIT)
    return refusedChange({ fault: 'too-many-terms', limit: TERMS_LIMIT })
  const at = glossary.findIndex(({ id }) => id === after) + 1
  if (after !== null && at === 0)
    return refusedChange({ fault: 'unknown', what: 'term', id: after })
  const all = [...glossary.slice(0, at), ...terms, ...glossary.slice(at)]
  return acceptedChange(withTerms(agenda, all), { type: 'removeTerms', was: terms })
}

/** Returns the changes that insert removed terms again; one change for each run of neighbours. */
function reinsertions(
  glossary: readonly Term[],
  removed: ReadonlySet<TermId>,
): readonly DraftChange[] {
  const changes: DraftChangeOf<'insertTerms'>[] = []
  for (const [at, term] of glossary.entries()) {
    if (!removed.has(term.id)) continue
    const after = glossary[at - 1]?.id ?? null
    const last = changes.at(-1)
    if (last !== undefined && after === last.terms.at(-1)?.id) last.terms.push(term)
    else changes.push({ type: 'insertTerms', after, terms: [term] })
  }
  return changes
}

/** Removes terms, if each is still as its sender saw it. */
export function applyRemoveTerms(agenda: Agenda, { was }: DraftChangeOf<'removeTerms'>): Changed {
  const { glossary = [] } = agenda
  const byId = new Map(glossary.map((term) => [term.id, term]))
  for (const term of was) {
    const actual = byId.get(term.id)
    if (actual === undefined) return refusedChange({ fault: 'unknown', what: 'term', id: term.id })
    if (!same(actual, term)) return refusedChange({ fault: 'stale', field: 'term', actual })
  }
  const removed = new Set(was.map(({ id }) => id))
  const remaining = glossary.filter(({ id }) => !removed.has(id))
  return acceptedChange(withTerms(agenda, remaining), ...reinsertions(glossary, removed))
}
