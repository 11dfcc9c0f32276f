import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'

/**
 * The listener, asked for one request a turn of the event loop however many have come, so that a
 * screen's message waits for one page at most. A request whose connection has ended meanwhile is dropped.
 */
export function inTurn(listener: RequestListener): RequestListener {
  const waiting: (readonly [IncomingMessage, ServerResponse])[] = []

  function next(): void {
    const first = waiting.shift()
    if (waiting.length > 0) setImmediate(next)
    if (first !== undefined && !first[0].socket.destroyed) listener(...first)
  }

  return (...request) => {
    if (waiting.push(request) === 1) setImmediate(next)
  }
}
