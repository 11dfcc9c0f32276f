import type { DraftChange } from '../../draft/change.ts'
import type { Texts } from '../../texts.ts'
import type { Term } from '../term.ts'
import type { ReadTerms } from './readTerms.ts'

/** Returns changes that add the languages of a text that a term does not have yet. */
function textChanges(
  id: string,
  field: 'texts' | 'said',
  existing: Texts,
  incoming: Texts,
): readonly DraftChange[] {
  const tags = Object.keys(incoming).filter((tag) => existing[tag] === undefined)
  return tags.map((lang) => ({
    type: 'setText',
    of: 'term',
    id,
    field,
    lang,
    was: null,
    value: incoming[lang] ?? null,
  }))
}

/** Returns changes that add a note and segment links where a term has none. */
function detailChanges(existing: Term, { note, segments }: Term): readonly DraftChange[] {
  const term = { type: 'setValue', of: 'term', id: existing.id } as const
  return [
    ...(existing.note === undefined && note !== undefined
      ? [{ ...term, field: 'note', was: null, value: note } as const]
      : []),
    ...(existing.segments === undefined && segments !== undefined
      ? [{ ...term, field: 'segments' as const, was: [], value: segments }]
      : []),
  ]
}

/** Returns the changes that import read terms as one step: new terms at the end, and additions to existing terms. */
export function importChanges(
  { added, extended }: ReadTerms,
  glossary: readonly Term[],
): readonly DraftChange[] {
  const additions = extended.flatMap(({ was, is }): readonly DraftChange[] => [
    ...textChanges(was.id, 'texts', was.texts, is.texts),
    ...textChanges(was.id, 'said', was.said ?? {}, is.said ?? {}),
    ...detailChanges(was, is),
  ])
  if (added.length === 0) return additions
  const after = glossary.at(-1)?.id ?? null
  return [{ type: 'insertTerms', after, terms: [...added] }, ...additions]
}
