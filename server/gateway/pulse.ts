import type { ServerClock } from '../host/serverClock.ts'
import type { Outflow } from './outflow.ts'

/** How often every connection is pinged, and how long it may take to be heard after that, in ms: silence is found within both. */
export const PULSE = 40_000
export const ANSWER = 20_000

/**
 * Pings all connections at once each period, and ends those from which nothing comes after it.
 * A ping of the WebSocket itself is answered by the browser: no page wakes up for it, and it costs the server
 * a fraction of one of Engine.IO's, which each have a timer and a turn of their own.
 */
export function startPulse(clock: ServerClock, connections: () => Iterable<Outflow>): () => void {
  let cancel = () => {}
  /** After a turn of reading and writing: this process may have been held up itself. */
  const nextTurn = (task: () => void) => {
    const turn = setImmediate(task)
    cancel = () => clearImmediate(turn)
  }
  const look = () => {
    for (const connection of connections()) connection.endIfSilent()
  }
  const stopPinging = clock.every(PULSE, () => {
    for (const connection of connections()) connection.ping()
    nextTurn(() => {
      cancel = clock.after(ANSWER, () => nextTurn(look))
    })
  })
  return () => {
    stopPinging()
    cancel()
  }
}
