import { stopSignals } from '../cli/stopSignal.ts'
import { StartupError } from '../startupError.ts'
import { Cluster, type ClusterOptions, MOST_NODES } from './cluster.ts'
import { KEYS_LINE, Keys } from './keys.ts'
import { type FirstLinks, firstLinks } from './links.ts'
import type { NodeRow } from './page.ts'
import { serveNodesPage } from './pageServer.ts'

const print = (text: string) => void process.stdout.write(text)
const say = (line: string) => print(`${line}\n`)

/** Starts a cluster, prints its links, and takes keys until it is ended; the process ends with it. */
export async function showCluster(options: ClusterOptions): Promise<void> {
  const signalled = stopSignals().asked
  try {
    await shown(options, signalled)
    process.exit(0)
  } catch (error) {
    if (!(error instanceof StartupError)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exit(1)
  }
}

async function shown(options: ClusterOptions, signalled: Promise<void>): Promise<void> {
  const cluster = await Cluster.start(options, say)
  try {
    const page = await serveNodesPage(cluster.url, () => rowsOf(cluster))
    print(heading(cluster, page.url, await firstLinks(cluster.config)))
    await Promise.race([signalled, pressed(cluster)])
    say('Everything is being stopped.')
    page.close()
  } finally {
    await cluster.stop()
  }
}

function heading({ url, nodes }: Cluster, page: string, { owner, show }: FirstLinks): string {
  const count = nodes.length === 1 ? 'One node serves' : `${nodes.length} nodes serve`
  const own = owner === null ? '' : `\n${owner}`
  return `${count} at ${url}. How they are: ${page}\n${own}\n${show}\n`
}

/** Takes keys, where this is a terminal; resolves when one of them says to quit. */
function pressed(cluster: Cluster): Promise<void> {
  const { stdin } = process
  if (!stdin.isTTY) return new Promise(() => undefined)
  return new Promise((quit) => {
    const keys = new Keys({
      node: (number) => cluster.node(number),
      add: () => added(cluster),
      quit,
      say,
    })
    print(KEYS_LINE)
    stdin.setRawMode(true)
    stdin.setEncoding('utf8')
    stdin.on('data', (text: string) => {
      for (const key of text) keys.press(key)
    })
  })
}

/** Adds a node; as its start ends the owner's link that nobody used yet, another is said. */
async function added(cluster: Cluster): Promise<void> {
  try {
    const node = await cluster.add()
    if (node === null) return say(`There are ${MOST_NODES} nodes, which is as many as can be.`)
    say(`Node ${node.number} serves.`)
    const { owner } = await firstLinks(cluster.config)
    if (owner !== null) print(`\n${owner}\n`)
  } catch (error) {
    say(error instanceof Error ? error.message : String(error))
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
    known: node.known,
    up: now - node.startedAt,
  }))
}
