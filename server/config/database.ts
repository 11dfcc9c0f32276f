import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { DatabaseAddress } from '../store/postgres/address.ts'
import { ConfigError, type OptionValue, type Values } from './commandLine.ts'
import type { Environment, OPTIONS } from './options.ts'

/** The database for the log; the timeout is for statements, in ms. */
export type Database = {
  readonly address: DatabaseAddress
  readonly connections: number
  readonly timeout?: number | undefined
}

/** The variable with the address. There is no option, as other users of the machine can see options. */
const VARIABLE = 'ROSTRUM_DATABASE'

const DEFAULT_CONNECTIONS = 10

/** Returns the chosen database; null if there is none. No message shows its address. */
export function databaseFrom(
  values: Values<typeof OPTIONS>,
  file: OptionValue | undefined,
  folder: string,
  environment: Environment,
): Database | null {
  const address = environment[VARIABLE] ?? ''
  const connections = values['database-connections'] ?? DEFAULT_CONNECTIONS
  const timeout = values['database-timeout']
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
