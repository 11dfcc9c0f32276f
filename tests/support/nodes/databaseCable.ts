import { connect, createServer, type Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
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
  /** Everything takes so many ms longer, each way. */
  slow(by: number): void
  /** What the database tells of by itself is lost; its answers pass. */
  deafen(): void
  /** What the server says stays with it, until that comes through again. */
  block(): void
  unblock(): void
  /** All passes again; what hung is gone. */
  mend(): void
  close(): Promise<void>
}

type Way = 'whole' | 'cut' | 'hung' | 'deaf'

/** The kind of a message by which a database tells of something that nobody asked for. */
const NOTIFICATION = 'A'.charCodeAt(0)

/** How long a message is at least: its kind, and how long the rest is. */
const HEAD = 5

/** Goes through what a database says message by message, and leaves out its notifications where they are to be lost. */
function notificationsLost(areLost: () => boolean): (bytes: Buffer) => Buffer {
  let rest: Buffer = Buffer.alloc(0)
  return (bytes) => {
    rest = Buffer.concat([rest, bytes])
    const kept: Buffer[] = []
    while (rest.length >= HEAD) {
      const length = 1 + rest.readInt32BE(1)
      if (rest.length < length) break
      const message = rest.subarray(0, length)
      if (!(message[0] === NOTIFICATION && areLost())) kept.push(message)
      rest = rest.subarray(length)
    }
    return Buffer.concat(kept)
  }
}

/** Writes to a socket in order, each as late as is said then. */
function writer(to: Socket, late: () => number): (bytes: Buffer) => void {
  let waiting = 0
  let last: Promise<void> = Promise.resolve()
  const write = (bytes: Buffer) => {
    if (to.writable && bytes.length > 0) to.write(bytes)
  }
  const writeLate = async (bytes: Buffer, before: Promise<void>) => {
    await before
    await wait(late())
    waiting -= 1
    write(bytes)
  }
  return (bytes) => {
    if (late() === 0 && waiting === 0) {
      write(bytes)
      return
    }
    waiting += 1
    last = writeLate(bytes, last)
  }
}

/** Lays a wire to a database on a port of this machine; the port is asked for again for each connection. */
export const layDatabaseCable = (database: () => number): Promise<DatabaseCable> =>
  layWire(database, notificationsLost)

/** Lays a wire to any server on a port of this machine; `filterOf` makes what goes through the answers of a connection. */
export async function layWire(
  to: () => number,
  filterOf: typeof notificationsLost = () => (bytes) => bytes,
): Promise<DatabaseCable> {
  const { keep, drop } = openEnds()
  const upstreams = new Set<Socket>()
  let way: Way = 'whole'
  let late = 0

  const join = (near: Socket) => {
    const far = connect(to(), '127.0.0.1')
    keep(far.setNoDelay())
    upstreams.add(far)
    const ask = writer(far, () => late)
    const answer = writer(near, () => late)
    const heard = filterOf(() => way === 'deaf')
    near.on('data', (bytes: Buffer) => way !== 'hung' && ask(bytes))
    far.on('data', (bytes: Buffer) => way !== 'hung' && answer(heard(bytes)))
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
    slow(by) {
      late = by
    },
    deafen() {
      way = 'deaf'
    },
    block() {
      for (const far of upstreams) far.pause()
    },
    unblock() {
      for (const far of upstreams) far.resume()
    },
    mend() {
      if (way === 'hung') drop()
      way = 'whole'
      late = 0
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
