import type { LinkId } from '../../../shared/agenda/ids.ts'
import { present } from '../../support/present.ts'
import type { Target } from '../wire/connection.ts'
import { type Database, openStoreAt } from './database.ts'
import type { Acknowledged } from './persistentModerator.ts'
import { type BenchServer, startRostrum } from './servers.ts'
import { newShowFolders, SHOW, type ShowFolder } from './showFolder.ts'

/** Nodes on one database with the show, each in its own process. */
export class Nodes {
  readonly #address: string
  readonly #showFolders: readonly ShowFolder[]
  readonly #server: BenchServer[]

  private constructor(address: string, showFolders: readonly ShowFolder[], server: BenchServer[]) {
    this.#address = address
    this.#showFolders = showFolders
    this.#server = server
  }

  /** Starts nodes on a new database. */
  static async open(database: Database, name: string, count: number): Promise<Nodes> {
    const address = await database.create(name)
    const showFolders = await newShowFolders(address, count)
    const server = showFolders.map((showFolder) => startRostrum(showFolder))
    return new Nodes(address, showFolders, await Promise.all(server))
  }

  /** The nodes, in the order of their first start. */
  get all(): readonly BenchServer[] {
    return this.#server
  }

  get urls(): readonly string[] {
    return this.#server.map(({ url }) => url)
  }

  /** Returns a node by number from 0; throws if there is none. */
  node(n: number): BenchServer {
    return present(this.#server[n])
  }

  /** Returns the target for a link, on a node or at an address. */
  target(link: LinkId, at: number | string): Target {
    const url = typeof at === 'string' ? at : this.node(at).url
    return { url, handshake: this.showFolder(0).handshake(link) }
  }

  /** Returns the data folder of a node. */
  showFolder(n: number): ShowFolder {
    return present(this.#showFolders[n])
  }

  /** Restarts an ended node on its port. */
  async restart(n: number): Promise<void> {
    this.#server[n] = await startRostrum(this.showFolder(n), new URL(this.node(n).url).port)
  }

  /** Counts acknowledged commands that are not in the log exactly once, at their seq. */
  async countLost(acknowledged: readonly Acknowledged[]): Promise<number> {
    const store = await openStoreAt(this.#address)
    const log = await store.eventsAfter(SHOW, 0)
    await store.close()
    const seqs = new Map<string, number[]>()
    for (const { commandId, seq } of log) {
      seqs.set(commandId, [...(seqs.get(commandId) ?? []), seq])
    }
    return acknowledged.filter(({ id, seq }) => !isOnce(seqs.get(id) ?? [], seq)).length
  }

  async close(): Promise<void> {
    await Promise.all(this.#server.map(({ process }) => process.kill()))
    for (const showFolder of this.#showFolders) showFolder.remove()
  }
}

/** Reports whether these are the seqs of one append that ends at this one. */
function isOnce(seqs: readonly number[], last: number): boolean {
  const [first] = seqs
  return first !== undefined && seqs.at(-1) === last && last - first === seqs.length - 1
}
