import type { Audience } from '../../shared/access/audience.ts'
import { isCalm } from '../../shared/protocol/down/calm.ts'
import { BEAT, CALM_BEAT } from '../../shared/protocol/down/down.ts'
import type { Hosts } from '../host/hosts.ts'
import type { ServerClock } from '../host/serverClock.ts'

/** Beats for every audience of every show until disposed; any message just sent stands in for a beat. */
export function startBeats(clock: ServerClock, hosts: Hosts): () => void {
  const beat = (due: (audience: Audience) => boolean, period: number) => {
    for (const host of hosts.loaded()) host.beat(due, period / 2)
  }
  const working = clock.every(BEAT, () => beat((audience) => !isCalm(audience), BEAT))
  const calm = clock.every(CALM_BEAT, () => beat(isCalm, CALM_BEAT))
  return () => {
    working()
    calm()
  }
}
