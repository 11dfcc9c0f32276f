import { parseArgs } from 'node:util'
import { LOG_LEVELS } from './logLevel.ts'
import { StartupError } from './startupError.ts'

/** The environment as far as it is read here: names of variables to their values. */
export type Environment = Readonly<Record<string, string | undefined>>

/** An option: an example of its value, what it does (in brackets what holds without it), and what its value must be. */
type Option = {
  readonly kind: 'value' | 'flag' | 'path'
  readonly example: string
  readonly about: string
  readonly must: string
}

function value(example: string, about: string, must = '', kind: Option['kind'] = 'value'): Option {
  return { kind, example, about, must }
}
const path = (example: string, about: string) => value(example, about, '', 'path')
const flag = (about: string) => value('true', about, 'true or false', 'flag')

const LEVELS = LOG_LEVELS.join(', ')

/** Every option. Its variable, the help, the messages about misuse and the list in docs/using.md follow from this table. */
export const OPTIONS = {
  port: value('3000', 'the port to listen on (3000)', 'a whole number from 0 to 65535'),
  host: value('0.0.0.0', 'the address to listen on (127.0.0.1)', 'a host name or an IP address'),
  share: flag('for everyone on this network, the short way to --host 0.0.0.0'),
  data: path('./data', 'the folder of the shows and the keys (./data)'),
  'public-url': value(
    'https://rostrum.example.org',
    'what links begin with, and a name that the server answers to',
    'an address like https://rostrum.example.org, without a path',
  ),
  'trust-proxy': value(
    '127.0.0.1,10.0.0.0/8',
    'proxies whose X-Forwarded-For is believed: addresses and ranges (none)',
    'addresses or ranges with commas between, like 127.0.0.1,10.0.0.0/8',
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
  'log-level': value('debug', `how much the log says (warn): ${LEVELS}`, `one of ${LEVELS}`),
  'source-maps': flag('serve the source maps of the pages'),
}

/** What an option is called. */
export type OptionName = keyof typeof OPTIONS

/** All options, in their order. */
export const OPTION_NAMES = Object.keys(OPTIONS).filter(isOptionName)

/** The variable that does the same as an option. */
export function variableOf(name: OptionName): string {
  return `ROSTRUM_${name.toUpperCase().replaceAll('-', '_')}`
}

/** An option as it is typed. */
export function typedOption(name: OptionName): string {
  const { kind, example } = OPTIONS[name]
  return kind === 'flag' ? `--${name}` : `--${name} ${example}`
}

/** A chosen value and what it was chosen by, as the person wrote it: `--port` or `ROSTRUM_PORT`. */
export interface Choice {
  readonly value: string
  readonly by: string
}

/** What was chosen, by option. */
export type Choices = { readonly [name in OptionName]?: Choice }

/** What is wrong with how the program was called: the one line that says it. */
export class ConfigError extends StartupError {
  constructor(line: string) {
    super('option', line)
  }
}

/** What is wrong with a value that an option cannot have. */
export function misuse(name: OptionName, { value, by }: Choice, wrong = value): ConfigError {
  return new ConfigError(`${by} must be ${OPTIONS[name].must}, not "${wrong}".`)
}

/** Whether there is an option of this name. */
function isOptionName(name: string): name is OptionName {
  return Object.hasOwn(OPTIONS, name)
}

/** What the environment chooses; an empty variable counts as not set. */
export function fromEnvironment(environment: Environment): Choices {
  const choices: { [name in OptionName]?: Choice } = {}
  for (const name of OPTION_NAMES) {
    const variable = variableOf(name)
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
  if (OPTIONS[name].kind === 'flag' && value === undefined) return { value: 'true', by }
  if (!value || (value.startsWith('--') && !inlineValue)) {
    throw new ConfigError(`${by} needs a value: ${typedOption(name)}`)
  }
  return { value, by }
}

/** What options choose. */
export function fromOptions(args: readonly string[]): Choices {
  const options = Object.fromEntries(
    OPTION_NAMES.map((name) => {
      const type = OPTIONS[name].kind === 'flag' ? 'boolean' : 'string'
      return [name, { type }] as const
    }),
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
  if (option === '--database') return NEVER_AN_OPTION
  const known = OPTION_NAMES.map((name) => `--${name}`)
  return `Unknown option ${option}. The options are ${known.join(', ')} and --help.`
}

/** Options are seen by everyone on the machine, and an address may hold a password. */
const NEVER_AN_OPTION =
  'The address of the database is no option, as others would see it: put it into ROSTRUM_DATABASE, or into a file that --database-file names.'

function unexpected(value: string): string {
  if (/^postgres(ql)?:/.test(value)) return NEVER_AN_OPTION
  return `Unexpected "${value}": options are written --name value, for example --port 3000.`
}
