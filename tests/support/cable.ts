import { connect, createServer, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'
import { listening } from './listening.ts'

/** A cable to a server, through which nothing comes any more while it is blocked; one that was cut can be mended. It lies until the end of the test. */
export type Cable = {
  readonly url: string
  block(): void
  unblock(): void
  cut(): void
  mend(): void
}

/** Lays a cable to the server at `url`. */
export async function layCable(url: string): Promise<Cable> {
  const { hostname, port } = new URL(url)
  const ends = new Set<Socket>()
  const upstreams = new Map<Socket, Socket>()
  let isCut = false
  const server = createServer((near) => {
    // While it is cut its port stays its own: somebody else may be given one that is let go.
    if (isCut) {
      near.destroy()
      return
    }
    const far = connect(Number(port), hostname)
    for (const end of [near, far]) end.setNoDelay()
    upstreams.set(far, near)
    for (const end of [near, far]) ends.add(end.on('error', () => end.destroy()))
    near.pipe(far)
    far.pipe(near)
  })
  const own = await listening(server, 0)
  const cut = () => {
    isCut = true
    for (const end of ends) end.destroy()
  }
  onTestFinished(() => {
    cut()
    server.close()
  })
  return {
    url: `http://127.0.0.1:${own}`,
    block: () => {
      for (const far of upstreams.keys()) far.unpipe().pause()
    },
    unblock: () => {
      for (const [far, near] of upstreams) far.pipe(near)
    },
    cut,
    mend: () => {
      isCut = false
    },
  }
}
