import { parseArgs } from 'node:util'
import { StartupError } from '../startupError.ts'

/** The levels of the server's log, from everything to nothing. */
export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const

export type LogLevel = (typeof LOG_LEVELS)[number]

export function isLogLevel(text: string): text is LogLevel {
  return LOG_LEVELS.some((level) => level === text)
}

export type Environment = Readonly<Record<string, string | undefined>>

/** An option: an example of its value, its effect (with the default in brackets), and the rule for its value. */
type Option = {
  readonly kind: 'value' | 'flag' | 'path'
  readonly example: string
  readonly about: string
  readonly rule: string
}

function value(example: string, about: string, rule = '', kind: Option['kind'] = 'value'): Option {
  return { kind, example, about, rule }
}
const path = (example: string, about: string) => value(example, about, '', 'path')
const flag = (about: string) => value('true', about, 'true or false', 'flag')

const LEVELS = LOG_LEVELS.join(', ')

/** All options. Their variables, the help, the error messages and the list in docs/using.md are derived from this table. */
export const OPTIONS = {
  port: value('3000', 'the port to listen on (3000)', 'a whole number from 0 to 65535'),
  host: value('0.0.0.0', 'the address to listen on (127.0.0.1)', 'a host name or an IP address'),
  share: flag('for everyone on this network, the short way to --host 0.0.0.0'),
  open: flag("open the owner's page in the browser of this machine"),
  data: path('./data', 'the folder of the shows and the keys (./data)'),
  'public-url': value(
    'https://rostrum.example.org',
    'the address that links begin with, and that the server accepts',
    'an address like https://rostrum.example.org, without a path',
  ),
  'trust-proxy': value(
    '127.0.0.1,10.0.0.0/8',
    'proxies whose X-Forwarded-For is believed: addresses and ranges (none)',
    'addresses or ranges with commas between, like 127.0.0.1,10.0.0.0/8',
  ),
  'webhook-networks': value(
    '10.0.0.0/8,192.168.1.5',
    'private networks that webhooks may reach: addresses and ranges (none)',
    'addresses or ranges with commas between, like 10.0.0.0/8,192.168.1.5',
  ),
  'database-file': path('./database', 'a file with the address of a PostgreSQL for the shows'),
  'database-connections': value(
    '10',
    'how many connections to it, at most (10)',
    'a whole number from 1 to 500',
  ),
  'database-timeout': value(
    '5s',
    'how long a statement may take there (5s)',
    'a length like 5s or 500ms, from 100ms to 600s',
  ),
  'tls-cert': path('./cert.pem', 'the certificate chain, for HTTPS'),
  'tls-key': path('./key.pem', 'its private key'),
  metrics: value(
    '9400',
    'serve metrics for Prometheus on this port of 127.0.0.1, or on another address',
    'a port, or an address and a port like 127.0.0.1:9400',
  ),
  'log-level': value('debug', `the level of the log (warn): ${LEVELS}`, `one of ${LEVELS}`),
  'source-maps': flag('serve the source maps of the pages'),
}

export type OptionName = keyof typeof OPTIONS

export const OPTION_NAMES = Object.keys(OPTIONS).filter(isOptionName)

/** Returns the environment variable of an option. */
export function variableOf(name: OptionName): string {
  return `ROSTRUM_${name.toUpperCase().replaceAll('-', '_')}`
}

/** Returns an option as it is typed. */
export function optionUsage(name: OptionName): string {
  const { kind, example } = OPTIONS[name]
  return kind === 'flag' ? `--${name}` : `--${name} ${example}`
}

/** The value of an option, and the option or variable as the person wrote it: `--port` or `ROSTRUM_PORT`. */
export interface OptionValue {
  readonly value: string
  readonly source: string
}

/** The values of all options that were set. */
export type OptionValues = { readonly [name in OptionName]?: OptionValue }

/** A wrong command line or environment, described in one line. */
export class ConfigError extends StartupError {
  constructor(line: string) {
    super('option', line)
  }
}

/** Returns the error for a wrong value of an option. */
export function badValue(
  name: OptionName,
  { value, source }: OptionValue,
  wrong = value,
): ConfigError {
  return new ConfigError(`${source} must be ${OPTIONS[name].rule}, not "${wrong}".`)
}

function isOptionName(name: string): name is OptionName {
  return Object.hasOwn(OPTIONS, name)
}

/** Reads option values from the environment; an empty variable counts as not set. */
export function fromEnvironment(environment: Environment): OptionValues {
  const choices: { [name in OptionName]?: OptionValue } = {}
  for (const name of OPTION_NAMES) {
    const variable = variableOf(name)
    const value = environment[variable]
    if (value) choices[name] = { value, source: variable }
  }
  return choices
}

/** An option as it was written; `inlineValue` means after a `=`. */
type Token = {
  readonly rawName: string
  readonly value?: string | undefined
  readonly inlineValue?: boolean | undefined
}

function choiceOf(name: OptionName, token: Token): OptionValue {
  const { rawName: by, value, inlineValue } = token
  if (OPTIONS[name].kind === 'flag' && value === undefined) return { value: 'true', source: by }
  if (!value || (value.startsWith('--') && !inlineValue)) {
    throw new ConfigError(`${by} needs a value: ${optionUsage(name)}`)
  }
  return { value, source: by }
}

/** Reads option values from the command line. */
export function fromOptions(args: readonly string[]): OptionValues {
  const options = Object.fromEntries(
    OPTION_NAMES.map((name) => {
      const type = OPTIONS[name].kind === 'flag' ? 'boolean' : 'string'
      return [name, { type }] as const
    }),
  )
  const { tokens } = parseArgs({ args: [...args], options, strict: false, tokens: true })
  const choices: { [name in OptionName]?: OptionValue } = {}
  for (const token of tokens) {
    if (token.kind === 'positional') throw new ConfigError(unexpectedArgument(token.value))
    if (token.kind !== 'option') continue
    const { name, rawName } = token
    if (!(rawName.startsWith('--') && isOptionName(name)))
      throw new ConfigError(unknownOption(rawName))
    choices[name] = choiceOf(name, token)
  }
  return choices
}

function unknownOption(option: string): string {
  if (option === '--database') return ADDRESS_NOT_AN_OPTION
  const known = OPTION_NAMES.map((name) => `--${name}`)
  return `Unknown option ${option}. The options are ${known.join(', ')} and --help.`
}

/** Other users of the machine can see options, and an address may contain a password. */
const ADDRESS_NOT_AN_OPTION =
  'The address of the database is not an option, as other users could see it: put it into ROSTRUM_DATABASE, or into a file that --database-file names.'

function unexpectedArgument(value: string): string {
  if (/^postgres(ql)?:/.test(value)) return ADDRESS_NOT_AN_OPTION
  return `Unexpected "${value}": options are written --name value, for example --port 3000.`
}
