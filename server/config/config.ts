import { resolve } from 'node:path'
import type { BackupPlan } from '../backups/backups.ts'
import { AUDIT_KEEP } from '../host/auditTrail.ts'
import type { ListenAddress, TlsFiles } from '../http/listen.ts'
import {
  type Choices,
  ConfigError,
  type OptionValue,
  parseValues,
  type Values,
} from './commandLine.ts'
import { type Database, databaseFrom } from './database.ts'
import {
  type Environment,
  LOOPBACK,
  type LogLevel,
  OPTION_NAMES,
  OPTIONS,
  type OptionName,
  readOptions,
} from './options.ts'

/** The settings of Rostrum. Paths are absolute; `publicUrl` has no trailing slash. */
export interface Config {
  readonly port: number
  readonly host: string
  readonly data: string
  /** Whether to open the browser at the start. */
  readonly open: boolean
  /** The database for the log; null if the log is in the data folder. */
  readonly database: Database | null
  readonly publicUrl: string | null
  /** Addresses and ranges of addresses. */
  readonly trustProxy: readonly string[]
  /** Private addresses and ranges that webhooks may reach. */
  readonly webhookNetworks: readonly string[]
  /** How long access records are stored, in ms. */
  readonly auditKeep: number
  /** How long ended shows stay, in ms; null: forever. */
  readonly keep: number | null
  readonly tls: TlsFiles | null
  /** The address of metrics; null if they are not served. */
  readonly metrics: ListenAddress | null
  /** When and where backups are made; null if they are not. */
  readonly backups: BackupPlan | null
  readonly logLevel: LogLevel
  /** Whether the source maps of the pages are served. */
  readonly sourceMaps: boolean
  /** All options that were set, by option or by variable, so that a printed command can repeat them. */
  readonly chosenOptions: readonly ChosenOption[]
}

/** An option with its value; null for a flag. */
export type ChosenOption = { readonly option: OptionName; readonly value: string | null }

/** `workingFolder` is the base of relative paths; `projectFolder` contains the default `data` folder. */
export interface Places {
  readonly workingFolder: string
  readonly projectFolder: string
}

/** The host of `--share`: every network card. */
const ALL_ADDRESSES = '0.0.0.0'

/** Returns the host to listen on. If `share` and `host` contradict each other, the option wins over the variable; throws if both are options or both are variables. */
function hostFrom(
  { host = LOOPBACK, share }: Values<typeof OPTIONS>,
  choices: Choices<typeof OPTIONS>,
): string {
  if (!share) return host
  if (!choices.host || !choices.share || host === ALL_ADDRESSES) return ALL_ADDRESSES
  const isOption = ({ source }: OptionValue) => source.startsWith('--')
  if (isOption(choices.share) === isOption(choices.host)) {
    throw new ConfigError(
      `${choices.share.source} listens on every address and ${choices.host.source} on one: leave out one of them.`,
    )
  }
  return isOption(choices.share) ? ALL_ADDRESSES : host
}

function tlsFrom(choices: Choices<typeof OPTIONS>, folder: string): TlsFiles | null {
  const certificate = choices['tls-cert']
  const key = choices['tls-key']
  if (certificate && key) {
    return { cert: resolve(folder, certificate.value), key: resolve(folder, key.value) }
  }
  const choice = certificate ?? key
  if (choice) {
    const missing = certificate ? '--tls-key' : '--tls-cert'
    throw new ConfigError(
      `${choice.source} also needs ${missing}: HTTPS takes a certificate and its key.`,
    )
  }
  return null
}

function backupsFrom(
  { 'backup-every': every, 'backup-to': to, 'backup-keep': keep }: Values<typeof OPTIONS>,
  folder: string,
  database: Database | null,
): BackupPlan | null {
  if ((every ?? to ?? keep) === undefined) return null
  if (every === undefined || to === undefined)
    throw new ConfigError('Automatic backups need both --backup-every and --backup-to.')
  if (database !== null)
    throw new ConfigError(
      'Automatic backups are for data folders: back up PostgreSQL with its own tools (docs/operating.md).',
    )
  return { every, folder: resolve(folder, to), keep: keep ?? 48 }
}

function givenOptions(choices: Choices<typeof OPTIONS>, folder: string): readonly ChosenOption[] {
  return OPTION_NAMES.flatMap((option): readonly ChosenOption[] => {
    const value = choices[option]?.value
    if (value === undefined) return []
    const { kind } = OPTIONS[option]
    if (kind === 'flag') return value === 'true' ? [{ option, value: null }] : []
    return [{ option, value: kind === 'path' ? resolve(folder, value) : value }]
  })
}

/** Reads options and environment; an option wins over its variable. Throws a `ConfigError`. */
export function readConfig(
  args: readonly string[],
  places: Places,
  environment: Environment = process.env,
): Config {
  const choices = readOptions(args, environment)
  const values = parseValues(OPTIONS, choices)
  const { workingFolder, projectFolder } = places
  const database = databaseFrom(values, choices['database-file'], workingFolder, environment)
  return {
    port: values.port ?? 3000,
    host: hostFrom(values, choices),
    data: values.data ? resolve(workingFolder, values.data) : resolve(projectFolder, 'data'),
    open: values.open ?? false,
    database,
    publicUrl: values['public-url'] ?? null,
    trustProxy: values['trust-proxy'] ?? [],
    webhookNetworks: values['webhook-networks'] ?? [],
    auditKeep: values['audit-keep'] ?? AUDIT_KEEP,
    keep: values.keep ?? null,
    tls: tlsFrom(choices, workingFolder),
    metrics: values.metrics ?? null,
    backups: backupsFrom(values, workingFolder, database),
    logLevel: values['log-level'] ?? 'warn',
    sourceMaps: values['source-maps'] ?? false,
    chosenOptions: givenOptions(choices, workingFolder),
  }
}
