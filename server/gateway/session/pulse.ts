import { BEAT } from '../../../shared/protocol/down/down.ts'
import type { Hosts } from '../../host/hosts.ts'
import type { ServerClock } from '../../host/serverClock.ts'
import type { ScreenConnection, Transport } from '../transport/transport.ts'
import { sendBeats } from './beats.ts'

/** How often every connection is asked for a sign of life, and how long it may take to be heard after that, in ms: silence is found within both. */
export const PULSE = 40_000
export const ANSWER = 20_000

/**
 * Sends beats, and each period pings all connections and ends those from which nothing comes after it. A ping is one of the
 * WebSocket itself, which the browser answers: no page wakes up for it. It leaves in one piece with the beat where there is
 * one, so that it costs hardly more than that.
 */
export function startPulse(
  clock: ServerClock,
  hosts: Hosts,
  transport: Pick<Transport, 'ping'>,
): () => void {
  let passed = 0
  let cancel = () => {}
  /** After a turn of reading and writing: this process may have been held up itself. */
  const nextTurn = (task: () => void) => {
    const turn = setImmediate(task)
    cancel = () => clearImmediate(turn)
  }
  const stop = clock.every(BEAT, () => {
    passed += BEAT
    const isDue = (period: number) => passed % period === 0
    const beat = () => sendBeats(hosts, isDue)
    if (!isDue(PULSE)) return beat()
    const endSilent = transport.ping(beat)
    nextTurn(() => {
      cancel = clock.after(ANSWER, () => nextTurn(endSilent))
    })
  })
  return () => {
    stop()
    cancel()
  }
}

/** Pings a screen with every beat, and reports whether the one before was answered (R16); returns what stops that. */
export function watchClosely(
  clock: Pick<ServerClock, 'every'>,
  screen: Pick<ScreenConnection<unknown>, 'ping'>,
  report: (isConnected: boolean) => void,
): () => void {
  let isSilent = () => false
  let turn: NodeJS.Immediate | undefined
  const stop = clock.every(BEAT, () => {
    clearImmediate(turn)
    turn = setImmediate(() => {
      report(!isSilent())
      isSilent = screen.ping()
    })
  })
  return () => {
    stop()
    clearImmediate(turn)
  }
}
