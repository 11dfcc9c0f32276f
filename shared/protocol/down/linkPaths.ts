import type { LinkId } from '../../agenda/ids.ts'

/** What follows the server's address in each link that its asker may hand out (`/#show.link.token`); none of a withdrawn one. */
export type LinkPaths = { readonly paths: Readonly<Record<LinkId, string>> }
