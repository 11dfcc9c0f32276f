import type { PersonId } from '../../../shared/agenda/ids.ts'
import type { Agenda } from '../../../shared/agenda/model.ts'
import { textIn } from '../../../shared/agenda/textIn.ts'
import type { LanguageTag } from '../../../shared/agenda/texts.ts'
import { personOf } from '../../../shared/run/lookup.ts'

/** Returns the name of a link's person, or the name of its program or interpreter; null if it has neither, or is not visible. */
export function holderName(
  grant:
    | { readonly person: PersonId | null; readonly name?: string | null | undefined }
    | undefined,
  agenda: Agenda | null | undefined,
  lang: LanguageTag,
): string | null {
  const { person = null, name = null } = grant ?? {}
  const found = agenda && person !== null ? personOf(agenda, person) : null
  return found === null ? name : textIn(found.name, lang).text
}
