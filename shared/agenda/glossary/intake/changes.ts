import type { DraftChange } from '../../draft/change.ts'
import type { Texts } from '../../texts.ts'
import type { Term } from '../term.ts'
import type { ReadTerms } from './readTerms.ts'

/** Returns changes that add the languages of a text that a term does not have yet. */
function added(id: string, field: 'texts' | 'said', was: Texts, is: Texts): readonly DraftChange[] {
  const tags = Object.keys(is).filter((tag) => was[tag] === undefined)
  return tags.map((lang) => ({
    type: 'setText',
    of: 'term',
    id,
    field,
    lang,
    was: null,
    value: is[lang] ?? null,
  }))
}

/** Returns changes that add a note and segment links where a term has none. */
function filled(
  { id, note: had, segments: tied }: Term,
  { note, segments }: Term,
): readonly DraftChange[] {
  const term = { type: 'setValue', of: 'term', id } as const
  return [
    ...(had === undefined && note !== undefined
      ? [{ ...term, field: 'note', was: null, value: note } as const]
      : []),
    ...(tied === undefined && segments !== undefined
      ? [{ ...term, field: 'segments' as const, was: [], value: segments }]
      : []),
  ]
}

/** Returns the changes that import read terms as one step: new terms at the end, and additions to existing terms. */
export function importChanges(
  { added: fresh, extended: richer }: ReadTerms,
  glossary: readonly Term[],
): readonly DraftChange[] {
  const more = richer.flatMap(({ was, is }): readonly DraftChange[] => [
    ...added(was.id, 'texts', was.texts, is.texts),
    ...added(was.id, 'said', was.said ?? {}, is.said ?? {}),
    ...filled(was, is),
  ])
  const after = glossary.at(-1)?.id ?? null
  return fresh.length === 0 ? more : [{ type: 'insertTerms', after, terms: [...fresh] }, ...more]
}
