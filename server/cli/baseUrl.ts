import type { Config } from '../config/config.ts'
import { listensOnAllCards, urlHost } from '../network/reachableAddresses.ts'

/** The stored fact with the last address of the server; commands that list links use it. */
export const ADDRESS_FACT = 'address'

/** Returns the address that links begin with, without a trailing slash; prefers one that other machines can open. `port` is the listening port. */
export function baseUrl(
  { host, publicUrl, tls }: Pick<Config, 'host' | 'publicUrl' | 'tls'>,
  port: number,
  network: readonly string[],
): string {
  const [first] = network
  if (publicUrl !== null) return publicUrl
  if (first !== undefined) return first
  const name = listensOnAllCards(host) ? '127.0.0.1' : urlHost(host)
  return `${tls ? 'https' : 'http'}://${name}:${port}`
}
