import { type TextInLanguage, textIn } from '../../../shared/agenda/textIn.ts'
import type { Texts } from '../../../shared/agenda/texts.ts'
import type { Grant } from '../../../shared/run/grant.ts'
import { ROLE_FACTS } from '../../../shared/run/roles.ts'
import { clockText, dateIn } from '../../../shared/time/format.ts'
import type { Turn } from '../../../shared/timing/turns.ts'
import { useCity } from '../../i18n/city.ts'
import { tagOf } from '../../i18n/language.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import type { Table } from './linkTable.ts'
import { type LinkRoles, useRoleWords } from './useRoleWords.ts'

/** When somebody speaks, as one cell: each day once, then its times (`2023-06-21 15:07, 16:25`). */
function turnsCell(turns: readonly Turn[], zone: string): string {
  const days = [...new Set(turns.map(({ at }) => dateIn(at, zone)))]
  const each = days.map((day) => {
    const of = turns.filter(({ at }) => dateIn(at, zone) === day)
    return `${day} ${of.map(({ at }) => clockText(at, zone)).join(', ')}`
  })
  return each.join('; ')
}

/** Whether somebody's own clock shows other times for their turns than that of a zone, so that theirs is a column. */
function isElsewhere(
  { turns, zone: own }: Pick<HandedLink, 'turns' | 'zone'>,
  zone: string,
): boolean {
  return own !== null && turnsCell(turns, own) !== turnsCell(turns, zone)
}

/** A link as it is listed: whose, what it gives, where its person speaks, and by whose clock they live (null: nobody said it). */
export type ListedLink = LinkRoles & {
  readonly link: string
  readonly name: Texts | null
  readonly grant: Grant
  /** What its booth is called; null where it is of none. */
  readonly booth: string | null
  readonly turns: readonly Turn[]
  readonly zone: string | null
}

/** A link that this screen hands out, with its whole address. */
export type HandedLink = ListedLink & { readonly address: string }

/** Sorts links: people's by their first turns, those without a turn last; then screens by their roles. */
export function inOrder<L extends Pick<ListedLink, 'grant' | 'turns'>>(
  links: readonly L[],
): readonly L[] {
  const turn = (link: L) => link.turns[0]?.at ?? Number.MAX_SAFE_INTEGER
  const place = ({ grant }: L) =>
    grant.person === null ? 1 + Math.min(...grant.roles.map((role) => ROLE_FACTS[role].place)) : 0
  return links.toSorted((a, b) => place(a) - place(b) || turn(a) - turn(b))
}

/** Columns of when people speak and in what: by the clock of a zone, by their own where that is another for somebody, and the parts. */
export function useTurnColumns(): (
  links: readonly HandedLink[],
  zone: string,
) => {
  readonly head: (named: Record<'turns' | 'own' | 'parts', string>) => readonly string[]
  readonly cells: (link: HandedLink | null) => readonly string[]
} {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const city = useCity()
  const part = ({ segment }: Turn) => textIn(segment, tagOf(language)).text
  return (links, zone) => {
    const apart = links.some((link) => isElsewhere(link, zone))
    const own = ({ turns, zone: theirs }: HandedLink) =>
      turns.length === 0 ? '' : `${turnsCell(turns, theirs ?? zone)} ${city(theirs ?? zone)}`
    return {
      head: (named) => [named.turns, ...(apart ? [named.own] : []), named.parts],
      cells: (link) => [
        turnsCell(link?.turns ?? [], zone),
        ...(apart ? [link === null ? '' : own(link)] : []),
        (link?.turns ?? []).map(part).join(t('links.and')),
      ],
    }
  }
}

/** What a link of nobody of the agenda is called: an interpreter's name, and the booth. */
function ownName({ grant: { name }, booth }: ListedLink): string | null {
  const parts = [name, booth].filter((part) => typeof part === 'string')
  return parts.length === 0 ? null : parts.join(', ')
}

/** Links in the words of this screen: whose each is and what it gives, and all of them as a table. */
export function useLinkWords(zone: string): {
  readonly who: (link: ListedLink) => TextInLanguage
  readonly roles: (link: LinkRoles) => string
  readonly table: (links: readonly HandedLink[]) => Table
} {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const city = useCity()
  const lang = tagOf(language)
  const roles = useRoleWords()
  const who = (link: ListedLink): TextInLanguage =>
    link.name === null
      ? { text: ownName(link) ?? roles(link), lang, missing: false }
      : textIn(link.name, lang)
  const turns = useTurnColumns()
  const table = (links: readonly HandedLink[]): Table => {
    const { head, cells } = turns(links, zone)
    return {
      head: [
        t('links.name'),
        t('links.role'),
        ...head({
          turns: t('links.turns', { city: city(zone) }),
          own: t('links.own'),
          parts: t('links.segment'),
        }),
        t('links.link'),
      ],
      rows: inOrder(links).map((link) => [
        who(link).text,
        roles(link),
        ...cells(link),
        link.address,
      ]),
    }
  }
  return { who, roles, table }
}
