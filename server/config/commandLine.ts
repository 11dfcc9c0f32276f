import { parseArgs } from 'node:util'
import { StartupError } from '../startupError.ts'

/** An option: an example of its value, its effect (with the default in brackets), the rule for its value, and its parser, which calls `refuse` with the wrong part. */
export type Option<T> = {
  readonly kind: 'value' | 'flag' | 'path'
  readonly example: string
  readonly about: string
  readonly rule: string
  readonly parse: (text: string, refuse: (wrong?: string) => never) => T
}

type Options = Readonly<Record<string, Option<unknown>>>

/** Makes an option with a value. */
export function value<T>(
  example: string,
  about: string,
  rule: string,
  parse: Option<T>['parse'],
): Option<T> {
  return { kind: 'value', example, about, rule, parse }
}

/** Makes an option with a path. */
export function path(example: string, about: string): Option<string> {
  return { kind: 'path', example, about, rule: '', parse: (text) => text }
}

/** Makes an option without a value, or with true or false. */
export function flag(about: string): Option<boolean> {
  return {
    ...{ kind: 'flag', example: 'true', about, rule: 'true or false' },
    parse: (text, refuse) => text === 'true' || (text === 'false' ? false : refuse()),
  }
}

/** Returns the parser of whole numbers from `least` to `most`. */
export function numberFrom(least: number, most: number): Option<number>['parse'] {
  return (text, refuse) => {
    const isInRange = /^\d{1,5}$/.test(text) && Number(text) >= least && Number(text) <= most
    return isInRange ? Number(text) : refuse()
  }
}

/** The value of an option, and the option or variable as the person wrote it: `--port` or `ROSTRUM_PORT`. */
export interface OptionValue {
  readonly value: string
  readonly source: string
}

/** The values of all options that were set. */
export type Choices<Table extends Options> = { readonly [name in keyof Table]?: OptionValue }

/** The parsed values; undefined for options that were not set. */
export type Values<Table extends Options> = {
  readonly [name in keyof Table]?: Table[name] extends Option<infer T> ? T : never
}

/** A wrong command line or environment, described in one line. */
export class ConfigError extends StartupError {}

/** Returns an option as it is typed. */
export function usageOf(name: string, { kind, example }: Option<unknown>): string {
  return kind === 'flag' ? `--${name}` : `--${name} ${example}`
}

/** Parses the values of options; throws a `ConfigError` for a wrong one. */
export function parseValues<Table extends Options>(
  table: Table,
  choices: Choices<Table>,
): Values<Table> {
  const values = Object.entries(table).flatMap(([name, { rule, parse }]) => {
    const choice = choices[name]
    if (choice === undefined) return []
    const refuse = (wrong = choice.value): never => {
      throw new ConfigError(`${choice.source} must be ${rule}, not "${wrong}".`)
    }
    return [[name, parse(choice.value, refuse)]]
  })
  return Object.fromEntries(values) as Values<Table>
}

/** Reads the options and the other words of a command line; throws a `ConfigError`. */
export function readWords<Table extends Options>(
  table: Table,
  args: readonly string[],
): { readonly choices: Choices<Table>; readonly others: readonly string[] } {
  const options = Object.fromEntries(
    Object.entries(table).map(([name, { kind }]) => {
      const type = kind === 'flag' ? 'boolean' : 'string'
      return [name, { type }] as const
    }),
  )
  const { tokens } = parseArgs({ args: [...args], options, strict: false, tokens: true })
  const choices: { [name in string]?: OptionValue } = {}
  const others: string[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') others.push(token.value)
    if (token.kind !== 'option') continue
    const { name, rawName } = token
    const option = rawName.startsWith('--') && Object.hasOwn(table, name) ? table[name] : undefined
    if (option === undefined) throw unknownOption(rawName, table)
    choices[name] = choiceOf(name, option, token)
  }
  return { choices: choices as Choices<Table>, others }
}

/** An option as it was written; `inlineValue` means after a `=`. */
type Token = {
  readonly rawName: string
  readonly value?: string | undefined
  readonly inlineValue?: boolean | undefined
}

function choiceOf(name: string, option: Option<unknown>, token: Token): OptionValue {
  const { rawName: source, value, inlineValue } = token
  if (option.kind === 'flag' && value === undefined) return { value: 'true', source }
  if (!value || (value.startsWith('--') && !inlineValue)) {
    throw new ConfigError(`${source} needs a value: ${usageOf(name, option)}`)
  }
  return { value, source }
}

function unknownOption(option: string, table: Options): ConfigError {
  const known = Object.keys(table).map((name) => `--${name}`)
  return new ConfigError(
    `Unknown option ${option}. The options are ${known.join(', ')} and --help.`,
  )
}
