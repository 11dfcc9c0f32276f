import type { Problem, Replies } from '../../shared/protocol/up/up.ts'
import type { LocalTime } from './localTime.ts'
import type { Transport } from './transport/transport.ts'

/** Requests about the current connection, which are never queued for another connection. */
const CONNECTION_REQUESTS: readonly (keyof Replies)[] = ['join', 'time']

/** The requests of a connection that have no answer or are in the queue. */
export type PendingRequests = ReturnType<typeof createPendingRequests>

/** Sends requests with `send` and matches their answers; calls `onSettled` after each that is answered or abandoned. */
export function createPendingRequests(
  time: Pick<LocalTime, 'after'>,
  send: Transport['send'],
  onSettled: () => void,
) {
  /** Functions that each abandon a request without an answer. */
  const unanswered = new Set<() => void>()
  /** Functions that each abandon a queued request, with the function that sends it. */
  const queue = new Map<() => void, () => void>()
  let isPaused = false

  return {
    /** Sends a request now, or queues it while paused; null if no answer arrives (within `wait` ms, if set). */
    ask: <Name extends keyof Replies>(name: Name, message: object, wait?: number) =>
      new Promise<Replies[Name] | Problem | null>((resolve) => {
        let stopWaiting = () => {}
        const settle = (answer: object | null) => {
          unanswered.delete(abandon)
          queue.delete(abandon)
          stopWaiting()
          // The server answers with the type in `Replies`, or with a problem.
          resolve(answer as Replies[Name] | Problem | null)
          onSettled()
        }
        const abandon = () => settle(null)
        const sendNow = () => {
          unanswered.add(abandon)
          if (!send(name, message, settle)) abandon()
        }
        if (wait !== undefined) stopWaiting = time.after(wait, abandon)
        if (isPaused && !CONNECTION_REQUESTS.includes(name)) queue.set(abandon, sendNow)
        else sendNow()
      }),
    hasUnanswered: () => unanswered.size > 0,
    /** Queues requests from now on. */
    pause() {
      isPaused = true
    },
    /** Sends the queued requests in order. */
    resume() {
      isPaused = false
      const waiting = [...queue.values()]
      queue.clear()
      for (const sendNow of waiting) sendNow()
    },
    /** Answers requests that were sent with null, as the connection is cut. */
    abandonUnanswered() {
      for (const abandon of [...unanswered]) abandon()
    },
    /** Answers queued requests with null and stops queuing. */
    abandonQueued() {
      isPaused = false
      for (const abandon of [...queue.keys()]) abandon()
    },
  }
}
