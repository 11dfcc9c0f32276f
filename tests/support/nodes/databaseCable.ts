import { connect, createServer, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'
import { listening } from '../listening.ts'
import { openEnds } from '../openEnds.ts'

/** A wire to a server, such as the database of a node, which fails in the ways that a network does. */
export type DatabaseCable = {
  readonly port: number
  /** Both ends are told, and nobody comes through any more. */
  cut(): void
  /** Nothing passes any more, and neither end is told. */
  hang(): void
  isHung(): boolean
  /** What the server says stays with it, until that comes through again. */
  block(): void
  unblock(): void
  /** All passes again; what hung is gone. */
  mend(): void
  close(): Promise<void>
}

type Way = 'whole' | 'cut' | 'hung'

/** Lays a wire to a server on a port of this machine; the port is asked for again for each connection. */
export async function layWire(to: () => number): Promise<DatabaseCable> {
  const { keep, drop } = openEnds()
  const upstreams = new Set<Socket>()
  let way: Way = 'whole'

  const join = (near: Socket) => {
    const far = connect(to(), '127.0.0.1')
    keep(far.setNoDelay())
    upstreams.add(far)
    near.on('data', (bytes: Buffer) => way !== 'hung' && far.writable && far.write(bytes))
    far.on('data', (bytes: Buffer) => way !== 'hung' && near.writable && near.write(bytes))
    near.on('close', () => way !== 'hung' && far.destroy())
    far.on('close', () => {
      upstreams.delete(far)
      if (way !== 'hung') near.destroy()
    })
  }
  const server = createServer((near) => {
    keep(near.setNoDelay())
    if (way === 'cut') near.destroy()
    else if (way !== 'hung') join(near)
  })

  return {
    port: await listening(server, 0),
    cut() {
      way = 'cut'
      drop()
    },
    hang() {
      way = 'hung'
    },
    isHung: () => way === 'hung',
    block() {
      for (const far of upstreams) far.pause()
    },
    unblock() {
      for (const far of upstreams) far.resume()
    },
    mend() {
      if (way === 'hung') drop()
      way = 'whole'
    },
    close() {
      drop()
      return new Promise((done) => void server.close(() => done()))
    },
  }
}

/** Lays a wire to the server at an address; it lies until the end of the test. */
export async function layCable(address: string): Promise<DatabaseCable & { readonly url: string }> {
  const cable = await layWire(() => Number(new URL(address).port))
  onTestFinished(() => cable.close())
  return { ...cable, url: `http://127.0.0.1:${cable.port}` }
}
