import type { Config } from '../config.ts'

/** The name of the fact that keeps the address last served under, for whoever lists links. */
export const ADDRESS_FACT = 'address'

const EVERYWHERE: readonly string[] = ['0.0.0.0', '::']

/** The address that links begin with, without a slash at its end; `port` is the one listened on. */
export function baseUrl(
  { host, publicUrl, tls }: Pick<Config, 'host' | 'publicUrl' | 'tls'>,
  port: number,
): string {
  if (publicUrl !== null) return publicUrl
  const name = EVERYWHERE.includes(host) ? 'localhost' : host
  return `${tls ? 'https' : 'http'}://${name.includes(':') ? `[${name}]` : name}:${port}`
}
