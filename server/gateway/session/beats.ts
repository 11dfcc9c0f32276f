import { BEAT, CALM_BEAT } from '../../../shared/protocol/down/down.ts'
import { onlyLooksOn } from '../../../shared/run/roles.ts'
import type { Hosts } from '../../host/hosts.ts'

/** Sends the beats of the periods that `isDue` picks, in ms, to every audience of every show; any message just sent stands in for a beat. */
export function sendBeats(hosts: Hosts, isDue: (period: number) => boolean): void {
  const [working, calm] = [isDue(BEAT), isDue(CALM_BEAT)]
  for (const host of hosts.loaded()) {
    if (working) host.beat((audience) => !onlyLooksOn(audience), BEAT / 2)
    if (calm) host.beat(onlyLooksOn, CALM_BEAT / 2)
  }
}
