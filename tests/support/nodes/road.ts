import { connect, createServer, type Socket } from 'node:net'
import { listening } from '../listening.ts'
import { openEnds } from '../openEnds.ts'

/** One address that leads to any of several nodes, as a balancer does. */
export type Road = {
  readonly url: string
  /** Whoever is on it loses the connection, and comes back over it. */
  turn(): void
  close(): Promise<void>
}

/** Lays a road to the first of these ports that takes the connection; they are asked for anew for each. */
export async function layRoad(ports: () => readonly number[]): Promise<Road> {
  const { keep, drop } = openEnds()

  const join = (near: Socket, [port, ...others]: readonly number[]) => {
    if (port === undefined) {
      near.destroy()
      return
    }
    const far = connect(port, '127.0.0.1')
    const isShut = () => join(near, others)
    far.once('error', isShut)
    far.once('connect', () => {
      far.off('error', isShut)
      keep(far)
      near.pipe(far)
      far.pipe(near)
      near.on('close', () => far.destroy())
      far.on('close', () => near.destroy())
    })
  }
  const server = createServer((near) => {
    keep(near)
    join(near, ports())
  })
  const port = await listening(server, 0)
  return {
    url: `http://127.0.0.1:${port}`,
    turn: drop,
    close() {
      drop()
      return new Promise((done) => void server.close(() => done()))
    },
  }
}
