import type { LinkId } from '../../../shared/agenda/ids.ts'
import type { Door } from '../wire/wire.ts'
import { type Database, storeOn } from './database.ts'
import { type House, newHouses, SHOW } from './house.ts'
import { type Served, startOurs } from './servers.ts'
import type { Acknowledged } from './steady.ts'

/** Nodes on one database that have the show, each in a process of its own. */
export class Nodes {
  readonly #address: string
  readonly #houses: readonly House[]
  readonly #served: Served[]

  private constructor(address: string, houses: readonly House[], served: Served[]) {
    this.#address = address
    this.#houses = houses
    this.#served = served
  }

  /** Starts so many on a new database of this name; each with a clock that is wrong by so many ms, where that is said. */
  static async open(
    database: Database,
    name: string,
    count: number,
    wrongBy: readonly number[] = [],
  ): Promise<Nodes> {
    const address = await database.create(name)
    const houses = await newHouses(address, count)
    const served = houses.map((house, n) => startOurs(house, '0', wrongBy[n]))
    return new Nodes(address, houses, await Promise.all(served))
  }

  /** The nodes that serve, in the order in which they were started first. */
  get all(): readonly Served[] {
    return this.#served
  }

  get urls(): readonly string[] {
    return this.#served.map(({ url }) => url)
  }

  /** One of them, from 0 on; throws where there are not so many. */
  node(n: number): Served {
    const served = this.#served[n]
    if (served === undefined) throw new Error(`there is no node ${n}`)
    return served
  }

  /** The way in for whoever has this link, at a node or at this address. */
  door(link: LinkId, at: number | string): Door {
    const url = typeof at === 'string' ? at : this.node(at).url
    return { url, handshake: this.house(0).handshake(link) }
  }

  /** The data folder of one of them. */
  house(n: number): House {
    const house = this.#houses[n]
    if (house === undefined) throw new Error(`there is no node ${n}`)
    return house
  }

  /** Starts one again that has ended, on its port. */
  async again(n: number): Promise<void> {
    this.#served[n] = await startOurs(this.house(n), new URL(this.node(n).url).port)
  }

  /** How many acknowledged commands are not in the log, each once and at the seq that was told. */
  async lost(acknowledged: readonly Acknowledged[]): Promise<number> {
    const store = await storeOn(this.#address)
    const log = await store.eventsAfter(SHOW, 0)
    await store.close()
    const seqs = new Map<string, number[]>()
    for (const { commandId, seq } of log) {
      seqs.set(commandId, [...(seqs.get(commandId) ?? []), seq])
    }
    return acknowledged.filter(({ id, seq }) => !isOnce(seqs.get(id) ?? [], seq)).length
  }

  async close(): Promise<void> {
    await Promise.all(this.#served.map(({ process }) => process.end()))
    for (const house of this.#houses) house.remove()
  }
}

/** Whether these are the seqs of one append that ends at this one. */
function isOnce(seqs: readonly number[], last: number): boolean {
  const [first] = seqs
  return first !== undefined && seqs.at(-1) === last && last - first === seqs.length - 1
}
