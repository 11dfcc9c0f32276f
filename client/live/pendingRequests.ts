import type { Problem, Replies } from '../../shared/protocol/up/up.ts'
import type { LocalTime } from './localTime.ts'
import type { Transport } from './transport/transport.ts'

/** What is about one connection: it is asked on that one, and never waits for another. */
const OF_A_CONNECTION: readonly (keyof Replies)[] = ['join', 'time']

/** What is asked over a line: what has no answer yet, and what waits to be asked. */
export type PendingRequests = {
  /** Asks now, or once nothing is held back any more; null where no answer came, or not within `wait` ms. */
  ask<Name extends keyof Replies>(
    name: Name,
    message: object,
    wait?: number,
  ): Promise<Replies[Name] | Problem | null>
  /** Whether something has no answer yet. */
  areOpen(): boolean
  /** Holds back what is asked from now on. */
  hold(): void
  /** Asks what was held back, in its order. */
  release(): void
  /** The connection is gone, and with it all answers to what was asked on it. */
  cut(): void
  /** Gives up what was held back: it was never asked. */
  giveUp(): void
}

/** What is asked with; `settled` is told whenever something was answered or given up. */
type PendingRequestsParts = {
  readonly time: Pick<LocalTime, 'after'>
  readonly send: Transport['send']
  readonly settled: () => void
}

/** Asks by `send`. */
export function createPendingRequests({
  time,
  send,
  settled,
}: PendingRequestsParts): PendingRequests {
  const unanswered = new Set<() => void>()
  /** How each is asked, by how it is given up. */
  const held = new Map<() => void, () => void>()
  let isHolding = false

  return {
    ask: <Name extends keyof Replies>(name: Name, message: object, wait?: number) =>
      new Promise<Replies[Name] | Problem | null>((resolve) => {
        let stopWaiting = () => {}
        const settle = (answer: object | null) => {
          unanswered.delete(giveUp)
          held.delete(giveUp)
          stopWaiting()
          // The answer to a message is what `Replies` says of it, or a problem.
          resolve(answer as Replies[Name] | Problem | null)
          settled()
        }
        const giveUp = () => settle(null)
        const askNow = () => {
          unanswered.add(giveUp)
          if (!send(name, message, settle)) giveUp()
        }
        if (wait !== undefined) stopWaiting = time.after(wait, giveUp)
        if (isHolding && !OF_A_CONNECTION.includes(name)) held.set(giveUp, askNow)
        else askNow()
      }),
    areOpen: () => unanswered.size > 0,
    hold() {
      isHolding = true
    },
    release() {
      isHolding = false
      const waiting = [...held.values()]
      held.clear()
      for (const askNow of waiting) askNow()
    },
    cut() {
      for (const giveUp of [...unanswered]) giveUp()
    },
    giveUp() {
      isHolding = false
      for (const giveUp of [...held.keys()]) giveUp()
    },
  }
}
