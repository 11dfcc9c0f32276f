import { replaceById } from '../edits.ts'
import type { Term } from '../glossary/term.ts'
import type { TermId } from '../ids.ts'
import type { Agenda } from '../model.ts'
import { TERMS_LIMIT } from '../textLimits.ts'
import type { DraftChange, DraftChangeOf } from './change.ts'
import { type Changed, changed, refuseChange, refuseStale, refuseUnknown } from './outcome.ts'

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
  return withTerms(agenda, replaceById(agenda.glossary ?? [], compact))
}

/** Inserts terms. */
export function applyInsertTerms(agenda: Agenda, change: DraftChangeOf<'insertTerms'>): Changed {
  const { after, terms } = change
  const { glossary = [] } = agenda
  const usedIds = new Set(glossary.map(({ id }) => id))
  for (const { id } of terms) {
    if (usedIds.has(id)) refuseChange({ reason: 'id-taken', id })
    usedIds.add(id)
  }
  if (usedIds.size > TERMS_LIMIT)
    refuseChange({ reason: 'too-many', what: 'terms', limit: TERMS_LIMIT })
  const at = glossary.findIndex(({ id }) => id === after) + 1
  if (after !== null && at === 0) refuseUnknown('term', after)
  const all = glossary.toSpliced(at, 0, ...terms)
  return changed(withTerms(agenda, all), { type: 'removeTerms', was: terms })
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
  for (const term of was)
    refuseStale('term', byId.get(term.id) ?? refuseUnknown('term', term.id), term)
  const removed = new Set(was.map(({ id }) => id))
  const remaining = glossary.filter(({ id }) => !removed.has(id))
  return changed(withTerms(agenda, remaining), ...reinsertions(glossary, removed))
}
