import { randomInt } from 'node:crypto'
import { createServer } from 'node:net'
import { listening } from './listening.ts'

/** Ports that lie below all that a system gives to whoever asks for any. */
const BELOW = [20_000, 30_000] as const

/** A port of loopback that nobody has, nor is given while it is not used: any that was free a moment ago may be somebody's by then. */
export async function steadyPort(): Promise<number> {
  for (;;) {
    const server = createServer()
    const port = await listening(server, randomInt(...BELOW)).catch(() => null)
    await new Promise((resolve) => server.close(resolve))
    if (port !== null) return port
  }
}
