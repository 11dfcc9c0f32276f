import type { DraftChange } from '../../../../../shared/agenda/draft/change.ts'
import type { Agenda, Item } from '../../../../../shared/agenda/model.ts'
import type { LanguageTag } from '../../../../../shared/agenda/texts.ts'
import { findItem, personOf } from '../../../../../shared/run/lookup.ts'
import { Rewrite } from './rewrite.ts'

/** One answer to which floor language items have: a language for all, or that of each item's first speaker. */
export type FloorAnswer = {
  readonly by: 'speaker' | LanguageTag
  readonly changes: readonly DraftChange[]
  /** Items of which this answer knows nothing. */
  readonly unknown: number
}

function base(tag: LanguageTag): string {
  return tag.split('-')[0] ?? tag
}

/** The language of the agenda that an item's first speaker speaks first; null where that is not known, or none of them. */
function languageOf(agenda: Agenda, { speakers: [first] }: Item): LanguageTag | null {
  const [spoken] = (first && personOf(agenda, first.person)?.speaks) ?? []
  if (spoken === undefined) return null
  const { languages } = agenda
  const near = languages.find((tag) => base(tag) === base(spoken))
  return languages.includes(spoken) ? spoken : (near ?? null)
}

/** What can be answered where items have no floor language, each answer one step; none that would change nothing. */
export function floorAnswers(agenda: Agenda, ids: readonly string[]): readonly FloorAnswer[] {
  const items = ids.flatMap((id) => findItem(agenda, id)?.item ?? [])
  const answer = (by: FloorAnswer['by'], languageFor: (item: Item) => LanguageTag | null) => {
    const known = items.filter((item) => languageFor(item) !== null)
    const rewrite = new Rewrite(agenda)
    for (const item of known)
      rewrite.set(
        { type: 'setValue', of: 'item', id: item.id, field: 'language' },
        languageFor(item),
      )
    return { by, changes: rewrite.done() ?? [], unknown: items.length - known.length }
  }
  return [
    ...agenda.languages.map((tag) => answer(tag, () => tag)),
    answer('speaker', (item) => languageOf(agenda, item)),
  ].filter(({ changes }) => changes.length > 0)
}
