import { isLoopback } from '../../shared/protocol/http/loopback.ts'
import type { Config } from '../config.ts'
import { isEverywhere } from '../network/reachableAddresses.ts'
import { sharingCommand } from './commands.ts'

/** Who can open a server that was started so, and what to do where that is this machine alone; nothing where a public address says it. */
export function addressLine(config: Config, network: readonly string[]): string {
  const { host, publicUrl } = config
  if (publicUrl !== null) return ''
  if (isLoopback(host)) {
    return `Only this machine can open it. For everyone on this network: ${sharingCommand(config)}\n`
  }
  if (network.length === 0 && isEverywhere(host)) {
    return 'This machine is on no network now. As soon as it is, others can open Rostrum by its address there.\n'
  }
  const others = network.slice(1)
  if (others.length === 0) return ''
  return `The same server at other addresses of this machine: ${others.join(', ')}\n`
}
