import { parseArgs } from 'node:util'

/** The environment as far as it is read here: names of variables to their values. */
export type Environment = Readonly<Record<string, string | undefined>>

/** Every option, with its variable and what it may be. */
export const OPTIONS = {
  port: { variable: 'ROSTRUM_PORT', example: '3000' },
  host: { variable: 'ROSTRUM_HOST', example: '0.0.0.0' },
  share: { variable: 'ROSTRUM_SHARE', example: 'true' },
  data: { variable: 'ROSTRUM_DATA', example: './data' },
  'public-url': { variable: 'ROSTRUM_PUBLIC_URL', example: 'https://rostrum.example.org' },
  'trust-proxy': { variable: 'ROSTRUM_TRUST_PROXY', example: '127.0.0.1' },
  'database-file': { variable: 'ROSTRUM_DATABASE_FILE', example: './database' },
  'database-connections': { variable: 'ROSTRUM_DATABASE_CONNECTIONS', example: '10' },
  'database-timeout': { variable: 'ROSTRUM_DATABASE_TIMEOUT', example: '5s' },
  'tls-cert': { variable: 'ROSTRUM_TLS_CERT', example: './cert.pem' },
  'tls-key': { variable: 'ROSTRUM_TLS_KEY', example: './key.pem' },
  metrics: { variable: 'ROSTRUM_METRICS', example: '9400' },
  'log-level': { variable: 'ROSTRUM_LOG_LEVEL', example: 'debug' },
  'source-maps': { variable: 'ROSTRUM_SOURCE_MAPS', example: 'true' },
} as const

/** What an option is called. */
export type OptionName = keyof typeof OPTIONS

/** The options that are said by their names alone. */
export const FLAGS: readonly OptionName[] = ['share', 'source-maps']

/** The options whose values are paths. */
export const PATHS: readonly OptionName[] = ['data', 'database-file', 'tls-cert', 'tls-key']

/** A chosen value and what it was chosen by, as the person wrote it: `--port` or `ROSTRUM_PORT`. */
export interface Choice {
  readonly value: string
  readonly by: string
}

/** What was chosen, by option. */
export type Choices = { readonly [name in OptionName]?: Choice }

/** What is wrong with a choice: the one line that says it. */
export class ConfigError extends Error {}

/** Whether there is an option of this name. */
export function isOptionName(name: string): name is OptionName {
  return Object.hasOwn(OPTIONS, name)
}

/** What the environment chooses; an empty variable counts as not set. */
export function fromEnvironment(environment: Environment): Choices {
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

/** What options choose. */
export function fromOptions(args: readonly string[]): Choices {
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
  if (option === '--database') return NEVER_AN_OPTION
  const known = Object.keys(OPTIONS).map((name) => `--${name}`)
  return `Unknown option ${option}. The options are ${known.join(', ')} and --help.`
}

/** Options are seen by everyone on the machine, and an address may hold a password. */
const NEVER_AN_OPTION =
  'The address of the database is no option, as others would see it: put it into ROSTRUM_DATABASE, or into a file that --database-file names.'

function unexpected(value: string): string {
  if (/^postgres(ql)?:/.test(value)) return NEVER_AN_OPTION
  return `Unexpected "${value}": options are written --name value, for example --port 3000.`
}
