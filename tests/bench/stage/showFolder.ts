import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { linksKey, linksKeyFile } from '../../../server/access/linksKey.ts'
import { tokenOf } from '../../../server/access/token.ts'
import { makeShow, type NewShow } from '../../../server/host/makeShow.ts'
import type { Store } from '../../../server/store/port.ts'
import { SqliteStore } from '../../../server/store/sqlite.ts'
import type { LinkId } from '../../../shared/agenda/ids.ts'
import { PROTOCOL } from '../../../shared/protocol/version.ts'
import type { Grant, Role } from '../../../shared/run/grant.ts'
import { HOUR, instant } from '../../../shared/time/instant.ts'
import { conference, SPEAKERS, speakerId } from './conference.ts'
import { openStoreAt } from './database.ts'

export const SHOW = 'bench'

/** How many moderators there are; each may give 20 commands a second. */
export const MODERATORS = 4

const folders = new Set<string>()

process.on('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

const link = (id: LinkId, role: Role, more: Partial<Grant> = {}): NewShow['links'][number] => ({
  link: id,
  grant: { roles: [role], person: null, booth: null, ...more },
})

/** The links of the show: moderators, one for each speaker, and one for each other role. */
const LINKS: NewShow['links'] = [
  ...Array.from({ length: MODERATORS }, (_, n) => link(`moderator-${n + 1}`, 'moderator')),
  ...Array.from({ length: SPEAKERS }, (_, n) =>
    link(speakerId(n), 'speaker', { person: speakerId(n) }),
  ),
  link('timekeeper', 'timekeeper'),
  link('interpreter', 'interpreter', { booth: 'en–zh' }),
  link('audience', 'audience'),
  link('stage', 'stage'),
  link('planner', 'planner'),
  link('integration', 'integration', {
    name: 'Reader',
    scopes: ['read-run'],
    expires: instant(Date.now() + 24 * HOUR),
  }),
]

/** Handshakes and addresses of the links. */
type ShowLinks = {
  /** Returns the handshake of a link. */
  handshake(link: LinkId): object
  /** Returns the part after the `#` in the address of a link. */
  fragment(link: LinkId): string
}

/** A data folder with the show. */
export type ShowFolder = ShowLinks & {
  readonly folder: string
  /** The file with the address of the database; undefined if the show is in the folder. */
  readonly database?: string
  remove(): void
}

/** Creates an empty folder, which is removed at the latest with the bench. */
export function newFolder(): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'rostrum-bench-'))
  folders.add(folder)
  const remove = () => {
    rmSync(folder, { recursive: true, force: true })
    folders.delete(folder)
  }
  return { folder, remove }
}

const TALKS = 40

async function createShow(store: Store, folder: string, talks: number): Promise<ShowLinks> {
  const key = await linksKey(folder, store)
  await makeShow(store, {
    show: SHOW,
    agenda: conference(talks),
    links: LINKS,
    wall: instant(Date.now()),
    rehearsal: null,
  })
  await store.close()
  const token = (id: LinkId) => tokenOf(key, SHOW, id, 0)
  return {
    handshake: (id) => ({ as: 'link', protocol: PROTOCOL, show: SHOW, link: id, token: token(id) }),
    fragment: (id) => `${SHOW}.${id}.${token(id)}`,
  }
}

/** Creates a data folder with a published conference of so many talks. */
export async function newShowFolder(talks = TALKS): Promise<ShowFolder> {
  const { folder, remove } = newFolder()
  const entry = await createShow(new SqliteStore(folder), folder, talks)
  return { ...entry, folder, remove }
}

/** Creates the same in a new database, with a data folder for each node. */
export async function newShowFolders(url: string, nodes: number): Promise<readonly ShowFolder[]> {
  const folders = Array.from({ length: nodes }, newFolder)
  const [first] = folders
  if (first === undefined) return []
  const entry = await createShow(await openStoreAt(url), first.folder, TALKS)
  return folders.map(({ folder, remove }) => {
    const database = join(folder, 'database-address')
    writeFileSync(database, url)
    if (folder !== first.folder) copyFileSync(linksKeyFile(first.folder), linksKeyFile(folder))
    return { ...entry, folder, database, remove }
  })
}
