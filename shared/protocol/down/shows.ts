import type { BoothId, LinkId, PersonId, SeriesId, ShowId } from '../../agenda/ids.ts'
import type { LanguageTag, Texts } from '../../agenda/texts.ts'
import type { Grant } from '../../run/grant.ts'
import type { NamedRole } from '../../run/namedRoles.ts'
import type { Refusal } from '../../run/refusal.ts'
import type { Position } from '../../run/state.ts'
import type { Instant } from '../../time/instant.ts'
import type { Turn } from '../../timing/turns.ts'
import type { BackupState } from '../http/health.ts'
import type { Opened } from '../opened.ts'
import type { OwnedWebhook } from '../webhooks.ts'
import type { Writing } from './down.ts'

/** A person of the agenda with form of address and contact (null: unknown). */
export type OwnedPerson = {
  readonly id: PersonId
  readonly name: Texts
  readonly address: Texts | null
  readonly affiliation: Texts | null
  readonly contact: string | null
  readonly speaks: readonly LanguageTag[]
  /** The roles that the agenda gives the person; a link has these only if somebody granted them. */
  readonly named: readonly NamedRole[]
  readonly zone: string | null
}

/** One link as the owner sees it; `path` follows the server's address (`/#show.link.token`). */
export type OwnedLink = {
  readonly link: LinkId
  readonly grant: Grant
  /** Whether the report shows names; absent if the link does not open it. */
  readonly names?: boolean | undefined
  readonly person: OwnedPerson | null
  /** The name of its booth; null if it has none. */
  readonly booth: string | null
  readonly turns: readonly Turn[]
  readonly revoked: boolean
  readonly by: LinkId | null
  readonly path: string
  readonly open: number
  readonly opened: Opened | null
  /** How many open rehearsals it made. */
  readonly rehearsals: number
}

/** One show as the owner sees it. */
export type OwnedShow = {
  readonly show: ShowId
  readonly title: Texts
  readonly languages: readonly LanguageTag[]
  readonly zones: readonly string[]
  readonly startsAt: Instant
  readonly status: Position['status'] | 'draft'
  readonly rehearsal: boolean
  readonly series: SeriesId | null
  readonly public: boolean
  readonly archived: boolean
  /** A rehearsal that nobody can open any more (P14). */
  readonly closed: boolean
  /** When the server deletes the show, in server time; present for the 30 days before. */
  readonly deletion?: Instant | undefined
  /** The draft: its revision and newest step, which a publication must state, and its numbers of items and warnings. Null if there is none. */
  readonly draft: {
    readonly revision: number
    readonly step: string | null
    readonly items: number
    readonly warnings: number
  } | null
  readonly people: readonly OwnedPerson[]
  readonly booths: readonly { readonly id: BoothId; readonly name: string }[]
  /** The links of people and screens. */
  readonly links: readonly OwnedLink[]
  /** The links of programs. */
  readonly integrations: readonly OwnedLink[]
  /** The links of calendars; `path` is the one of the feed. */
  readonly calendars: readonly OwnedLink[]
  readonly webhooks: readonly OwnedWebhook[]
  /** The number of screens that follow it without a link. */
  readonly anyone: number
}

/** A show written by a later version (`newer`), damaged, or on a failing disk. `seq`: its first unreadable event, if known. */
export type UnreadableShow = Omit<Extract<Refusal, { reason: 'unreadable-show' }>, 'reason'>

/** All shows on this server, newest first, and those that cannot be opened. */
export type Shows = {
  readonly shows: readonly OwnedShow[]
  readonly unreadable: readonly UnreadableShow[]
  readonly writing: Writing
  /** Absent if the server makes no backups. */
  readonly backup?: BackupState | undefined
}
