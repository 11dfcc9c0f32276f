import type { ShowId } from '../../../shared/agenda/ids.ts'
import type { LanguageTag, Texts } from '../../../shared/agenda/texts.ts'
import type { OwnedPerson } from '../../../shared/protocol/down/shows.ts'
import type { Opened } from '../../../shared/protocol/opened.ts'
import type { NamedRole } from '../../../shared/run/namedRoles.ts'
import { has, sameRoles } from '../../../shared/run/roles.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import type { HandedLink } from '../links/useLinkTable.ts'

/** A show whose links are given out. */
export type Occasion = {
  readonly show: ShowId
  readonly title: Texts
  readonly zones: readonly string[]
  readonly startsAt: Instant
}

/** A person's link to one show, when it was opened (null: not yet), and what the show's agenda names them for. */
export type GivenLink = HandedLink & {
  readonly occasion: Occasion
  readonly named: readonly NamedRole[]
  readonly opened: Opened | null
}

/** A person who is given their links: one for each show they are in, in the order of the shows. */
export type LinkHolder = {
  /** Tells them from everyone else here. */
  readonly key: string
  readonly name: Texts
  /** What is written with the name where they are written to; null where nobody said it. */
  readonly address: Texts | null
  /** Told where somebody else has the same name; null elsewhere. */
  readonly affiliation: Texts | null
  /** How they are reached. */
  readonly contact: string | null
  /** A contact of theirs in another show of the series, for the owner to take over; absent where there is none. */
  readonly proposed?: string | undefined
  /** A link of theirs opens more than this screen hands out, so that it may neither see nor set their contact (P13). */
  readonly isBeyond?: boolean
  /** The languages they speak, the first one best. */
  readonly speaks: readonly LanguageTag[]
  readonly links: readonly [GivenLink, ...GivenLink[]]
}

/** Returns who has an interpreter's link that is of nobody on the agenda, called by their name, else by their booth; null for other links. */
export function interpreterOf(
  of: Pick<HandedLink, 'link' | 'grant' | 'booth'>,
): OwnedPerson | null {
  const { link, grant, booth } = of
  if (grant.person !== null || !has(grant, 'interprets')) return null
  const nothing = { address: null, affiliation: null, contact: null, zone: null }
  const name = { und: grant.name ?? booth ?? link }
  return { id: `link ${link}`, name, speaks: [], named: [], ...nothing }
}

/** When somebody opened a link of theirs first and last, and on what the last time; null where they have opened none. */
export function opened({ links }: LinkHolder): Opened | null {
  const openings = links.flatMap((link) => link.opened ?? [])
  const [last] = openings.toSorted((a, b) => b.last - a.last)
  if (last === undefined) return null
  return { ...last, first: Math.min(...openings.map(({ first }) => first)) }
}

/** Whether some of somebody's links open more than others. */
export function isDiffering({ links: [first, ...others] }: LinkHolder): boolean {
  return others.some(({ grant }) => !sameRoles(grant.roles, first.grant.roles))
}

/** Who is chosen until somebody chooses: those who have opened no link of theirs. */
export function firstChoice(people: readonly LinkHolder[]): ReadonlySet<string> {
  return new Set(people.filter((one) => opened(one) === null).map(({ key }) => key))
}

/** The choice with one more, or one fewer. */
export function toggled(chosen: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(chosen)
  if (!next.delete(key)) next.add(key)
  return next
}
