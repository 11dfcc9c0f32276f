import type { Audience } from '../../shared/access/audience.ts'
import { BEAT, CALM_BEAT } from '../../shared/protocol/down/down.ts'
import type { Role } from '../../shared/run/grant.ts'
import type { Hosts } from '../host/hosts.ts'
import type { ServerClock } from '../host/serverClock.ts'

const CALM_ROLES: readonly Role[] = ['audience', 'stage', 'guest']

/** Whether an audience only looks on, so that a rarer beat is enough. */
export function isCalm({ roles }: Audience): boolean {
  return roles.every((role) => CALM_ROLES.includes(role))
}

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
