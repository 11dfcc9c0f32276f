import type { BoothId, LinkId, PersonId, SeriesId, ShowId } from '../../agenda/ids.ts'
import type { LanguageTag, Texts } from '../../agenda/texts.ts'
import type { Grant } from '../../run/grant.ts'
import type { NamedRole } from '../../run/namedRoles.ts'
import type { Position } from '../../run/state.ts'
import type { Instant } from '../../time/instant.ts'
import type { Turn } from '../../timing/turns.ts'
import type { Opened } from '../opened.ts'
import type { Writing } from './writing.ts'

/** Someone on the agenda, by name and form of address (null: none is known), and how they are reached (null: not known). */
export type OwnedPerson = {
  readonly id: PersonId
  readonly name: Texts
  readonly address: Texts | null
  readonly affiliation: Texts | null
  readonly contact: string | null
  /** The languages they speak. */
  readonly speaks: readonly LanguageTag[]
  /** What the agenda names them for, which their link opens only where somebody gave it that. */
  readonly named: readonly NamedRole[]
  /** By whose clock they live; null where nobody said it. */
  readonly zone: string | null
}

/** One link as its owner sees it; `path` is what follows the server's address (`/#show.link.token`). */
export type OwnedLink = {
  readonly link: LinkId
  readonly grant: Grant
  /** Whether it opens the report with people's names; absent where it does not open it. */
  readonly names?: boolean | undefined
  readonly person: OwnedPerson | null
  /** What its booth is called; null where it is of none. */
  readonly booth: string | null
  /** Where its person speaks as planned, in order. */
  readonly turns: readonly Turn[]
  readonly revoked: boolean
  /** The link that made it; null where that is not known. */
  readonly by: LinkId | null
  readonly path: string
  /** How many screens it has open now. */
  readonly open: number
  /** When it was opened; null where it never was. */
  readonly opened: Opened | null
}

/** One show as its owner sees it. */
export type OwnedShow = {
  readonly show: ShowId
  readonly title: Texts
  readonly languages: readonly LanguageTag[]
  readonly zones: readonly string[]
  readonly startsAt: Instant
  readonly status: Position['status'] | 'draft'
  readonly rehearsal: boolean
  /** The shows it belongs with; null where there are none. */
  readonly series: SeriesId | null
  readonly public: boolean
  readonly archived: boolean
  /** A rehearsal that nobody can open any more (P14). */
  readonly closed: boolean
  /** What publishing the draft is given against, how many items it has, and how many warnings there are about it; null where there is none. */
  readonly draft: {
    readonly revision: number
    readonly step: string | null
    readonly items: number
    readonly warnings: number
  } | null
  readonly people: readonly OwnedPerson[]
  /** The booths that its interpreters' links can name. */
  readonly booths: readonly { readonly id: BoothId; readonly name: string }[]
  readonly links: readonly OwnedLink[]
  /** How many screens follow it without a link now. */
  readonly anyone: number
}

/**
 * A show that cannot be opened: a later version of Rostrum wrote in it (`newer`), it is damaged, or the disk does not give
 * it now. `seq` is the first of its events that could not be read, null where that is not known.
 */
export type UnreadableShow = {
  readonly show: ShowId
  readonly why: 'newer' | 'damaged' | 'disk'
  readonly seq: number | null
}

/** All shows on this server, newest first, and beside them those that cannot be opened. */
export type Shows = {
  readonly shows: readonly OwnedShow[]
  readonly unreadable: readonly UnreadableShow[]
  readonly writing: Writing
}
