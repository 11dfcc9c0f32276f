import type { LinkId, PersonId, ShowId } from '../../agenda/ids.ts'
import type { Texts } from '../../agenda/texts.ts'
import type { Grant } from '../../run/grant.ts'
import type { Position } from '../../run/state.ts'
import type { Instant } from '../../time/instant.ts'

/** One link as its owner sees it; `path` is what follows the server's address (`/#show.link.token`). */
export type OwnedLink = {
  readonly link: LinkId
  readonly grant: Grant
  readonly person: { readonly id: PersonId; readonly name: Texts } | null
  readonly revoked: boolean
  readonly path: string
}

/** One show as its owner sees it. */
export type OwnedShow = {
  readonly show: ShowId
  readonly title: Texts
  readonly zones: readonly string[]
  readonly startsAt: Instant
  readonly status: Position['status'] | 'draft'
  readonly links: readonly OwnedLink[]
}

/** All shows on this server, newest first. */
export type Shows = { readonly shows: readonly OwnedShow[] }
