import type { Config } from '../config.ts'
import { bracketed, isEverywhere } from '../network/reachableAddresses.ts'

/** The name of the fact that keeps the address last served under, for whoever lists links. */
export const ADDRESS_FACT = 'address'

/** The address that links begin with, without a slash at its end: one that others open, where there is one (`network`); `port` is the one listened on. */
export function baseUrl(
  { host, publicUrl, tls }: Pick<Config, 'host' | 'publicUrl' | 'tls'>,
  port: number,
  network: readonly string[],
): string {
  const [first] = network
  if (publicUrl !== null) return publicUrl
  if (first !== undefined) return first
  const name = isEverywhere(host) ? '127.0.0.1' : bracketed(host)
  return `${tls ? 'https' : 'http'}://${name}:${port}`
}
