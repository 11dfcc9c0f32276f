import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ConfigError, usageOf } from '../../server/config/commandLine.ts'
import { readConfig } from '../../server/config/config.ts'
import { type Environment, OPTION_NAMES, OPTIONS, variableOf } from '../../server/config/options.ts'
import { folderForEach } from '../support/tempFolder.ts'

const folder = folderForEach()

const places = { workingFolder: '/home/ada', projectFolder: '/srv/rostrum' }

const OPTION_LIST =
  'The options are --port, --host, --share, --open, --data, --public-url, --trust-proxy, --webhook-networks, --database-file, --database-connections, --database-timeout, --backup-every, --backup-to, --backup-keep, --audit-keep, --keep, --tls-cert, --tls-key, --metrics, --log-level, --source-maps and --help.'
const PORT = '--port must be a whole number from 0 to 65535, not'
const PUBLIC_URL =
  '--public-url must be an address like https://rostrum.example.org, without a path, not'
const configured = (line: string, environment: Environment = {}) =>
  readConfig(line.split(' ').filter(Boolean), places, environment)

const refused = (line: string, environment: Environment = {}) => {
  try {
    configured(line, environment)
  } catch (error) {
    return error instanceof ConfigError ? error.message : error
  }
  return undefined
}

it('docs/using.md lists the options as their table describes them', () => {
  const rows = OPTION_NAMES.map((name) => {
    const { about } = OPTIONS[name]
    return `| \`${usageOf(name, OPTIONS[name])}\` | \`${variableOf(name)}\` | ${about} |`
  })
  const [, options = ''] = readFileSync('docs/using.md', 'utf8').split('## Options\n')
  const [, table = ''] = options.split('\n\n')
  expect(table.split('\n').slice(2)).toEqual(rows)
})

