import type { LinkId } from '../agenda/ids.ts'
import type { Grant } from './grant.ts'

// Actors without a link of the show. No link can have such an id.

/** The sender of commands given with the server's owner key. */
export const OWNER_KEY: LinkId = '@owner'

/** The sender of automatic commands. */
export const SERVER: LinkId = '@server'

/** The server has no role: its commands are its own. */
export const SERVER_GRANT: Grant = { roles: [], person: null, booth: null }

/** Everyone who follows a public show without a link. */
export const ANYONE: LinkId = '@anyone'

export const ANYONE_GRANT: Grant = { roles: ['audience'], person: null, booth: null }
