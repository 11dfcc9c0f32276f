import type { DraftChange } from '../../draft/change.ts'
import type { Texts } from '../../texts.ts'
import type { Term } from '../term.ts'
import type { TermsRead } from './read.ts'

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

/** The changes that bring what was read into a draft, as one step: new terms behind all others, and what others get. */
export function changesOfRead(
  { fresh, richer }: TermsRead,
  glossary: readonly Term[],
): readonly DraftChange[] {
  const more = richer.flatMap(({ was, is }): readonly DraftChange[] => [
    ...added(was.id, 'texts', was.texts, is.texts),
    ...added(was.id, 'said', was.said ?? {}, is.said ?? {}),
    ...(was.note === undefined && is.note !== undefined
      ? [
          {
            type: 'setValue',
            of: 'term',
            id: was.id,
            field: 'note',
            was: null,
            value: is.note,
          } as const,
        ]
      : []),
  ])
  const after = glossary.at(-1)?.id ?? null
  return fresh.length === 0 ? more : [{ type: 'insertTerms', after, terms: [...fresh] }, ...more]
}
