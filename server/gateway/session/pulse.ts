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

/** How many beats a screen has for what it is sent as it joins, however slow its line is. */
const FIRST_BEATS = 5

/** Pings a screen with every beat, and ends it where nothing has come by the next one (R16); returns what stops that. */
export function watchClosely(
  clock: Pick<ServerClock, 'every'>,
  screen: Pick<ScreenConnection<unknown>, 'ping'>,
): () => void {
  let end = () => {}
  let turn: NodeJS.Immediate | undefined
  let beats = 0
  const pingAgain = () => {
    end()
    end = screen.ping()
  }
  const stop = clock.every(BEAT, () => {
    clearImmediate(turn)
    beats += 1
    if (beats >= FIRST_BEATS) turn = setImmediate(pingAgain)
  })
  return () => {
    stop()
    clearImmediate(turn)
  }
}
