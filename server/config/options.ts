import { HOUR, MINUTE, SECOND } from '../../shared/time/instant.ts'
import { isRange } from '../gateway/limits/ranges.ts'
import type { ListenAddress } from '../http/listen.ts'
import {
  type Choices,
  ConfigError,
  flag,
  numberFrom,
  type Option,
  type OptionValue,
  path,
  readWords,
  value,
} from './commandLine.ts'

/** The levels of the server's log, from everything to nothing. */
export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const

export type LogLevel = (typeof LOG_LEVELS)[number]

export type Environment = Readonly<Record<string, string | undefined>>

const LEVELS = LOG_LEVELS.join(', ')

/** The default host of the server and its metrics: this machine only. */
export const LOOPBACK = '127.0.0.1'

type Parse<T> = Option<T>['parse']

const portIn = numberFrom(0, 65_535)

const hostIn: Parse<string> = (text, refuse) => (/^[\w.:-]+$/.test(text) ? text : refuse())

const publicUrlIn: Parse<string> = (text, refuse) => {
  const url = URL.canParse(text) ? new URL(text) : null
  const isOrigin = url !== null && /^https?:$/.test(url.protocol) && `${url.origin}/` === url.href
  return isOrigin ? url.origin : refuse()
}

const rangesIn: Parse<readonly string[]> = (text, refuse) =>
  text.split(',').map((range) => (isRange(range.trim()) ? range.trim() : refuse(range.trim())))

const DAY = 24 * HOUR
const UNITS: Readonly<Record<string, number>> = { ms: 1, s: SECOND, m: MINUTE, h: HOUR, d: DAY }

/** Returns the parser of a length in some units, such as `ms|s`, from `least` to `most`, in ms. */
function lengthIn(units: string, least: number, most: number): Parse<number> {
  return (text, refuse) => {
    const [, digits, unit = ''] = new RegExp(`^(\\d{1,6})(${units})$`).exec(text) ?? []
    const length = Number(digits) * (UNITS[unit] ?? 0)
    return length >= least && length <= most ? length : refuse()
  }
}

const DAYS = 'a number of days from 30d to 36500d, like 400d'

/** Parses a number of days, in ms. A deletion is announced 30 days before. */
const daysIn = lengthIn('d', 30 * DAY, 36_500 * DAY)

/** Parses the address of metrics: a port, or a host and a port, with IPv6 in brackets. */
const metricsIn: Parse<ListenAddress> = (text, refuse) => {
  const [, name, inBrackets, digits = ''] =
    /^(?:(?:([\w.-]+)|\[([\da-f:.]+)\]):)?(\d{1,5})$/i.exec(text) ?? []
  return { host: name ?? inBrackets ?? LOOPBACK, port: portIn(digits, () => refuse()) }
}

const logLevelIn: Parse<LogLevel> = (text, refuse) =>
  LOG_LEVELS.find((level) => level === text) ?? refuse()

/** All options. Their variables, the help, the error messages and the list in docs/using.md are derived from this table. */
export const OPTIONS = {
  port: value('3000', 'the port to listen on (3000)', 'a whole number from 0 to 65535', portIn),
  host: value(
    '0.0.0.0',
    'the address to listen on (127.0.0.1)',
    'a host name or an IP address',
    hostIn,
  ),
  share: flag('for everyone on this network, the short way to --host 0.0.0.0'),
  open: flag("open the owner's page in the browser of this machine"),
  data: path('./data', 'the folder of the shows and the keys (./data)'),
  'public-url': value(
    'https://rostrum.example.org',
    'the address that links begin with, and that the server accepts',
    'an address like https://rostrum.example.org, without a path',
    publicUrlIn,
  ),
  'trust-proxy': value(
    '127.0.0.1,10.0.0.0/8',
    'proxies whose X-Forwarded-For is believed: addresses and ranges (none)',
    'addresses or ranges with commas between, like 127.0.0.1,10.0.0.0/8',
    rangesIn,
  ),
  'webhook-networks': value(
    '10.0.0.0/8,192.168.1.5',
    'private networks that webhooks may reach: addresses and ranges (none)',
    'addresses or ranges with commas between, like 10.0.0.0/8,192.168.1.5',
    rangesIn,
  ),
  'database-file': path('./database', 'a file with the address of a PostgreSQL for the shows'),
  'database-connections': value(
    '10',
    'how many connections to it, at most (10)',
    'a whole number from 1 to 500',
    numberFrom(1, 500),
  ),
  'database-timeout': value(
    '5s',
    'how long a statement may take there (5s)',
    'a length like 5s or 500ms, from 100ms to 600s',
    lengthIn('ms|s', 100, 600 * SECOND),
  ),
  'backup-every': value(
    '10m',
    'make a backup of the data folder that often (never); needs --backup-to',
    'a length like 10m, 6h or 1d, from 10s to 7d',
    lengthIn('s|m|h|d', 10 * SECOND, 7 * DAY),
  ),
  'backup-to': path('./backups', 'the folder of these backups'),
  'backup-keep': value(
    '48',
    'how many of these backups stay; the oldest is removed (48)',
    'a whole number from 1 to 9999',
    numberFrom(1, 9_999),
  ),
  'audit-keep': value('400d', 'how many days access records are stored (400d)', DAYS, daysIn),
  keep: value('400d', 'delete shows this long after their end (never)', DAYS, daysIn),
  'tls-cert': path('./cert.pem', 'the certificate chain, for HTTPS'),
  'tls-key': path('./key.pem', 'its private key'),
  metrics: value(
    '9400',
    'serve metrics for Prometheus on this port of 127.0.0.1, or on another address',
    'a port, or an address and a port like 127.0.0.1:9400',
    metricsIn,
  ),
  'log-level': value(
    'debug',
    `the level of the log (warn): ${LEVELS}`,
    `one of ${LEVELS}`,
    logLevelIn,
  ),
  'source-maps': flag('serve the source maps of the pages'),
}

export type OptionName = keyof typeof OPTIONS

export const OPTION_NAMES = Object.keys(OPTIONS) as readonly OptionName[]

/** Returns the environment variable of an option. */
export function variableOf(name: OptionName): string {
  return `ROSTRUM_${name.toUpperCase().replaceAll('-', '_')}`
}

/** Reads option values from the command line and the environment; an option wins over its variable, and an empty variable counts as not set. The address of a database is refused anywhere, also as the value of another option. */
export function readOptions(
  args: readonly string[],
  environment: Environment,
): Choices<typeof OPTIONS> {
  if (args.some((word) => /^(--database(=.*)?$|postgres(ql)?:)/.test(word)))
    throw new ConfigError(ADDRESS_NOT_AN_OPTION)
  const { choices, others } = readWords(OPTIONS, args)
  const [unexpected] = others
  if (unexpected !== undefined)
    throw new ConfigError(
      `Unexpected "${unexpected}": options are written --name value, for example --port 3000.`,
    )
  const variables = OPTION_NAMES.flatMap((name): readonly [OptionName, OptionValue][] => {
    const source = variableOf(name)
    const text = environment[source]
    return text ? [[name, { value: text, source }]] : []
  })
  return { ...Object.fromEntries(variables), ...choices }
}

/** Other users of the machine can see options, and an address may contain a password. */
const ADDRESS_NOT_AN_OPTION =
  'The address of the database is not an option, as other users could see it: put it into ROSTRUM_DATABASE, or into a file that --database-file names.'
