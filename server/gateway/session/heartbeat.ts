import { CALM_HEARTBEAT, HEARTBEAT } from '../../../shared/protocol/down/down.ts'
import { isReadOnly } from '../../../shared/run/roles.ts'
import type { Hosts } from '../../host/hosts.ts'
import type { ServerClock } from '../../host/serverClock.ts'
import type { ScreenConnection, Transport } from '../transport/transport.ts'

/** How often every connection is asked for a sign of life, and how long it may take to be heard after that, in ms: silence is found within both. */
export const PING_PERIOD = 40_000
export const PONG_WITHIN = 20_000

/**
 * Sends beats, and each period pings all connections and ends those from which nothing comes after it. A ping is one of the
 * WebSocket itself, which the browser answers: no page wakes up for it. It leaves in one piece with the beat where there is
 * one, so that it costs hardly more than that.
 */
export function startHeartbeat(
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
  const stop = clock.every(HEARTBEAT, () => {
    passed += HEARTBEAT
    const isDue = (period: number) => passed % period === 0
    const heartbeat = () => sendHeartbeats(hosts, isDue)
    if (!isDue(PING_PERIOD)) return heartbeat()
    const endSilent = transport.ping(heartbeat)
    nextTurn(() => {
      cancel = clock.after(PONG_WITHIN, () => nextTurn(endSilent))
    })
  })
  return () => {
    stop()
    cancel()
  }
}

/** Sends the beats of the periods that `isDue` picks, in ms, to every audience of every show; any message just sent stands in for a beat. */
function sendHeartbeats(hosts: Hosts, isDue: (period: number) => boolean): void {
  const [working, calm] = [isDue(HEARTBEAT), isDue(CALM_HEARTBEAT)]
  for (const host of hosts.loaded()) {
    if (working) host.heartbeat((audience) => !isReadOnly(audience), HEARTBEAT / 2)
    if (calm) host.heartbeat(isReadOnly, CALM_HEARTBEAT / 2)
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
  const stop = clock.every(HEARTBEAT, () => {
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
