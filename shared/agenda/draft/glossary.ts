import type { Term } from '../glossary/term.ts'
import type { TermId } from '../ids.ts'
import type { Agenda } from '../model.ts'
import { same } from '../same.ts'
import { TERMS_LIMIT } from '../textLimits.ts'
import type { DraftChange, DraftChangeOf } from './change.ts'
import { type Changed, faulty } from './outcome.ts'

/** A term of the glossary, or null. */
export function termOf({ glossary = [] }: Agenda, id: TermId): Term | null {
  return glossary.find((term) => term.id === id) ?? null
}

/** The agenda with these terms for its glossary; one without any is not there. */
function withTerms({ glossary: _, ...agenda }: Agenda, terms: Term[]): Agenda {
  return terms.length === 0 ? agenda : { ...agenda, glossary: terms }
}

/** The agenda with a term in place of the one of its id; what is empty in it is left out. */
export function putTerm(agenda: Agenda, { said, ...term }: Term): Agenda {
  const lean = said ? { ...term, said } : term
  const put = (one: Term) => (one.id === term.id ? lean : one)
  return withTerms(agenda, (agenda.glossary ?? []).map(put))
}

/** The agenda with many more terms. */
export function insertedTerms(agenda: Agenda, change: DraftChangeOf<'insertTerms'>): Changed {
  const { after, terms } = change
  const { glossary = [] } = agenda
  const taken = new Set(glossary.map(({ id }) => id))
  for (const { id } of terms) {
    if (taken.has(id)) return faulty({ fault: 'id-taken', id })
    taken.add(id)
  }
  if (taken.size > TERMS_LIMIT) return faulty({ fault: 'too-many-terms', limit: TERMS_LIMIT })
  const at = glossary.findIndex(({ id }) => id === after) + 1
  if (after !== null && at === 0) return faulty({ fault: 'unknown', what: 'term', id: after })
  const all = [...glossary.slice(0, at), ...terms, ...glossary.slice(at)]
  return { ok: true, agenda: withTerms(agenda, all), undo: [{ type: 'removeTerms', was: terms }] }
}

/** What puts terms back where they stood, those that stood together at once. */
function putBack(glossary: readonly Term[], gone: ReadonlySet<TermId>): readonly DraftChange[] {
  const back: DraftChangeOf<'insertTerms'>[] = []
  for (const [at, term] of glossary.entries()) {
    if (!gone.has(term.id)) continue
    const after = glossary[at - 1]?.id ?? null
    const last = back.at(-1)
    if (last !== undefined && after === last.terms.at(-1)?.id) last.terms.push(term)
    else back.push({ type: 'insertTerms', after, terms: [term] })
  }
  return back
}

/** The agenda without some terms, as long as each is as its sender saw it. */
export function removedTerms(agenda: Agenda, { was }: DraftChangeOf<'removeTerms'>): Changed {
  const { glossary = [] } = agenda
  const byId = new Map(glossary.map((term) => [term.id, term]))
  for (const term of was) {
    const actual = byId.get(term.id)
    if (actual === undefined) return faulty({ fault: 'unknown', what: 'term', id: term.id })
    if (!same(actual, term)) return faulty({ fault: 'stale', field: 'term', actual })
  }
  const gone = new Set(was.map(({ id }) => id))
  const left = glossary.filter(({ id }) => !gone.has(id))
  return { ok: true, agenda: withTerms(agenda, left), undo: [...putBack(glossary, gone)] }
}
