import { connect, createServer, type Socket } from 'node:net'

/** A cable to a server, through which nothing comes any more once it is blocked; one that was cut can be mended. */
export type Cable = {
  readonly url: string
  block(): void
  cut(): void
  mend(): Promise<void>
}

/** Lays a cable to the server at `url`. */
export async function layCable(url: string): Promise<Cable> {
  const { hostname, port } = new URL(url)
  const ends = new Set<Socket>()
  const upstreams = new Set<Socket>()
  const server = createServer((near) => {
    const far = connect(Number(port), hostname)
    upstreams.add(far)
    for (const end of [near, far]) ends.add(end.on('error', () => end.destroy()))
    near.pipe(far)
    far.pipe(near)
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  const own = typeof address === 'object' && address !== null ? address.port : 0
  return {
    url: `http://127.0.0.1:${own}`,
    block: () => {
      for (const far of upstreams) far.unpipe().pause()
    },
    cut: () => {
      for (const end of ends) end.destroy()
      server.close()
    },
    mend: () => new Promise((resolve) => void server.listen(own, '127.0.0.1', resolve)),
  }
}
