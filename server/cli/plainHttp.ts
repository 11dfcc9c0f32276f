import { isLoopback } from '../../shared/protocol/http/loopback.ts'
import type { Config } from '../config.ts'

/** Whether other machines reach the server over plain HTTP: browsers then keep from its pages what needs a secure one. */
export function isPlainToOthers({
  host,
  publicUrl,
  tls,
}: Pick<Config, 'host' | 'publicUrl' | 'tls'>): boolean {
  if (tls !== null) return false
  if (publicUrl === null) return !isLoopback(host)
  const { protocol, hostname } = new URL(publicUrl)
  return protocol === 'http:' && !(isLoopback(hostname) && isLoopback(host))
}

/** What that takes from phones, and the way out, in one line. */
export const PLAIN_HTTP =
  'Other machines reach this over plain HTTP: their screens go dark by themselves, have no Share button, and cannot work offline. ' +
  'Serve over TLS (--tls-cert and --tls-key), or put an HTTPS proxy before it and name it (--public-url https://…).\n'
