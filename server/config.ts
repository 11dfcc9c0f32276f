import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { isRange } from './gateway/limits/ranges.ts'
import type { TlsFiles } from './http/listen.ts'
import { isLogLevel, LOG_LEVELS, type LogLevel } from './logLevel.ts'

/** What the person who starts Rostrum may choose; folders and files are absolute, `publicUrl` has no trailing slash. */
export interface Config {
  readonly port: number
  readonly host: string
  readonly data: string
  readonly publicUrl: string | null
  /** Addresses and ranges of them. */
  readonly trustProxy: readonly string[]
  readonly tls: TlsFiles | null
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

/** A configuration, or the one line that says what is wrong and what would be right. */
export type ConfigResult =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly line: string }

/** The environment as far as it is read here: names of variables to their values. */
export type Environment = Readonly<Record<string, string | undefined>>

const OPTIONS = {
  port: { variable: 'ROSTRUM_PORT', example: '3000' },
  host: { variable: 'ROSTRUM_HOST', example: '0.0.0.0' },
  share: { variable: 'ROSTRUM_SHARE', example: 'true' },
  data: { variable: 'ROSTRUM_DATA', example: './data' },
  'public-url': { variable: 'ROSTRUM_PUBLIC_URL', example: 'https://rostrum.example.org' },
  'trust-proxy': { variable: 'ROSTRUM_TRUST_PROXY', example: '127.0.0.1' },
  'tls-cert': { variable: 'ROSTRUM_TLS_CERT', example: './cert.pem' },
  'tls-key': { variable: 'ROSTRUM_TLS_KEY', example: './key.pem' },
  'log-level': { variable: 'ROSTRUM_LOG_LEVEL', example: 'debug' },
  'source-maps': { variable: 'ROSTRUM_SOURCE_MAPS', example: 'true' },
} as const

type OptionName = keyof typeof OPTIONS

/** The options that are said by their names alone. */
const FLAGS: readonly OptionName[] = ['share', 'source-maps']

/** The options whose values are paths. */
const PATHS: readonly OptionName[] = ['data', 'tls-cert', 'tls-key']

/** Where a server listens that is shared with its network: on every card. */
const SHARED = '0.0.0.0'

/** A chosen value and what it was chosen by, as the person wrote it: `--port` or `ROSTRUM_PORT`. */
interface Choice {
  readonly value: string
  readonly by: string
}

type Choices = { readonly [name in OptionName]?: Choice }

class ConfigError extends Error {}

function isOptionName(name: string): name is OptionName {
  return Object.hasOwn(OPTIONS, name)
}

function fromEnvironment(environment: Environment): Choices {
  const choices: { [name in OptionName]?: Choice } = {}
  for (const name of Object.keys(OPTIONS).filter(isOptionName)) {
    const { variable } = OPTIONS[name]
    const value = environment[variable]
    if (value) choices[name] = { value, by: variable }
  }
  return choices
}

/** An option as it was written; a value is there or not, and behind a `=` or not. */
type Token = {
  readonly rawName: string
  readonly value?: string | undefined
  readonly inlineValue?: boolean | undefined
}

function chosenBy(name: OptionName, token: Token): Choice {
  const { rawName: by, value, inlineValue } = token
  if (FLAGS.includes(name) && value === undefined) return { value: 'true', by }
  if (!value || (value.startsWith('--') && !inlineValue)) {
    throw new ConfigError(`${by} needs a value: ${by} ${OPTIONS[name].example}`)
  }
  return { value, by }
}

function fromOptions(args: readonly string[]): Choices {
  const options = Object.fromEntries(
    Object.keys(OPTIONS)
      .filter(isOptionName)
      .map((name) => [name, { type: FLAGS.includes(name) ? 'boolean' : 'string' }] as const),
  )
  const { tokens } = parseArgs({ args: [...args], options, strict: false, tokens: true })
  const choices: { [name in OptionName]?: Choice } = {}
  for (const token of tokens) {
    if (token.kind === 'positional') throw new ConfigError(unexpected(token.value))
    if (token.kind !== 'option') continue
    const { name, rawName } = token
    if (!(rawName.startsWith('--') && isOptionName(name))) throw new ConfigError(unknown(rawName))
    choices[name] = chosenBy(name, token)
  }
  return choices
}

