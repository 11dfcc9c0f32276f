import type { PersonId } from '../../../shared/agenda/ids.ts'
import type { LanguageTag, Texts } from '../../../shared/agenda/texts.ts'
import type { Opened } from '../../../shared/protocol/opened.ts'
import type { NamedRole } from '../../../shared/run/namedRoles.ts'
import type { HandedLink } from '../links/useLinkTable.ts'

/** A person whose link is given out: how they are reached, what they speak, and whether they opened it. */
export type LinkHolder = HandedLink & {
  readonly person: PersonId
  readonly name: Texts
  readonly contact: string | null
  /** The languages they speak, the first one best. */
  readonly speaks: readonly LanguageTag[]
  /** What the agenda names them for. */
  readonly named: readonly NamedRole[]
  /** When they opened it; null: not yet. */
  readonly opened: Opened | null
}

/** The show whose links are given out. */
export type Occasion = {
  readonly title: Texts
  readonly zones: readonly string[]
  readonly languages: readonly LanguageTag[]
}

/** Who is chosen until somebody chooses: those who have not opened their link. */
export function firstChoice(people: readonly LinkHolder[]): ReadonlySet<string> {
  return new Set(people.filter(({ opened }) => opened === null).map(({ link }) => link))
}

/** The choice with one more, or one fewer. */
export function toggled(chosen: ReadonlySet<string>, link: string): ReadonlySet<string> {
  const next = new Set(chosen)
  if (!next.delete(link)) next.add(link)
  return next
}
