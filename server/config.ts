import { resolve } from 'node:path'
import {
  type Choice,
  type Choices,
  ConfigError,
  type Environment,
  fromEnvironment,
  fromOptions,
  misuse,
  OPTION_NAMES,
  OPTIONS,
  type OptionName,
} from './configChoices.ts'
import { type Database, databaseFrom } from './databaseChoice.ts'
import { isRange } from './gateway/limits/ranges.ts'
import type { ListenAddress, TlsFiles } from './http/listen.ts'
import { isLogLevel, type LogLevel } from './logLevel.ts'
import { metricsFrom } from './metricsChoice.ts'

/** What the person who starts Rostrum may choose; folders and files are absolute, `publicUrl` has no trailing slash. */
export interface Config {
  readonly port: number
  readonly host: string
  readonly data: string
  /** Where the log lies; null where that is in the data folder. */
  readonly database: Database | null
  readonly publicUrl: string | null
  /** Addresses and ranges of them. */
  readonly trustProxy: readonly string[]
  readonly tls: TlsFiles | null
  /** Where metrics are served; null where they are not. */
  readonly metrics: ListenAddress | null
  readonly logLevel: LogLevel
  /** Whether whoever asks is given the pages’ source maps. */
  readonly sourceMaps: boolean
  /** What was chosen, by option or variable, to be said again in a command: paths are absolute. */
  readonly given: readonly GivenOption[]
}

/** An option with its value; null where it is said by its name alone. */
export type GivenOption = { readonly option: OptionName; readonly value: string | null }

/** Where given paths start (`workingFolder`) and where the project lies, which holds `data` by default. */
export interface Places {
  readonly workingFolder: string
  readonly projectFolder: string
}

/** Where a server listens that is shared with its network: on every card. */
const SHARED = '0.0.0.0'

function portFrom(choice: Choice): number {
  const port = Number(choice.value)
  if (!/^\d{1,5}$/.test(choice.value) || port > 65_535) throw misuse('port', choice)
  return port
}

/** The address to listen on. Of both words the one that was given as an option counts; both cannot be meant at once. */
function hostFrom(choices: Choices): string {
  const { host, share } = choices
  if (!share || !flagFrom('share', share)) return host ? namedHost(host) : '127.0.0.1'
  const isTyped = ({ by }: Choice) => by.startsWith('--')
  if (!host || namedHost(host) === SHARED) return SHARED
  if (isTyped(share) === isTyped(host)) {
    throw new ConfigError(
      `${share.by} listens on every address and ${host.by} on one: leave out one of them.`,
    )
  }
  return isTyped(share) ? SHARED : namedHost(host)
}

function namedHost(choice: Choice): string {
  if (!/^[\w.:-]+$/.test(choice.value)) throw misuse('host', choice)
  return choice.value
}

function publicUrlFrom(choice: Choice): string {
  const { value } = choice
  const url = URL.canParse(value) ? new URL(value) : undefined
  const isOrigin = url !== undefined && `${url.origin}/` === url.href
  if (!(isOrigin && /^https?:$/.test(url.protocol))) throw misuse('public-url', choice)
  return url.origin
}

function proxiesFrom(choice: Choice): readonly string[] {
  const ranges = choice.value.split(',').map((range) => range.trim())
  const wrong = ranges.find((range) => !isRange(range))
  if (wrong === undefined) return ranges
  throw misuse('trust-proxy', choice, wrong)
}

function logLevelFrom(choice: Choice): LogLevel {
  if (isLogLevel(choice.value)) return choice.value
  throw misuse('log-level', choice)
}

function flagFrom(name: OptionName, choice: Choice): boolean {
  const { value } = choice
  if (value === 'true' || value === 'false') return value === 'true'
  throw misuse(name, choice)
}

function tlsFrom(choices: Choices, from: string): TlsFiles | null {
  const certificate = choices['tls-cert']
  const key = choices['tls-key']
  if (certificate && key) {
    return { cert: resolve(from, certificate.value), key: resolve(from, key.value) }
  }
  const given = certificate ?? key
  if (given) {
    const missing = certificate ? '--tls-key' : '--tls-cert'
    throw new ConfigError(
      `${given.by} also needs ${missing}: HTTPS takes a certificate and its key.`,
    )
  }
  return null
}

function givenIn(choices: Choices, from: string): readonly GivenOption[] {
  return OPTION_NAMES.flatMap((option): readonly GivenOption[] => {
    const value = choices[option]?.value
    if (value === undefined) return []
    const { kind } = OPTIONS[option]
    if (kind === 'flag') return value === 'true' ? [{ option, value: null }] : []
    return [{ option, value: kind === 'path' ? resolve(from, value) : value }]
  })
}

function configFrom(choices: Choices, places: Places, environment: Environment): Config {
  const { port, data, metrics } = choices
  const publicUrl = choices['public-url']
  const proxies = choices['trust-proxy']
  const logLevel = choices['log-level']
  const maps = choices['source-maps']
  return {
    port: port ? portFrom(port) : 3000,
    host: hostFrom(choices),
    data: data ? resolve(places.workingFolder, data.value) : resolve(places.projectFolder, 'data'),
    database: databaseFrom(choices, places.workingFolder, environment),
    publicUrl: publicUrl ? publicUrlFrom(publicUrl) : null,
    trustProxy: proxies ? proxiesFrom(proxies) : [],
    tls: tlsFrom(choices, places.workingFolder),
    metrics: metrics ? metricsFrom(metrics) : null,
    logLevel: logLevel ? logLevelFrom(logLevel) : 'warn',
    sourceMaps: maps ? flagFrom('source-maps', maps) : false,
    given: givenIn(choices, places.workingFolder),
  }
}

/** Reads options and environment: an option wins over its variable, an empty variable counts as not set. Throws a `ConfigError` that says what is wrong and what would be right. */
export function readConfig(
  args: readonly string[],
  places: Places,
  environment: Environment = process.env,
): Config {
  const choices = { ...fromEnvironment(environment), ...fromOptions(args) }
  return configFrom(choices, places, environment)
}
