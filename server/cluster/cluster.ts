import { randomBytes } from 'node:crypto'
import { chmodSync, cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { linksKeyFile, storedLinksKey } from '../access/linksKey.ts'
import { type Config, readConfig } from '../config.ts'
import { StartupError } from '../startupError.ts'
import { makeFolder, putFile } from '../store/files.ts'
import { Balancer } from './balancer.ts'
import { type ClusterDatabase, startDatabase } from './database.ts'
import { freePort } from './freePort.ts'
import { ClusterNode } from './node.ts'

/** What a cluster is started with: a port (0: any that is free), how many nodes, and a folder, else a temporary one. */
export type ClusterOptions = {
  readonly port: number
  readonly nodes: number
  readonly data: string | null
}

/** What a cluster says by itself, to whoever looks at it. */
export type PrintLine = (line: string) => void

/** The most nodes, each of which has a key. */
export const MOST_NODES = 9

/** How long a node may take until it serves, in ms, and how often that is looked for. */
const STARTS_WITHIN = 60_000
const LOOKS = 25

/** A PostgreSQL, nodes on it, and a balancer before them. */
export class Cluster {
  readonly #say: PrintLine
  readonly #folder: string
  readonly #isTemporary: boolean
  readonly #nodes = new Map<number, ClusterNode>()
  readonly balancer = new Balancer(() => this.nodes)
  #database: ClusterDatabase | null = null
  #port = 0
  #isEnding = false

  private constructor({ data }: ClusterOptions, say: PrintLine) {
    this.#say = (line) => {
      if (!this.#isEnding) say(line)
    }
    this.#isTemporary = data === null
    this.#folder = data === null ? temporaryFolder() : resolve(data)
  }

  /** Starts all of it; rejects with a `StartupError` where that cannot be, with nothing left running. */
  static async start(options: ClusterOptions, say: PrintLine): Promise<Cluster> {
    const cluster = new Cluster(options, say)
    try {
      await cluster.#start(options)
      return cluster
    } catch (error) {
      await cluster.stop()
      throw error
    }
  }

  /** The address of the balancer, with which every link begins. */
  get url(): string {
    return `http://127.0.0.1:${this.#port}`
  }

  /** The nodes by their numbers, those that are gone included. */
  get nodes(): readonly ClusterNode[] {
    return [...this.#nodes.values()].toSorted((one, other) => one.number - other.number)
  }

  node(number: number): ClusterNode | null {
    return this.#nodes.get(number) ?? null
  }

  /** What a command of the program is given to work on this cluster's shows. */
  get config(): Config {
    const places = { workingFolder: this.#folder, projectFolder: this.#folder }
    return readConfig(['--data', this.#folder, ...this.#words()], places, {})
  }

  /** Starts another node in the first place that is free, and resolves when it serves; null where there are as many as can be. */
  async add(): Promise<ClusterNode | null> {
    const port = await freePort()
    const number = numbersTo(MOST_NODES).find((one) => this.#nodes.get(one)?.isGone ?? true)
    if (number === undefined) return null
    const node = this.#begin(number, port)
    await served(node)
    return node
  }

  /** Ends everything, and takes the temporary folder away. */
  async stop(): Promise<void> {
    this.#isEnding = true
    await Promise.all(this.nodes.map((node) => node.stop()))
    await this.balancer.close()
    await this.#database?.stop()
    if (this.#isTemporary) rmSync(this.#folder, { recursive: true, force: true })
  }

  async #start({ port, nodes }: ClusterOptions): Promise<void> {
    this.#port = await this.balancer.listen(port)
    makeFolder(this.#folder)
    // PostgreSQL does not run as root: the user that it makes itself passes through here to its own folder.
    if (process.getuid?.() === 0) chmodSync(this.#folder, 0o711)
    this.#database = await startDatabase(this.#folder)
    makeLinksKey(this.#folder)
    const begun = numbersTo(nodes).map(async (number) => this.#begin(number, await freePort()))
    await Promise.all(begun.map(async (node) => served(await node)))
  }

  #begin(number: number, port: number): ClusterNode {
    const data = join(this.#folder, `node-${number}`)
    makeFolder(data)
    cpSync(linksKeyFile(this.#folder), linksKeyFile(data))
    const where = ['--host', '127.0.0.1', '--port', String(port), '--data', data]
    const node = new ClusterNode({
      number,
      port,
      words: [...where, ...this.#words(), '--trust-proxy', '127.0.0.1', '--log-level', 'debug'],
      said: (from, text) => this.#say(`Node ${from}: ${text}`),
      ended: () => this.#say(`Node ${number} is gone.`),
    })
    this.#nodes.set(number, node)
    return node
  }

  #words(): readonly string[] {
    const file = this.#database?.addressFile ?? ''
    return ['--database-file', file, '--public-url', this.url]
  }
}

function numbersTo(last: number): readonly number[] {
  return Array.from({ length: last }, (_, index) => index + 1)
}

/** A temporary folder of a cluster's own. */
function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'rostrum-cluster-'))
}

/** Makes the key that all nodes share, where a folder has none: so none of them has to be first. */
function makeLinksKey(folder: string): void {
  if (storedLinksKey(folder) !== null) return
  putFile(linksKeyFile(folder), `${randomBytes(32).toString('base64url')}\n`)
}

/** Resolves when a node serves; rejects with a `StartupError` where it ends before that, or does not come to it. */
async function served(node: ClusterNode): Promise<void> {
  const latest = performance.now() + STARTS_WITHIN
  while (!node.isReady) {
    if (node.isGone || performance.now() > latest) {
      throw new StartupError('address', `Node ${node.number} does not start.`)
    }
    await wait(LOOKS)
  }
}
