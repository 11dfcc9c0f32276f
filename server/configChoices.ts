import { parseArgs } from 'node:util'
import { LOG_LEVELS } from './logLevel.ts'

/** The environment as far as it is read here: names of variables to their values. */
export type Environment = Readonly<Record<string, string | undefined>>

/** An option: what it does with what holds where it is left out, an example of its value, and what a value must be. */
type Option = {
  readonly about: string
  readonly example: string
  readonly must?: string
  /** A flag stands alone; a path is made absolute. */
  readonly kind?: 'flag' | 'path'
}

const isFlag = { example: 'true', must: 'true or false', kind: 'flag' } as const

/** Every option. The variable, the help, the messages about misuse and the list in README.md follow from this table. */
export const OPTIONS = {
  port: {
    about: 'the port to listen on (3000)',
    example: '3000',
    must: 'a whole number from 0 to 65535',
  },
  host: {
    about: 'the address to listen on (127.0.0.1)',
    example: '0.0.0.0',
    must: 'a host name or an IP address',
  },
  share: { about: 'for everyone on this network, the short way to --host 0.0.0.0', ...isFlag },
  data: { about: 'the folder of the shows and the keys (./data)', example: './data', kind: 'path' },
  'public-url': {
    about: 'what links begin with, and a name that the server answers to',
    example: 'https://rostrum.example.org',
    must: 'an address like https://rostrum.example.org, without a path',
  },
  'trust-proxy': {
    about: 'proxies whose X-Forwarded-For is believed: addresses and ranges (none)',
    example: '127.0.0.1,10.0.0.0/8',
    must: 'addresses or ranges with commas between, like 127.0.0.1,10.0.0.0/8',
  },
  'database-file': {
    about: 'a file with the address of a PostgreSQL that holds the shows instead',
    example: './database',
    kind: 'path',
  },
  'database-connections': {
    about: 'how many connections to that a server has, at most (10)',
    example: '10',
    must: 'a whole number from 1 to 500',
  },
  'database-timeout': {
    about: 'how long a statement may take there (5s)',
    example: '5s',
    must: 'a length like 5s or 500ms, from 100ms to 600s',
  },
  'tls-cert': { about: 'the certificate chain, for HTTPS', example: './cert.pem', kind: 'path' },
  'tls-key': { about: 'its private key', example: './key.pem', kind: 'path' },
  metrics: {
    about: 'serve metrics for Prometheus on this port of 127.0.0.1, or on another address',
    example: '9400',
    must: 'a port, or an address and a port like 127.0.0.1:9400',
  },
  'log-level': {
    about: `how much the log on standard error says (warn): ${LOG_LEVELS.join(', ')}`,
    example: 'debug',
    must: `one of ${LOG_LEVELS.join(', ')}`,
  },
  'source-maps': { about: 'serve the source maps of the pages', ...isFlag },
} satisfies Readonly<Record<string, Option>>

/** What an option is called. */
export type OptionName = keyof typeof OPTIONS

/** All options, in their order. */
export const OPTION_NAMES = Object.keys(OPTIONS).filter(isOptionName)

/** An option by its name. */
export function optionOf(name: OptionName): Option {
  return OPTIONS[name]
}

/** The variable that does the same as an option. */
export function variableOf(name: OptionName): string {
  return `ROSTRUM_${name.toUpperCase().replaceAll('-', '_')}`
}

/** An option as it is typed. */
export function typedOption(name: OptionName): string {
  const { kind, example } = optionOf(name)
  return kind === 'flag' ? `--${name}` : `--${name} ${example}`
}

/** A chosen value and what it was chosen by, as the person wrote it: `--port` or `ROSTRUM_PORT`. */
export interface Choice {
  readonly value: string
  readonly by: string
}

/** What was chosen, by option. */
export type Choices = { readonly [name in OptionName]?: Choice }

/** What is wrong with a choice: the one line that says it. */
export class ConfigError extends Error {}

/** What is wrong with a value that an option cannot have. */
export function misuse(name: OptionName, { value, by }: Choice, wrong = value): ConfigError {
  return new ConfigError(`${by} must be ${optionOf(name).must}, not "${wrong}".`)
}

/** Whether there is an option of this name. */
export function isOptionName(name: string): name is OptionName {
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
  if (optionOf(name).kind === 'flag' && value === undefined) return { value: 'true', by }
  if (!value || (value.startsWith('--') && !inlineValue)) {
    throw new ConfigError(`${by} needs a value: ${typedOption(name)}`)
  }
  return { value, by }
}

/** What options choose. */
export function fromOptions(args: readonly string[]): Choices {
  const options = Object.fromEntries(
    OPTION_NAMES.map((name) => {
      const type = optionOf(name).kind === 'flag' ? 'boolean' : 'string'
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
