import { textIn } from '../../../../shared/agenda/textIn.ts'
import type { LanguageTag } from '../../../../shared/agenda/texts.ts'
import { personOf } from '../../../../shared/run/lookup.ts'
import type { ShowState } from '../../../../shared/run/state.ts'

/** Returns a person's name in the reader's language; their id if the agenda no longer has them. */
export function personName(
  show: Pick<ShowState, 'published'>,
  id: string,
  lang: LanguageTag,
): string {
  const person = show.published === null ? null : personOf(show.published.agenda, id)
  return person === null ? id : textIn(person.name, lang).text
}