function unknown(option: string): string {
  const known = Object.keys(OPTIONS).map((name) => `--${name}`)
  return `Unknown option ${option}. The options are ${known.join(', ')} and --help.`
}

function unexpected(value: string): string {
  return `Unexpected "${value}": options are written --name value, for example --port 3000.`
}

function portFrom({ value, by }: Choice): number {
  const port = Number(value)
  if (!/^\d{1,5}$/.test(value) || port > 65_535) {
    throw new ConfigError(`${by} must be a whole number from 0 to 65535, not "${value}".`)
  }
  return port
}

/** The address to listen on. Of both words the one that was given as an option counts; both cannot be meant at once. */
function hostFrom(choices: Choices): string {
  const { host, share } = choices
  if (!share || !flagFrom(share)) return host ? namedHost(host) : '127.0.0.1'
  const isTyped = ({ by }: Choice) => by.startsWith('--')
  if (!host || namedHost(host) === SHARED) return SHARED
  if (isTyped(share) === isTyped(host)) {
    throw new ConfigError(
      `${share.by} listens on every address and ${host.by} on one: leave out one of them.`,
    )
  }
  return isTyped(share) ? SHARED : namedHost(host)
}

function namedHost({ value, by }: Choice): string {
  if (!/^[\w.:-]+$/.test(value)) {
    throw new ConfigError(`${by} must be a host name or an IP address, not "${value}".`)
  }
  return value
}

function publicUrlFrom({ value, by }: Choice): string {
  const url = URL.canParse(value) ? new URL(value) : undefined
  const isOrigin = url !== undefined && `${url.origin}/` === url.href
  if (!(isOrigin && /^https?:$/.test(url.protocol))) {
    throw new ConfigError(
      `${by} must be an address like ${OPTIONS['public-url'].example}, without a path, not "${value}".`,
    )
  }
  return url.origin
}

function proxiesFrom({ value, by }: Choice): readonly string[] {
  const ranges = value.split(',').map((range) => range.trim())
  const wrong = ranges.find((range) => !isRange(range))
  if (wrong === undefined) return ranges
  throw new ConfigError(
    `${by} must be addresses or ranges with commas between, like 127.0.0.1,10.0.0.0/8, not "${wrong}".`,
  )
}

function logLevelFrom({ value, by }: Choice): LogLevel {
  if (isLogLevel(value)) return value
  throw new ConfigError(`${by} must be one of ${LOG_LEVELS.join(', ')}, not "${value}".`)
}

function flagFrom({ value, by }: Choice): boolean {
  if (value === 'true' || value === 'false') return value === 'true'
  throw new ConfigError(`${by} must be true or false, not "${value}".`)
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
  return Object.keys(OPTIONS)
    .filter(isOptionName)
    .flatMap((option): readonly GivenOption[] => {
      const value = choices[option]?.value
      if (value === undefined || (FLAGS.includes(option) && value !== 'true')) return []
      if (FLAGS.includes(option)) return [{ option, value: null }]
      return [{ option, value: PATHS.includes(option) ? resolve(from, value) : value }]
    })
}

function configFrom(choices: Choices, places: Places): Config {
  const { port, data } = choices
  const publicUrl = choices['public-url']
  const proxies = choices['trust-proxy']
  const logLevel = choices['log-level']
  const maps = choices['source-maps']
  return {
    port: port ? portFrom(port) : 3000,
    host: hostFrom(choices),
    data: data ? resolve(places.workingFolder, data.value) : resolve(places.projectFolder, 'data'),
    publicUrl: publicUrl ? publicUrlFrom(publicUrl) : null,
    trustProxy: proxies ? proxiesFrom(proxies) : [],
    tls: tlsFrom(choices, places.workingFolder),
    logLevel: logLevel ? logLevelFrom(logLevel) : 'warn',
    sourceMaps: maps ? flagFrom(maps) : false,
    given: givenIn(choices, places.workingFolder),
  }
}

/** Reads options and environment; an option wins over its variable, an empty variable counts as not set. */
export function readConfig(
  args: readonly string[],
  places: Places,
  environment: Environment = process.env,
): ConfigResult {
  try {
    const choices = { ...fromEnvironment(environment), ...fromOptions(args) }
    return { ok: true, config: configFrom(choices, places) }
  } catch (error) {
    if (error instanceof ConfigError) return { ok: false, line: error.message }
    throw error
  }
}
