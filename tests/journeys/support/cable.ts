import { connect, createServer, type Socket } from 'node:net'
import { listening } from '../../support/listening.ts'
import { openEnds } from '../../support/openEnds.ts'

/** The wire between one page and the server, which can be cut so that neither end is told. */
export type Cable = {
  readonly port: number
  /** From now on nothing passes: what is open hangs half open, what is new is taken and gets no answer. */
  cut(): void
  /** What hung is gone, and everything new passes. */
  mend(): void
  close(): Promise<void>
}

/** Lays a wire to a port of this machine. */
export async function layCable(to: number): Promise<Cable> {
  const { keep, drop } = openEnds()
  let whole = true

  const join = (near: Socket) => {
    const far = connect(to, '127.0.0.1')
    keep(far)
    near.on('data', (bytes) => whole && far.write(bytes))
    far.on('data', (bytes) => whole && near.write(bytes))
    near.on('close', () => far.destroy())
    far.on('close', () => whole && near.destroy())
  }
  const server = createServer((near) => {
    keep(near)
    if (whole) join(near)
  })
  return {
    port: await listening(server, 0),
    cut() {
      whole = false
    },
    mend() {
      drop()
      whole = true
    },
    close() {
      drop()
      return new Promise((done) => {
        server.close(() => done())
      })
    },
  }
}
