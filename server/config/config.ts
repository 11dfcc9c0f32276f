import { resolve } from 'node:path'
import { isRange } from '../gateway/limits/ranges.ts'
import type { ListenAddress, TlsFiles } from '../http/listen.ts'
import { type Database, databaseFrom } from './database.ts'
import {
  badValue,
  ConfigError,
  type Environment,
  fromEnvironment,
  fromOptions,
  isLogLevel,
  type LogLevel,
  OPTION_NAMES,
  OPTIONS,
  type OptionName,
  type OptionValue,
  type OptionValues,
} from './options.ts'

/** The default host of the server and its metrics: this machine only. */
const LOOPBACK = '127.0.0.1'

/** Parses the address of metrics: a port, or a host and a port, with IPv6 in brackets. */
function metricsFrom(choice: OptionValue): ListenAddress {
  const [, name, inBrackets, digits = ''] =
    /^(?:(?:([\w.-]+)|\[([\da-f:.]+)\]):)?(\d{1,5})$/i.exec(choice.value) ?? []
  const port = Number(digits)
  if (digits !== '' && port <= 65_535) return { host: name ?? inBrackets ?? LOOPBACK, port }
  throw badValue('metrics', choice)
}

/** The settings of Rostrum. Paths are absolute; `publicUrl` has no trailing slash. */
export interface Config {
  readonly port: number
  readonly host: string
  readonly data: string
  /** Whether to open the browser at the start. */
  readonly open: boolean
  /** The database for the log; null if the log is in the data folder. */
  readonly database: Database | null
  readonly publicUrl: string | null
  /** Addresses and ranges of addresses. */
  readonly trustProxy: readonly string[]
  /** Private addresses and ranges that webhooks may reach. */
  readonly webhookNetworks: readonly string[]
  readonly tls: TlsFiles | null
  /** The address of metrics; null if they are not served. */
  readonly metrics: ListenAddress | null
  readonly logLevel: LogLevel
  /** Whether the source maps of the pages are served. */
  readonly sourceMaps: boolean
  /** All options that were set, by option or by variable, so that a printed command can repeat them. */
  readonly chosenOptions: readonly ChosenOption[]
}

/** An option with its value; null for a flag. */
export type ChosenOption = { readonly option: OptionName; readonly value: string | null }

/** `workingFolder` is the base of relative paths; `projectFolder` contains the default `data` folder. */
export interface Places {
  readonly workingFolder: string
  readonly projectFolder: string
}

/** The host of `--share`: every network card. */
const ALL_ADDRESSES = '0.0.0.0'

function portFrom(choice: OptionValue): number {
  const port = Number(choice.value)
  if (!/^\d{1,5}$/.test(choice.value) || port > 65_535) throw badValue('port', choice)
  return port
}

/** Returns the host to listen on. If `share` and `host` contradict each other, the option wins over the variable; throws if both are options or both are variables. */
function hostFrom(choices: OptionValues): string {
  const { host, share } = choices
  if (!share || !flagFrom('share', share)) return host ? namedHost(host) : LOOPBACK
  const isOption = ({ source }: OptionValue) => source.startsWith('--')
  if (!host || namedHost(host) === ALL_ADDRESSES) return ALL_ADDRESSES
  if (isOption(share) === isOption(host)) {
    throw new ConfigError(
      `${share.source} listens on every address and ${host.source} on one: leave out one of them.`,
    )
  }
  return isOption(share) ? ALL_ADDRESSES : namedHost(host)
}

function namedHost(choice: OptionValue): string {
  if (!/^[\w.:-]+$/.test(choice.value)) throw badValue('host', choice)
  return choice.value
}

function publicUrlFrom(choice: OptionValue): string {
  const { value } = choice
  const url = URL.canParse(value) ? new URL(value) : undefined
  const isOrigin = url !== undefined && `${url.origin}/` === url.href
  if (!(isOrigin && /^https?:$/.test(url.protocol))) throw badValue('public-url', choice)
  return url.origin
}

function rangesFrom(
  name: 'trust-proxy' | 'webhook-networks',
  choice: OptionValue | undefined,
): readonly string[] {
  if (choice === undefined) return []
  const ranges = choice.value.split(',').map((range) => range.trim())
  const invalidRange = ranges.find((range) => !isRange(range))
  if (invalidRange === undefined) return ranges
  throw badValue(name, choice, invalidRange)
}

function logLevelFrom(choice: OptionValue): LogLevel {
  if (isLogLevel(choice.value)) return choice.value
  throw badValue('log-level', choice)
}

function flagFrom(name: OptionName, choice: OptionValue): boolean {
  const { value } = choice
  if (value === 'true' || value === 'false') return value === 'true'
  throw badValue(name, choice)
}

function tlsFrom(choices: OptionValues, folder: string): TlsFiles | null {
  const certificate = choices['tls-cert']
  const key = choices['tls-key']
  if (certificate && key) {
    return { cert: resolve(folder, certificate.value), key: resolve(folder, key.value) }
  }
  const choice = certificate ?? key
  if (choice) {
    const missing = certificate ? '--tls-key' : '--tls-cert'
    throw new ConfigError(
      `${choice.source} also needs ${missing}: HTTPS takes a certificate and its key.`,
    )
  }
  return null
}

function givenOptions(choices: OptionValues, folder: string): readonly ChosenOption[] {
  return OPTION_NAMES.flatMap((option): readonly ChosenOption[] => {
    const value = choices[option]?.value
    if (value === undefined) return []
    const { kind } = OPTIONS[option]
    if (kind === 'flag') return value === 'true' ? [{ option, value: null }] : []
    return [{ option, value: kind === 'path' ? resolve(folder, value) : value }]
  })
}

/** Reads options and environment; an option wins over its variable. Throws a `ConfigError`. */
export function readConfig(
  args: readonly string[],
  places: Places,
  environment: Environment = process.env,
): Config {
  const choices = { ...fromEnvironment(environment), ...fromOptions(args) }
  const { port, data, metrics, open } = choices
  const publicUrl = choices['public-url']
  const logLevel = choices['log-level']
  const maps = choices['source-maps']
  return {
    port: port ? portFrom(port) : 3000,
    host: hostFrom(choices),
    data: data ? resolve(places.workingFolder, data.value) : resolve(places.projectFolder, 'data'),
    open: open ? flagFrom('open', open) : false,
    database: databaseFrom(choices, places.workingFolder, environment),
    publicUrl: publicUrl ? publicUrlFrom(publicUrl) : null,
    trustProxy: rangesFrom('trust-proxy', choices['trust-proxy']),
    webhookNetworks: rangesFrom('webhook-networks', choices['webhook-networks']),
    tls: tlsFrom(choices, places.workingFolder),
    metrics: metrics ? metricsFrom(metrics) : null,
    logLevel: logLevel ? logLevelFrom(logLevel) : 'warn',
    sourceMaps: maps ? flagFrom('source-maps', maps) : false,
    chosenOptions: givenOptions(choices, places.workingFolder),
  }
}
