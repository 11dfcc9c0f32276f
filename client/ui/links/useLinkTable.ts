import { type TextInLanguage, textIn } from '../../../shared/agenda/textIn.ts'
import type { Texts } from '../../../shared/agenda/texts.ts'
import type { Grant } from '../../../shared/run/grant.ts'
import { clockText, dateIn } from '../../../shared/time/format.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { useCity } from '../../i18n/city.ts'
import { tagOf } from '../../i18n/language.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import type { Table } from './linkTable.ts'

/** A link as it is handed out: whose, what it gives, its person's first turn, and its whole address. */
export type HandedLink = {
  readonly link: string
  readonly name: Texts | null
  readonly grant: Grant
  readonly turn: { readonly at: Instant; readonly segment: Texts } | null
  readonly address: string
}

/** Those of people in the order of their first turns (who has none comes behind), then those of roles. */
export function inOrder<L extends Pick<HandedLink, 'name' | 'turn'>>(
  links: readonly L[],
): readonly L[] {
  const turn = (link: L) => link.turn?.at ?? Number.MAX_SAFE_INTEGER
  const rank = (link: L) => (link.name === null ? 1 : 0)
  return links.toSorted((a, b) => rank(a) - rank(b) || turn(a) - turn(b))
}

/** Links in the words of this screen: whose each is and what it gives, and all of them as a table. */
export function useLinkWords(zone: string): {
  readonly who: (link: HandedLink) => TextInLanguage
  readonly roles: (link: HandedLink) => string
  readonly table: (links: readonly HandedLink[]) => Table
} {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const city = useCity()
  const lang = tagOf(language)
  const roles = ({ grant }: HandedLink) =>
    grant.roles.map((role) => t(`role.${role}`)).join(t('links.and'))
  const who = (link: HandedLink): TextInLanguage =>
    link.name === null
      ? { text: link.grant.booth ?? roles(link), lang, missing: false }
      : textIn(link.name, lang)
  const row = (link: HandedLink) => [
    who(link).text,
    roles(link),
    link.turn === null ? '' : `${dateIn(link.turn.at, zone)} ${clockText(link.turn.at, zone)}`,
    link.turn === null ? '' : textIn(link.turn.segment, lang).text,
    link.address,
  ]
  const head = [
    t('links.name'),
    t('links.role'),
    t('links.turn', { city: city(zone) }),
    t('links.segment'),
    t('links.link'),
  ]
  return { who, roles, table: (links) => ({ head, rows: inOrder(links).map(row) }) }
}
