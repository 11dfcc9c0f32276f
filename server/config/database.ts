import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { DatabaseAddress } from '../store/postgres/address.ts'
import {
  badValue,
  ConfigError,
  type Environment,
  type OptionValue,
  type OptionValues,
} from './options.ts'

/** The database for the log; the timeout is for statements, in ms. */
export type Database = {
  readonly address: DatabaseAddress
  readonly connections: number
  readonly timeout?: number | undefined
}

/** The variable with the address. There is no option, as other users of the machine can see options. */
const VARIABLE = 'ROSTRUM_DATABASE'

const DEFAULT_CONNECTIONS = 10
const MAX_CONNECTIONS = 500

/** In ms. */
const MIN_TIMEOUT = 100
const MAX_TIMEOUT = 600_000

/** Returns the chosen database; null if there is none. No message shows its address. */
export function databaseFrom(
  choices: OptionValues,
  folder: string,
  environment: Environment,
): Database | null {
  const file = choices['database-file']
  const address = environment[VARIABLE] ?? ''
  const connections = connectionsFrom(choices['database-connections'])
  const timeout = timeoutFrom(choices['database-timeout'])
  if (file !== undefined && address !== '' && !file.source.startsWith('--')) {
    throw new ConfigError(
      `${VARIABLE} and ${file.source} both name a database: leave out one of them.`,
    )
  }
  if (file !== undefined) return { address: addressIn(file, folder), connections, timeout }
  return address === '' ? null : { address: addressFrom(address, VARIABLE), connections, timeout }
}

function addressIn({ value, source }: OptionValue, folder: string): DatabaseAddress {
  const file = resolve(folder, value)
  try {
    return addressFrom(readFileSync(file, 'utf8'), file)
  } catch (error) {
    if (error instanceof ConfigError) throw error
    throw new ConfigError(`${source} names ${file}, which cannot be read.`)
  }
}

function addressFrom(text: string, source: string): DatabaseAddress {
  const address = DatabaseAddress.parse(text)
  if (address !== null) return address
  throw new ConfigError(
    `${source} must contain one address like postgres://user:password@host:5432/name.`,
  )
}

function connectionsFrom(choice: OptionValue | undefined): number {
  if (choice === undefined) return DEFAULT_CONNECTIONS
  const count = /^\d{1,3}$/.test(choice.value) ? Number(choice.value) : 0
  if (count >= 1 && count <= MAX_CONNECTIONS) return count
  throw badValue('database-connections', choice)
}

function timeoutFrom(choice: OptionValue | undefined): number | undefined {
  if (choice === undefined) return undefined
  const [, digits = '', unit] = /^(\d{1,6})(ms|s)$/.exec(choice.value) ?? []
  const timeout = Number(digits) * (unit === 's' ? 1_000 : 1)
  if (timeout >= MIN_TIMEOUT && timeout <= MAX_TIMEOUT) return timeout
  throw badValue('database-timeout', choice)
}
