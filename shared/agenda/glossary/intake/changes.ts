import type { DraftChange } from '../../draft/change.ts'
import type { Texts } from '../../texts.ts'
import type { Term } from '../term.ts'
import type { ReadTerms } from './readTerms.ts'

/** The languages that a text has more than before, as changes of a term. */
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

/** What was read where nothing stood before, as changes of a term: its note, and the segments it is tied to. */
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

/** The changes that bring what was read into a draft, as one step: new terms behind all others, and what others get. */
export function changesOfRead(
  { fresh, richer }: ReadTerms,
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
