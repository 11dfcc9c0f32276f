import type { LinkId } from '../../../shared/agenda/ids.ts'
import { present } from '../../support/present.ts'
import type { Target } from '../wire/connection.ts'
import type { Database } from './database.ts'
import { type BenchServer, startRostrum } from './servers.ts'
import { newShowFolders, type ShowFolder } from './showFolder.ts'

/** Nodes on one database with the show, each in its own process. */
export class Nodes {
  readonly #showFolders: readonly ShowFolder[]
  readonly #server: readonly BenchServer[]

  private constructor(showFolders: readonly ShowFolder[], server: readonly BenchServer[]) {
    this.#showFolders = showFolders
    this.#server = server
  }

  /** Starts nodes on a new database. */
  static async open(database: Database, name: string, count: number): Promise<Nodes> {
    const address = await database.create(name)
    const showFolders = await newShowFolders(address, count)
    const server = showFolders.map((showFolder) => startRostrum(showFolder))
    return new Nodes(showFolders, await Promise.all(server))
  }

  /** The nodes, in the order of their first start. */
  get all(): readonly BenchServer[] {
    return this.#server
  }

  /** Returns a node by number from 0; throws if there is none. */
  node(n: number): BenchServer {
    return present(this.#server[n])
  }

  /** Returns the target for a link on a node. */
  target(link: LinkId, at: number): Target {
    return { url: this.node(at).url, handshake: this.showFolder(0).handshake(link) }
  }

  /** Returns the data folder of a node. */
  showFolder(n: number): ShowFolder {
    return present(this.#showFolders[n])
  }

  async close(): Promise<void> {
    await Promise.all(this.#server.map(({ process }) => process.kill()))
    for (const showFolder of this.#showFolders) showFolder.remove()
  }
}
