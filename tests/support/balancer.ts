import { connect, createServer, type Socket } from 'node:net'
import { listening } from './listening.ts'
import { openEnds } from './openEnds.ts'

/** A balancer that sends each connection to the first of its servers that says it is ready. */
export type Balancer = {
  readonly url: string
  /** How many connections are open through it. */
  open(): number
  close(): void
}

/** The first of some servers that says it is ready. */
async function readyOf(servers: readonly string[]): Promise<URL> {
  for (const url of servers) {
    const answer = await fetch(`${url}/readyz`).catch(() => null)
    if (answer?.status === 200) return new URL(url)
  }
  throw new Error('no server is ready')
}

/** Sets a balancer before servers; `came` is told of each connection. */
export async function balancerOf(
  servers: readonly string[],
  came: () => void = () => {},
): Promise<Balancer> {
  const { keep, drop } = openEnds()
  const near = new Set<Socket>()
  const join = async (screen: Socket) => {
    const { hostname, port } = await readyOf(servers)
    const server = connect(Number(port), hostname)
    keep(server)
    screen.pipe(server)
    server.pipe(screen)
    screen.once('close', () => server.destroy())
    server.once('close', () => screen.destroy())
  }
  const front = createServer((screen) => {
    came()
    near.add(screen)
    keep(screen)
    screen.once('close', () => near.delete(screen))
    join(screen).catch(() => screen.destroy())
  })
  return {
    url: `http://127.0.0.1:${await listening(front, 0)}`,
    open: () => near.size,
    close: () => {
      drop()
      front.close()
    },
  }
}
