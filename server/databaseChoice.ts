import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import {
  type Choice,
  type Choices,
  ConfigError,
  type Environment,
  misuse,
} from './configChoices.ts'
import { DatabaseAddress } from './store/postgres/address.ts'

/** A database that holds the log, how many connections to it a server has, and how long a statement may take there, in ms, where that was chosen. */
export type Database = {
  readonly address: DatabaseAddress
  readonly connections: number
  readonly timeout?: number | undefined
}

/** The variable that holds an address; there is no option, as everyone on the machine sees options. */
const VARIABLE = 'ROSTRUM_DATABASE'

/** How many connections a server has where nothing else is said, and may have at most. */
const CONNECTIONS = 10
const MOST_CONNECTIONS = 500

/** The least and the most that a statement may be given, in ms. */
const LEAST_TIMEOUT = 100
const MOST_TIMEOUT = 600_000

/** The database that was chosen; null where none was. Its address is shown in no line. */
export function databaseFrom(
  choices: Choices,
  from: string,
  environment: Environment,
): Database | null {
  const file = choices['database-file']
  const given = environment[VARIABLE] ?? ''
  const connections = connectionsFrom(choices['database-connections'])
  const timeout = timeoutFrom(choices['database-timeout'])
  if (file !== undefined && given !== '' && !file.by.startsWith('--')) {
    throw new ConfigError(`${VARIABLE} and ${file.by} name a database each: leave out one of them.`)
  }
  if (file !== undefined) return { address: addressIn(file, from), connections, timeout }
  return given === '' ? null : { address: addressFrom(given, VARIABLE), connections, timeout }
}

function addressIn({ value, by }: Choice, from: string): DatabaseAddress {
  const file = resolve(from, value)
  try {
    return addressFrom(readFileSync(file, 'utf8'), file)
  } catch (error) {
    if (error instanceof ConfigError) throw error
    throw new ConfigError(`${by} names ${file}, which cannot be read.`)
  }
}

function addressFrom(text: string, where: string): DatabaseAddress {
  const address = DatabaseAddress.read(text)
  if (address !== null) return address
  throw new ConfigError(
    `${where} must hold one address like postgres://user:password@host:5432/name, and does not.`,
  )
}

function connectionsFrom(choice: Choice | undefined): number {
  if (choice === undefined) return CONNECTIONS
  const { value } = choice
  const connections = Number(value)
  if (/^\d{1,3}$/.test(value) && connections >= 1 && connections <= MOST_CONNECTIONS) {
    return connections
  }
  throw misuse('database-connections', choice)
}

function timeoutFrom(choice: Choice | undefined): number | undefined {
  if (choice === undefined) return undefined
  const { value } = choice
  const [, figures = '', unit] = /^(\d{1,6})(ms|s)$/.exec(value) ?? []
  const timeout = Number(figures) * (unit === 's' ? 1_000 : 1)
  if (timeout >= LEAST_TIMEOUT && timeout <= MOST_TIMEOUT) return timeout
  throw misuse('database-timeout', choice)
}
