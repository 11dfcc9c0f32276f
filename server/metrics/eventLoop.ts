import type { Registry } from 'prom-client'
import { lengthsIn } from './lengths.ts'

/** How often the event loop is to come by, in ms. */
const EVERY = 50

/** Has a registry count by how much the event loop comes late, until disposed. */
export function eventLoopIn(registry: Registry): () => void {
  const delays = lengthsIn(registry, {
    name: 'rostrum_event_loop_delay_seconds',
    help: 'By how much a timer came late, as everything did that waited for the process',
  })
  let due = performance.now() + EVERY
  const timer = setInterval(() => {
    const now = performance.now()
    delays.observe(Math.max(0, now - due) / 1_000)
    due = now + EVERY
  }, EVERY)
  return () => clearInterval(timer)
}
