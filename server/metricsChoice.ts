import { type Choice, misuse } from './configChoices.ts'
import type { ListenAddress } from './http/listen.ts'

/** Where metrics are served where only a port is said: to this machine alone. */
const HOST = '127.0.0.1'

/** The address that metrics are served on: a port, or a host and a port, that of IPv6 in brackets. */
export function metricsFrom(choice: Choice): ListenAddress {
  const [, name, inBrackets, figures = ''] =
    /^(?:(?:([\w.-]+)|\[([\da-f:.]+)\]):)?(\d{1,5})$/i.exec(choice.value) ?? []
  const port = Number(figures)
  if (figures !== '' && port <= 65_535) return { host: name ?? inBrackets ?? HOST, port }
  throw misuse('metrics', choice)
}
