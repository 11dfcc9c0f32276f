import { linksKey } from '../access/linksKey.ts'
import { listedShows } from '../access/ownedShows.ts'
import { ownerKeyAtStart, ownerPath } from '../access/ownerKey.ts'
import { BUNDLED_SHOW } from '../cli/bundledShow.ts'
import { ownerListing, startListing } from '../cli/listing.ts'
import { stopSignals } from '../cli/stopSignal.ts'
import { withStore } from '../cli/withStore.ts'
import type { Config } from '../config/config.ts'
import { loadShows } from '../host/showLog.ts'
import { StartupError } from '../startupError.ts'
import { Cluster, type ClusterOptions, MAX_NODES } from './cluster.ts'
import { KEYS_LINE, Keys } from './keys.ts'
import { type NodeRow, serveNodesPage } from './page.ts'

/** The links that are printed at the start, each with its heading. */
type FirstLinks = {
  /** The owner's link; null once an owner's link has been used. */
  readonly owner: string | null
  /** The links of the bundled show, one for each role. */
  readonly show: string
}

/** Returns the first links, with a new owner's link: each node that starts ends the previous one. */
function firstLinks(config: Config): Promise<FirstLinks> {
  const base = config.publicUrl ?? ''
  return withStore(config, async (store) => {
    const key = await linksKey(config.data, store)
    const ownerKey = await ownerKeyAtStart(store)
    const { states } = await loadShows(store)
    const bundled = listedShows(key, states).shows.find(({ show }) => show === BUNDLED_SHOW)
    return {
      owner: ownerKey === null ? null : ownerListing(base, ownerPath(ownerKey)),
      show: bundled === undefined ? '' : startListing(base, bundled),
    }
  })
}

const print = (text: string) => void process.stdout.write(text)
const printLine = (line: string) => print(`${line}\n`)

/** Starts a cluster, prints its links and handles keys until it is stopped; then exits the process. */
export async function showCluster(options: ClusterOptions): Promise<void> {
  const stopRequest = stopSignals().requested
  try {
    await runCluster(options, stopRequest)
    process.exit(0)
  } catch (error) {
    if (!(error instanceof StartupError)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exit(1)
  }
}

async function runCluster(options: ClusterOptions, stopRequest: Promise<void>): Promise<void> {
  const cluster = await Cluster.start(options, printLine)
  try {
    const page = await serveNodesPage(cluster.url, () => rowsOf(cluster))
    print(heading(cluster, page.url, await firstLinks(cluster.config)))
    await Promise.race([stopRequest, waitForQuitKey(cluster)])
    printLine('Stopping all nodes and the database …')
    page.close()
  } finally {
    await cluster.stop()
  }
}

function heading({ url, nodes }: Cluster, page: string, { owner, show }: FirstLinks): string {
  const count = nodes.length === 1 ? 'One node serves' : `${nodes.length} nodes serve`
  const ownerLine = owner === null ? '' : `\n${owner}`
  return `${count} at ${url}. State of the nodes: ${page}\n${ownerLine}\n${show}\n`
}

/** Handles keys on a terminal; resolves when the user quits. */
function waitForQuitKey(cluster: Cluster): Promise<void> {
  const { stdin } = process
  if (!stdin.isTTY) return new Promise(() => undefined)
  return new Promise((quit) => {
    const keys = new Keys({
      node: (number) => cluster.node(number),
      add: () => addNode(cluster),
      quit,
      printLine,
    })
    print(KEYS_LINE)
    stdin.setRawMode(true)
    stdin.setEncoding('utf8')
    stdin.on('data', (text: string) => {
      for (const key of text) keys.press(key)
    })
  })
}

/** Adds a node and prints a new owner's link, because the start of a node ends an unused one. */
async function addNode(cluster: Cluster): Promise<void> {
  try {
    const node = await cluster.add()
    if (node === null) return printLine(`There are already ${MAX_NODES} nodes, the maximum.`)
    printLine(`Node ${node.number} is ready.`)
    const { owner } = await firstLinks(cluster.config)
    if (owner !== null) print(`\n${owner}\n`)
  } catch (error) {
    printLine(error instanceof Error ? error.message : String(error))
  }
}

function rowsOf({ nodes, balancer }: Cluster): readonly NodeRow[] {
  const now = performance.now()
  return nodes.map((node) => ({
    number: node.number,
    port: node.port,
    pid: node.pid,
    state: node.state,
    screens: balancer.screensOf(node),
    logPosition: node.logPosition,
    uptime: now - node.startedAt,
  }))
}
