import { CALM_HEARTBEAT, HEARTBEAT } from '../../../shared/protocol/down/down.ts'
import { isReadOnly } from '../../../shared/run/roles.ts'
import type { Hosts } from '../../host/hosts.ts'
import type { ServerClock } from '../../host/serverClock.ts'
import type { ScreenConnection, Transport } from '../transport/transport.ts'

/** How often each connection gets a ping, and how long the answer may take, in ms. */
export const PING_PERIOD = 40_000
export const PONG_TIMEOUT = 20_000

/** Sends heartbeats, pings all connections every `PING_PERIOD`, and closes silent ones. Browsers answer WebSocket pings without waking the page. The transport sends a ping and a heartbeat in one packet. */
export function startHeartbeat(
  clock: ServerClock,
  hosts: Hosts,
  transport: Pick<Transport, 'ping'>,
): () => void {
  let elapsed = 0
  let cancel = () => {}
  /** Runs a task after the process has read pending input. If the process was blocked, that input may contain answers. */
  const nextTurn = (task: () => void) => {
    cancel = clock.nextTurn(task)
  }
  const stop = clock.every(HEARTBEAT, () => {
    elapsed += HEARTBEAT
    const isDue = (period: number) => elapsed % period === 0
    const heartbeat = () => sendHeartbeats(hosts, isDue)
    if (!isDue(PING_PERIOD)) return heartbeat()
    const endSilent = transport.ping(heartbeat)
    nextTurn(() => {
      cancel = clock.after(PONG_TIMEOUT, () => nextTurn(endSilent))
    })
  })
  return () => {
    stop()
    cancel()
  }
}

/** Sends heartbeats to each audience whose period (ms) is due. Skips audiences that got a message within half a period. */
function sendHeartbeats(hosts: Hosts, isDue: (period: number) => boolean): void {
  const [isWorkingDue, isCalmDue] = [isDue(HEARTBEAT), isDue(CALM_HEARTBEAT)]
  for (const host of hosts.loaded()) {
    if (isWorkingDue) host.heartbeat((audience) => !isReadOnly(audience), HEARTBEAT / 2)
    if (isCalmDue) host.heartbeat(isReadOnly, CALM_HEARTBEAT / 2)
  }
}

/** Pings a screen with every heartbeat, and reports whether it answered the last ping (R16). Returns a function that stops it. */
export function watchConnection(
  clock: Pick<ServerClock, 'every' | 'nextTurn'>,
  screen: Pick<ScreenConnection<unknown>, 'ping'>,
  report: (isConnected: boolean) => void,
): () => void {
  let isSilent = () => false
  let cancel = () => {}
  const stop = clock.every(HEARTBEAT, () => {
    cancel()
    cancel = clock.nextTurn(() => {
      report(!isSilent())
      isSilent = screen.ping()
    })
  })
  return () => {
    stop()
    cancel()
  }
}
