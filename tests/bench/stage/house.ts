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
import { instant } from '../../../shared/time/instant.ts'
import { conference, SPEAKERS, speakerId } from './conference.ts'
import { storeOn } from './database.ts'

/** The show that the bench plays. */
export const SHOW = 'bench'

/** How many moderators there are: each may give 20 commands a second. */
export const MODERATORS = 4

const folders = new Set<string>()

process.on('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

function link(id: LinkId, role: Role, more: Partial<Grant> = {}): NewShow['links'][number] {
  return { link: id, grant: { roles: [role], person: null, booth: null, ...more } }
}

/** The links of the show: moderators, a speaker each, and one for everyone of the other roles. */
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
]

/** The links of the show, as screens have them. */
type Entry = {
  /** What a screen with this link says when it connects. */
  handshake(link: LinkId): object
  /** What stands behind the `#` in the address of this link. */
  fragment(link: LinkId): string
}

/** A data folder of a server that has the show. */
export type House = Entry & {
  readonly folder: string
  /** The file with the address of the database that the show lies in; it lies in the folder where there is none. */
  readonly database?: string
  /** Takes the folder away. */
  remove(): void
}

/** An empty folder that goes with the bench at the latest. */
export function newFolder(): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'rostrum-bench-'))
  folders.add(folder)
  const remove = () => {
    rmSync(folder, { recursive: true, force: true })
    folders.delete(folder)
  }
  return { folder, remove }
}

/** How many talks the conference has. */
const TALKS = 40

/** Makes the show in a store, published, with the key of a folder. */
async function furnished(store: Store, folder: string, talks: number): Promise<Entry> {
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
    handshake: (id) => ({
      as: 'link',
      protocol: PROTOCOL,
      show: SHOW,
      link: id,
      token: token(id),
    }),
    fragment: (id) => `${SHOW}.${id}.${token(id)}`,
  }
}

/** Makes a data folder with a conference of so many talks, published. */
export async function newHouse(talks = TALKS): Promise<House> {
  const { folder, remove } = newFolder()
  const entry = await furnished(new SqliteStore(folder), folder, talks)
  return { ...entry, folder, remove }
}

/** Makes the same in a new database, with a data folder for each of so many nodes. */
export async function newHouses(url: string, nodes: number): Promise<readonly House[]> {
  const folders = Array.from({ length: nodes }, newFolder)
  const [first] = folders
  if (first === undefined) return []
  const entry = await furnished(await storeOn(url), first.folder, TALKS)
  return folders.map(({ folder, remove }) => {
    const database = join(folder, 'database-address')
    writeFileSync(database, url)
    if (folder !== first.folder) copyFileSync(linksKeyFile(first.folder), linksKeyFile(folder))
    return { ...entry, folder, database, remove }
  })
}
