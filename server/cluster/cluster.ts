import { chmodSync, cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { linksKeyFile, makeLinksKey, storedLinksKey } from '../access/linksKey.ts'
import { type Config, readConfig } from '../config/config.ts'
import { StartupError } from '../startupError.ts'
import { makeFolder } from '../store/files.ts'
import { Balancer } from './balancer.ts'
import { type ClusterDatabase, freePort, startDatabase } from './database.ts'
import { ClusterNode } from './node.ts'

/** The options of a cluster. Port 0 means any free port, and null `data` a temporary folder. */
export type ClusterOptions = {
  readonly port: number
  readonly nodes: number
  readonly data: string | null
}

export type PrintLine = (line: string) => void

/** The maximum number of nodes, one for each number key. */
export const MAX_NODES = 9

/** How long a node may take to become ready, and how often that is checked, in ms. */
const START_TIMEOUT = 60_000
const CHECK_PERIOD = 25

/** A PostgreSQL database, the nodes that use it, and a balancer in front of them. */
export class Cluster {
  readonly #printLine: PrintLine
  readonly #folder: string
  readonly #isTemporary: boolean
  readonly #nodes = new Map<number, ClusterNode>()
  readonly balancer = new Balancer(() => this.nodes)
  #database: ClusterDatabase | null = null
  #port = 0
  #isEnding = false

  private constructor({ data }: ClusterOptions, printLine: PrintLine) {
    this.#printLine = (line) => {
      if (!this.#isEnding) printLine(line)
    }
    this.#isTemporary = data === null
    this.#folder = data === null ? mkdtempSync(join(tmpdir(), 'rostrum-cluster-')) : resolve(data)
  }

  /** Starts everything; on failure stops everything and rejects with a `StartupError`. */
  static async start(options: ClusterOptions, printLine: PrintLine): Promise<Cluster> {
    const cluster = new Cluster(options, printLine)
    try {
      await cluster.#start(options)
      return cluster
    } catch (error) {
      await cluster.stop()
      throw error
    }
  }

  /** The address of the balancer; every link begins with it. */
  get url(): string {
    return `http://127.0.0.1:${this.#port}`
  }

  /** The nodes in the order of their numbers, including those that are gone. */
  get nodes(): readonly ClusterNode[] {
    return [...this.#nodes.values()].toSorted((one, other) => one.number - other.number)
  }

  node(number: number): ClusterNode | null {
    return this.#nodes.get(number) ?? null
  }

  /** The configuration for commands on the shows of this cluster. */
  get config(): Config {
    const folders = { workingFolder: this.#folder, projectFolder: this.#folder }
    return readConfig(['--data', this.#folder, ...this.#sharedOptions()], folders, {})
  }

  /** Adds a node with the lowest free number and resolves when it is ready; null if the maximum is reached. */
  async add(): Promise<ClusterNode | null> {
    const port = await freePort()
    const number = numbersTo(MAX_NODES).find((one) => this.#nodes.get(one)?.isGone ?? true)
    if (number === undefined) return null
    const node = this.#startNode(number, port)
    await waitUntilReady(node)
    return node
  }

  /** Stops everything and removes the temporary folder. */
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
    // PostgreSQL does not run as root: its user must be able to enter this folder to reach its data.
    if (process.getuid?.() === 0) chmodSync(this.#folder, 0o711)
    this.#database = await startDatabase(this.#folder)
    // All nodes share this key, so any of them may start first.
    if (storedLinksKey(this.#folder) === null) makeLinksKey(this.#folder)
    const nodeStarts = numbersTo(nodes).map(async (number) =>
      this.#startNode(number, await freePort()),
    )
    await Promise.all(nodeStarts.map(async (node) => waitUntilReady(await node)))
  }

  #startNode(number: number, port: number): ClusterNode {
    const data = join(this.#folder, `node-${number}`)
    makeFolder(data)
    cpSync(linksKeyFile(this.#folder), linksKeyFile(data))
    const ownOptions = ['--host', '127.0.0.1', '--port', String(port), '--data', data]
    const node = new ClusterNode({
      number,
      port,
      options: [
        ...ownOptions,
        ...this.#sharedOptions(),
        '--trust-proxy',
        '127.0.0.1',
        '--log-level',
        'debug',
      ],
      onMessage: (from, text) => this.#printLine(`Node ${from}: ${text}`),
      onExit: () => this.#printLine(`Node ${number} is gone.`),
    })
    this.#nodes.set(number, node)
    return node
  }

  #sharedOptions(): readonly string[] {
    const file = this.#database?.addressFile ?? ''
    return ['--database-file', file, '--public-url', this.url]
  }
}

function numbersTo(last: number): readonly number[] {
  return Array.from({ length: last }, (_, index) => index + 1)
}

/** Resolves when a node is ready; rejects with a `StartupError` if it ends or takes too long. */
async function waitUntilReady(node: ClusterNode): Promise<void> {
  const deadline = performance.now() + START_TIMEOUT
  while (!node.isReady) {
    if (node.isGone || performance.now() > deadline) {
      throw new StartupError(`Node ${node.number} did not start.`)
    }
    await wait(CHECK_PERIOD)
  }
}
