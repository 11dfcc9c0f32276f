import type { LinkId } from '../agenda/ids.ts'
import type { Grant } from './grant.ts'

// Ids of actors without a link of the show. The id of a link contains no `@`.

/** The sender of commands given with the server's owner key. */
export const OWNER_KEY: LinkId = '@owner'

/** The sender of automatic commands. */
export const SERVER: LinkId = '@server'

/** The grant of the server, which acts without a role. */
export const SERVER_GRANT: Grant = { roles: [], person: null, booth: null }

/** The id of everyone who follows a public show without a link. */
export const ANYONE: LinkId = '@anyone'

export const ANYONE_GRANT: Grant = { roles: ['audience'], person: null, booth: null }
