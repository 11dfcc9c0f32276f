import { connect, createServer, type Socket } from 'node:net'
import { listening } from '../listening.ts'
import { openEnds } from '../openEnds.ts'

/** One address that leads to any of several nodes, as a balancer does. */
export type Road = {
  readonly url: string
  /** How many connections are open on it. */
  open(): number
  /** Cuts every connection; clients reconnect over the road. */
  turn(): void
  close(): Promise<void>
}

/** The ports to try in turn. */
type Ports = () => readonly number[] | Promise<readonly number[]>

/** Lays a road to the first of these ports that accepts a connection; they are asked for again for each connection. */
export async function layRoad(ports: Ports, onConnect: () => void = () => {}): Promise<Road> {
  const { keep, drop } = openEnds()
  const open = new Set<Socket>()

  const join = (near: Socket, [port, ...others]: readonly number[]) => {
    if (port === undefined) {
      near.destroy()
      return
    }
    const far = connect({ port, host: '127.0.0.1', noDelay: true })
    const tryNext = () => join(near, others)
    far.once('error', tryNext)
    far.once('connect', () => {
      far.off('error', tryNext)
      keep(far)
      near.pipe(far)
      far.pipe(near)
      near.on('close', () => far.destroy())
      far.on('close', () => near.destroy())
    })
  }
  const server = createServer({ noDelay: true }, async (near) => {
    onConnect()
    open.add(near)
    near.once('close', () => open.delete(near))
    keep(near)
    join(near, await ports())
  })
  const port = await listening(server, 0)
  return {
    url: `http://127.0.0.1:${port}`,
    open: () => open.size,
    turn: drop,
    close() {
      drop()
      return new Promise((done) => void server.close(() => done()))
    },
  }
}

/** Returns the port of the first of these servers that reports that it is ready; none where no server is. */
export async function readyPort(servers: readonly string[]): Promise<readonly number[]> {
  for (const url of servers) {
    const answer = await fetch(`${url}/readyz`).catch(() => null)
    if (answer?.status === 200) return [Number(new URL(url).port)]
  }
  return []
}
