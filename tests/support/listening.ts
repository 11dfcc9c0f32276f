import type { Server } from 'node:net'

/** Listens on this machine only, and tells on which port (0: any that is free). */
export const listening = (server: Server, port: number): Promise<number> =>
  new Promise((done, failed) => {
    server.once('error', failed)
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      if (address === null || typeof address === 'string') failed(new Error('no port'))
      else done(address.port)
    })
  })