describe('configuration', () => {
  it('needs nothing: loopback, port 3000, data inside the project', () => {
    expect(configured('')).toEqual({
      port: 3000,
      host: '127.0.0.1',
      data: '/srv/rostrum/data',
      open: false,
      database: null,
      publicUrl: null,
      trustProxy: [],
      webhookNetworks: [],
      auditKeep: 400 * 24 * 3_600_000,
      keep: null,
      tls: null,
      metrics: null,
      backups: null,
      logLevel: 'warn',
      sourceMaps: false,
      chosenOptions: [],
    })
  })

  it('takes every option', () => {
    const line =
      '--port 8080 --host ::1 --data shows --public-url https://talks.example.org/ --trust-proxy ::1,10.0.0.0/8 --webhook-networks 10.1.0.0/16 --backup-every 6h --backup-to copies --backup-keep 7 --audit-keep 30d --keep 400d --tls-cert c.pem --tls-key /k.pem --metrics 0.0.0.0:9400 --log-level debug --source-maps --open'
    expect(configured(line)).toEqual({
      port: 8080,
      host: '::1',
      data: '/home/ada/shows',
      open: true,
      database: null,
      publicUrl: 'https://talks.example.org',
      trustProxy: ['::1', '10.0.0.0/8'],
      webhookNetworks: ['10.1.0.0/16'],
      auditKeep: 30 * 24 * 3_600_000,
      keep: 400 * 24 * 3_600_000,
      tls: { cert: '/home/ada/c.pem', key: '/k.pem' },
      metrics: { host: '0.0.0.0', port: 9400 },
      backups: { every: 6 * 3_600_000, folder: '/home/ada/copies', keep: 7 },
      logLevel: 'debug',
      sourceMaps: true,
      chosenOptions: [
        { option: 'port', value: '8080' },
        { option: 'host', value: '::1' },
        { option: 'open', value: null },
        { option: 'data', value: '/home/ada/shows' },
        { option: 'public-url', value: 'https://talks.example.org/' },
        { option: 'trust-proxy', value: '::1,10.0.0.0/8' },
        { option: 'webhook-networks', value: '10.1.0.0/16' },
        { option: 'backup-every', value: '6h' },
        { option: 'backup-to', value: '/home/ada/copies' },
        { option: 'backup-keep', value: '7' },
        { option: 'audit-keep', value: '30d' },
        { option: 'keep', value: '400d' },
        { option: 'tls-cert', value: '/home/ada/c.pem' },
        { option: 'tls-key', value: '/k.pem' },
        { option: 'metrics', value: '0.0.0.0:9400' },
        { option: 'log-level', value: 'debug' },
        { option: 'source-maps', value: null },
      ],
    })
  })

  it('takes the same by environment', () => {
    const environment = {
      ROSTRUM_PORT: '8080',
      ROSTRUM_TRUST_PROXY: '192.0.2.1, fd00::/8',
      ROSTRUM_SOURCE_MAPS: 'true',
    }
    expect(configured('', environment)).toMatchObject({
      port: 8080,
      trustProxy: ['192.0.2.1', 'fd00::/8'],
      sourceMaps: true,
    })
  })

  it('lets an option win over its variable, and the last of two options over the first', () => {
    expect(configured('--port 1', { ROSTRUM_PORT: '2' }).port).toBe(1)
    expect(configured('--port=1 --port=2').port).toBe(2)
  })

  it.each([
    ['--share', {}, '0.0.0.0'],
    ['--share --host 0.0.0.0', {}, '0.0.0.0'],
    ['--share=false --host ::1', {}, '::1'],
    ['--share', { ROSTRUM_HOST: '192.168.1.20' }, '0.0.0.0'],
    ['--host ::1', { ROSTRUM_SHARE: 'true' }, '::1'],
    ['', { ROSTRUM_SHARE: 'true' }, '0.0.0.0'],
  ] as const)('listens, with "%s" and %o, on %s', (line, environment, host) => {
    expect(configured(line, environment).host).toBe(host)
  })

  it.each([
    ['9400', '127.0.0.1', 9400],
    ['0', '127.0.0.1', 0],
    ['localhost:9400', 'localhost', 9400],
    ['10.0.0.7:9400', '10.0.0.7', 9400],
    ['[::1]:9400', '::1', 9400],
  ])('serves metrics at %s', (value, host, port) => {
    expect(configured(`--metrics ${value}`).metrics).toEqual({ host, port })
  })

  it('refuses to be shared and to listen on one address at once', () => {
    expect(refused('--share --host 127.0.0.1')).toBe(
      '--share listens on every address and --host on one: leave out one of them.',
    )
  })

  it('reads an empty variable as not set', () => {
    expect(configured('', { ROSTRUM_PORT: '', ROSTRUM_TLS_KEY: '' }).port).toBe(3000)
  })

  it.each([
    ['--prot 3000', `Unknown option --prot. ${OPTION_LIST}`],
    ['-p 3000', `Unknown option -p. ${OPTION_LIST}`],
    ['3000', 'Unexpected "3000": options are written --name value, for example --port 3000.'],
    ['--port', '--port needs a value: --port 3000'],
    ['--port --host ::1', '--port needs a value: --port 3000'],
    ['--port=', '--port needs a value: --port 3000'],
    ['--port abc', `${PORT} "abc".`],
    ['--port 65536', `${PORT} "65536".`],
    ['--port=-1', `${PORT} "-1".`],
    ['--port 1e3', `${PORT} "1e3".`],
    ['--host http://a', '--host must be a host name or an IP address, not "http://a".'],
    ['--public-url talks.example.org', `${PUBLIC_URL} "talks.example.org".`],
    ['--public-url https://example.org/talks', `${PUBLIC_URL} "https://example.org/talks".`],
    ['--public-url ftp://example.org', `${PUBLIC_URL} "ftp://example.org".`],
    ['--source-maps=some', '--source-maps must be true or false, not "some".'],
    [
      '--log-level loud',
      '--log-level must be one of trace, debug, info, warn, error, fatal, silent, not "loud".',
    ],
    ['--tls-cert c.pem', '--tls-cert also needs --tls-key: HTTPS takes a certificate and its key.'],
    ['--tls-key k.pem', '--tls-key also needs --tls-cert: HTTPS takes a certificate and its key.'],
  ])('refuses %s in one line', (line, answer) => {
    expect(refused(line)).toBe(answer)
  })

  it.each(['yes', '65536', ':9400', '::1:9400', '[::1', 'http://localhost:9400', '9400/metrics'])(
    'refuses to serve metrics at %s in one line',
    (value) => {
      expect(refused(`--metrics ${value}`)).toBe(
        `--metrics must be a port, or an address and a port like 127.0.0.1:9400, not "${value}".`,
      )
    },
  )

  it.each(['nginx', '10.0.0.0/33', '::1,', '::ffff:10.0.0.0/8', '10.0.0.0/8/8', '/8'])(
    'refuses to trust %s as proxy in one line',
    (list) => {
      const wrong = list === '::1,' ? '' : list
      expect(refused(`--trust-proxy ${list}`)).toBe(
        `--trust-proxy must be addresses or ranges with commas between, like 127.0.0.1,10.0.0.0/8, not "${wrong}".`,
      )
    },
  )

  it('takes the address of a database from the environment or a file, and never from an option', () => {
    const file = join(folder(), 'address')
    writeFileSync(file, 'postgresql://ada:in-file@db.example.org/shows\n')
    writeFileSync(join(folder(), 'shopping'), 'bread and hush-hush')
    const ROSTRUM_DATABASE = 'postgres://ada:in-env@127.0.0.1:5432/shows'
    const found = (line: string, environment: Environment = {}) => {
      const { database } = configured(line, environment)
      return database && `${database.address.reveal()} ${database.connections}`
    }
    expect(found('', { ROSTRUM_DATABASE })).toBe(`${ROSTRUM_DATABASE} 10`)
    expect(found(`--database-file ${file} --database-connections 3`, { ROSTRUM_DATABASE })).toBe(
      'postgresql://ada:in-file@db.example.org/shows 3',
    )
    expect(refused('', { ROSTRUM_DATABASE, ROSTRUM_DATABASE_FILE: file })).toBe(
      'ROSTRUM_DATABASE and ROSTRUM_DATABASE_FILE both name a database: leave out one of them.',
    )
    const wrong = 'must contain one address like postgres://user:password@host:5432/name.'
    expect(refused('', { ROSTRUM_DATABASE: 'mysql://ada:hush-hush@db' })).toBe(
      `ROSTRUM_DATABASE ${wrong}`,
    )
    expect(refused(`--database-file ${folder()}/shopping`)).toBe(`${folder()}/shopping ${wrong}`)
    expect(refused('--database-file nowhere')).toBe(
      '--database-file names /home/ada/nowhere, which cannot be read.',
    )
    const timeout = (line: string) => configured(line, { ROSTRUM_DATABASE }).database?.timeout
    expect([timeout(''), timeout('--database-timeout 750ms')]).toEqual([undefined, 750])
    expect([timeout('--database-timeout 20s'), timeout('--database-timeout=600s')]).toEqual([
      ...[20_000, 600_000],
    ])
    for (const length of ['5', '0s', '99ms', '601s', '5S', '-5s', '1.5s', '5min']) {
      expect(refused(`--database-timeout=${length}`)).toBe(
        `--database-timeout must be a length like 5s or 500ms, from 100ms to 600s, not "${length}".`,
      )
    }
    expect(refused('--database-connections 0')).toBe(
      '--database-connections must be a whole number from 1 to 500, not "0".',
    )
    for (const before of ['--database ', '--database=', '', '--port 1 ']) {
      expect(refused(`${before}${ROSTRUM_DATABASE}`)).toBe(
        'The address of the database is not an option, as other users could see it: put it into ROSTRUM_DATABASE, or into a file that --database-file names.',
      )
    }
    expect(JSON.stringify(configured('', { ROSTRUM_DATABASE }))).not.toContain('in-env')
  })

  it('names the variable when the bad value came by environment', () => {
    expect(refused('', { ROSTRUM_PORT: 'abc' })).toBe(
      'ROSTRUM_PORT must be a whole number from 0 to 65535, not "abc".',
    )
    expect(refused('', { ROSTRUM_TLS_KEY: '/k.pem' })).toBe(
      'ROSTRUM_TLS_KEY also needs --tls-cert: HTTPS takes a certificate and its key.',
    )
  })
})
