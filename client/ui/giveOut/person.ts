import { homeZone } from '../../../shared/agenda/homeZone.ts'
import type { LanguageTag, Texts } from '../../../shared/agenda/texts.ts'
import type { OwnedPerson } from '../../../shared/protocol/down/shows.ts'
import type { Opened } from '../../../shared/protocol/opened.ts'
import type { NamedRole } from '../../../shared/run/namedRoles.ts'
import { has, sameRoles } from '../../../shared/run/roles.ts'
import { type Language, localeOf } from '../../i18n/language.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import type { CardFor, CardShow } from '../linkCards/LinkCard.tsx'
import type { ListedLink } from '../links/useLinkWords.ts'

/** A show whose links are given out. */
export type Occasion = CardShow

/** A link to one show with its whole address, the times of its use (null: never opened), the number of screens on which it is open now, and the roles for which the agenda names its person. */
export type GivenLink = ListedLink & {
  readonly address: string
  readonly path: string
  readonly occasion: Occasion
  readonly named: readonly NamedRole[]
  readonly opened: Opened | null
  readonly screens: number
}

/** A person or a screen with their links: one for each show they are in, in the order of the shows. */
export type LinkHolder = {
  /** Unique in a list. */
  readonly key: string
  readonly name: Texts
  /** The name with their form of address; null if unknown. */
  readonly address: Texts | null
  /** Shown if somebody else has the same name; else null. */
  readonly affiliation: Texts | null
  /** Their mail address or phone number. */
  readonly contact: string | null
  /** Their contact in another show of the series, for the owner to use; absent if there is none. */
  readonly proposed?: string | undefined
  /** Whether one of their links opens more than this screen hands out. The screen then neither sees nor sets their contact (P13). */
  readonly isBeyond?: boolean
  /** The languages they speak, the best one first. */
  readonly speaks: readonly LanguageTag[]
  readonly links: readonly [GivenLink, ...GivenLink[]]
}

/** Returns a link as a card to print. */
export function cardOf(link: GivenLink): CardFor {
  return { key: `${link.occasion.show}/${link.link}`, show: link.occasion, link }
}

/** Returns the holder of a link that belongs to nobody on the agenda. */
export function screenHolder(link: string, name: Texts): OwnedPerson {
  const nothing = { address: null, affiliation: null, contact: null, zone: null }
  return { id: `link ${link}`, name, speaks: [], named: [], ...nothing }
}

/** Returns whether a holder is a person on the agenda. */
export function isPersonal({ links: [{ grant }] }: LinkHolder): boolean {
  return grant.person !== null
}

/** Returns whether a holder gets the links by a message: people and interpreters, not screens. */
export function isAddressed({ links: [{ grant }] }: Pick<LinkHolder, 'links'>): boolean {
  return grant.person !== null || has(grant, 'interprets')
}

/** Returns when a holder's links were opened first and last, and the last device; null if none was opened. */
export function openingOf({ links }: LinkHolder): Opened | null {
  const openings = links.flatMap((link) => link.opened ?? [])
  const [last] = openings.toSorted((a, b) => b.last - a.last)
  if (last === undefined) return null
  return { ...last, first: Math.min(...openings.map(({ first }) => first)) }
}

/** Returns how many people have opened a link, and how many have not. */
export function openedCounts(holders: readonly LinkHolder[]) {
  const people = holders.filter(isAddressed)
  const count = people.filter((one) => openingOf(one) !== null).length
  return { opened: count, open: people.length - count }
}

/** Returns whether the roles of a holder's links differ. */
export function isDiffering({ links: [first, ...others] }: LinkHolder): boolean {
  return others.some(({ grant }) => !sameRoles(grant.roles, first.grant.roles))
}

/** Returns the keys of the holders that are chosen at first: all who get a message and have opened no link. */
export function firstChoice(holders: readonly LinkHolder[]): ReadonlySet<string> {
  const waiting = holders.filter((one) => isAddressed(one) && openingOf(one) === null)
  return new Set(waiting.map(({ key }) => key))
}

/** Returns the choice with `key` added, or removed if it was chosen. */
export function withToggled<T>(chosen: ReadonlySet<T>, key: T): ReadonlySet<T> {
  const next = new Set(chosen)
  if (!next.delete(key)) next.add(key)
  return next
}

function dayText({ startsAt, zones }: Occasion, language: Language): string {
  const form = { weekday: 'short', day: 'numeric', month: 'short' } as const
  const lang = localeOf(language)
  return new Intl.DateTimeFormat(lang, { ...form, timeZone: homeZone({ zones }) }).format(startsAt)
}

/** Returns the names of related shows: their day, and their title if titles differ. */
export function useOccasionNames(occasions: readonly Occasion[]) {
  const { language, reading } = useTranslation()
  const [title = '', ...others] = new Set(occasions.map((one) => reading(one.title).text))
  return {
    /** The title of all shows, or of the first if titles differ. */
    title,
    called: (occasion: Occasion) =>
      others.length === 0
        ? dayText(occasion, language)
        : `${dayText(occasion, language)} ${reading(occasion.title).text}`,
  }
}
