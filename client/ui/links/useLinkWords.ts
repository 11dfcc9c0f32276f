import { type NameAndAddress, textIn } from '../../../shared/agenda/textIn.ts'
import type { Texts } from '../../../shared/agenda/texts.ts'
import type { Grant, Role } from '../../../shared/run/grant.ts'
import { ROLE_FACTS } from '../../../shared/run/roles.ts'
import type { Turn } from '../../../shared/timing/turns.ts'
import { entryOf, tagOf } from '../../i18n/language.ts'
import { listText } from '../../i18n/listText.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'

/** The roles of a link; `names`: whether the report that it opens shows names. */
export type LinkRoles = {
  readonly grant: { readonly roles: readonly Role[] }
  readonly names?: boolean | undefined
}

/** A link with the person who holds it (null: no person of the agenda) and the name of its booth. */
export type NamedLink = LinkRoles & {
  readonly grant: Grant
  readonly booth: string | null
  readonly person: NameAndAddress | null
}

/** A link in a list, with its person's turns and zone (null: unknown). */
export type ListedLink = NamedLink & {
  readonly link: string
  readonly turns: readonly Turn[]
  readonly zone: string | null
}

/** Sorts links: people by their first turn (without a turn: last), then screens by their roles. */
export function inOrder<L extends Pick<ListedLink, 'grant' | 'turns'>>(links: readonly L[]) {
  const turn = (link: L) => link.turns[0]?.at ?? Number.MAX_SAFE_INTEGER
  const place = ({ grant }: L) =>
    grant.person === null ? 1 + Math.min(...grant.roles.map((role) => ROLE_FACTS[role].place)) : 0
  return links.toSorted((a, b) => place(a) - place(b) || turn(a) - turn(b))
}

/** Returns the words for links in lists, copies and prints, in the language of this screen or in another one. */
export function useLinkWords() {
  const { t, language, lang } = useTranslation(['giveOut', 'linkRoles', 'common'])
  const roles = ({ grant, names }: LinkRoles, lng = language) => {
    const report = names === undefined ? 'report' : names ? 'reportNames' : 'reportNoNames'
    const word = (role: Role) => t(`common:role.${role === 'report' ? report : role}`, { lng })
    return listText(grant.roles.map(word), lng)
  }
  /** Returns the holder of a link: a person by name, an interpreter by name and booth, else the roles. */
  const who = (link: NamedLink, lng = language): string => {
    const { person, booth, grant } = link
    if (person !== null) return textIn(person.name, tagOf(lng)).text
    const label = booth === null ? roles(link, lng) : t('card.booth', { languages: booth, lng })
    // One screen, not a list: German would join the two by "und".
    return grant.name === undefined ? label : `${grant.name}${entryOf(lng).comma}${label}`
  }
  return {
    roles,
    who,
    /** Returns the holder as a text of the agenda. */
    named: (link: NamedLink): Texts => link.person?.name ?? { [lang]: who(link) },
    /** Returns what a link is for. */
    does({ grant }: LinkRoles, lng = language): string {
      const each = grant.roles.map((role) => t(`linkRoles:does.${role}`, { lng }))
      return listText(each, lng)
    },
  }
}
