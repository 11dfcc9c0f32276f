import type { LinkId } from '../agenda/ids.ts'
import type { Grant } from './grant.ts'

// Who acts without a link of the show. No link can be called so.

/** Who gives commands by the server's owner key. */
export const OWNER_KEY: LinkId = '@owner'

/** The server itself, for what it does by its own. */
export const SERVER: LinkId = '@server'

/** What the server may by a role: nothing; what it does is its own. */
export const SERVER_GRANT: Grant = { roles: [], person: null, booth: null }

/** Whoever follows an open show without a link. */
export const ANYONE: LinkId = '@anyone'

/** What anyone gets of an open show: they follow it like its audience. */
export const ANYONE_GRANT: Grant = { roles: ['audience'], person: null, booth: null }
