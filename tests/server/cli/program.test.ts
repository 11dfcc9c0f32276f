import fs, { existsSync, rmSync, writeFileSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { describe, expect, test } from 'vitest'
import { linksKeyFile } from '../../../server/access/linksKey.ts'
import { exportShow } from '../../../server/cli/export.ts'
import {
  isPlainHttpToOthers,
  PLAIN_HTTP_WARNING,
  reachabilityText,
} from '../../../server/cli/firstLines.ts'
import { links, owner as makeOwner, rekey } from '../../../server/cli/links.ts'
import { baseUrl } from '../../../server/cli/listing.ts'
import { dataCommand, sharingCommand } from '../../../server/cli/printedCommands.ts'
import { serve } from '../../../server/cli/serve.ts'
import { readConfig } from '../../../server/config/config.ts'
import { SqliteStore } from '../../../server/store/sqlite.ts'
import { databaseFile } from '../../../server/store/sqliteSchema.ts'
import { PROTOCOL } from '../../../shared/protocol/version.ts'
import { configOf } from '../../support/configOf.ts'
import { envelope } from '../../support/envelopes.ts'
import { present } from '../../support/present.ts'
import { connectRaw, joinAs, refusal } from '../../support/screen.ts'
import { LAST_SAID, startServerProcess } from '../../support/serverProcess.ts'
import { folderForEach } from '../../support/tempFolder.ts'
import { until } from '../../support/until.ts'

const folder = folderForEach()

const asOwner = (key: string) => ({ as: 'owner', protocol: PROTOCOL, key })

/** The key in the owner's link that was said. */
const ownerKeyIn = (logged: string): string => present(/#owner\.([\w-]{22})\n/.exec(logged)?.[1])

describe('the program', () => {
  test('prints an owner’s link at each start until one was used, lists all links while it runs, and stops cleanly', async () => {
    const starts: string[] = []
    const start = () =>
      serve(configOf(folder()), '/nowhere', { print: (text) => starts.push(text), attended: false })
    await (await start()).stop()
    const lost = ownerKeyIn(starts.join(''))

    const second = await startServerProcess(folder())
    const listed: string[] = []
    await links(configOf(folder()), (text) => listed.push(text))
    expect(listed.join('')).toContain(
      `${second.url}/#dialogue.moderator.${await second.token('moderator')}\n`,
    )
    const moderator = await joinAs(second, 'moderator')
    await moderator.does({ type: 'startShow' })
    expect(await refusal(second.url, asOwner(lost))).toEqual({ reason: 'wrong-token' })
    // It is said a moment after where the server runs.
    await until(() => second.printed().includes(LAST_SAID), 'the end of the start')
    const { wire: owner, sent } = connectRaw(second.url, asOwner(ownerKeyIn(second.printed())))
    await until(() => owner.connected, 'the owner')

    // Another is made beside the running server: the one before is shut out at its next word.
    const logged: string[] = []
    await makeOwner(configOf(folder()), (text) => logged.push(text))
    expect(logged.join('')).toContain(`${second.url}/#owner.`)
    owner.emit('shows', {}, () => undefined)
    await until(() => sent.disconnects.length > 0, 'the parting')
    expect(sent.disconnects).toEqual([{ reason: 'withdrawn' }])
    const { wire: next } = connectRaw(second.url, asOwner(ownerKeyIn(logged.join(''))))
    await until(() => next.connected, 'the next owner')
    next.disconnect()
    expect(await second.end('SIGINT')).toBe(0)
    expect(second.printed()).not.toContain('#dialogue.')

    starts.length = 0
    const third = await start()
    expect((await third.hosts.get('dialogue'))?.state.run.position.status).toBe('standby')
    await third.stop()
    expect(starts.join('')).toContain('Rostrum is running at ')
    expect(starts.join('')).not.toContain('#owner.')
  })

  test('replaces every link only on request, and keeps the previous key', async () => {
    const output = { print: () => undefined, attended: false }
    await (await serve(configOf(folder()), '/nowhere', output)).stop()
    const listed = async () => {
      const logged: string[] = []
      await links(configOf(folder()), (text) => logged.push(text))
      return logged.join('')
    }
    const before = await listed()
    rmSync(linksKeyFile(folder()))
    await expect(listed()).rejects.toThrow(/missing or empty: restore it from a backup.*rekey/)
    await expect(serve(configOf(folder()), '/nowhere', output)).rejects.toThrow(/missing or empty/)
    expect(() => rekey(configOf(folder()), false, output.print)).toThrow(/add --every-link/)
    expect(existsSync(linksKeyFile(folder()))).toBe(false)
    await rekey(configOf(folder()), true, output.print)
    const after = await listed()
    expect(after.split('\n')).toHaveLength(before.split('\n').length)
    expect(after).not.toBe(before)
  })

  test('lists the shows that cannot be opened after the links of the others, and starts beside them', async () => {
    const output = { print: () => undefined, attended: false }
    await (await serve(configOf(folder()), '/nowhere', output)).stop()
    const store = new SqliteStore(folder())
    await store.append([envelope(1, { show: 'headless' })])
    await store.close()
    const logged: string[] = []
    await links(configOf(folder()), (text) => logged.push(text))
    const line = 'headless cannot be opened: it is damaged, from event 1 on.'
    expect(logged.join('')).toContain('#dialogue.moderator.')
    expect(logged.join('')).toContain(line)
    const starts: string[] = []
    const attended = { print: (text: string) => starts.push(text), attended: true }
    await (await serve(configOf(folder()), '/nowhere', attended)).stop()
    expect(starts.join('')).toContain(line)
    expect(starts.join('')).toContain('#dialogue.moderator.')
    const asked = { show: 'headless', side: 'draft', format: 'json', rest: [] } as const
    await expect(exportShow(configOf(folder()), asked, () => undefined)).rejects.toThrow(line)
  })

  test('has a new file’s name on the disk before it goes on', async () => {
    const synced: string[] = []
    const { fsyncSync } = fs
    fs.fsyncSync = (handle) => {
      if (fs.fstatSync(handle).isDirectory())
        synced.push(fs.readdirSync(folder()).toSorted().join())
      fsyncSync(handle)
    }
    syncBuiltinESMExports()
    try {
      const output = { print: () => undefined, attended: false }
      await (await serve(configOf(folder()), '/nowhere', output)).stop()
    } finally {
      fs.fsyncSync = fsyncSync
      syncBuiltinESMExports()
    }
    for (const name of ['server.lock', 'rostrum.db', 'links.key']) {
      expect(synced.some((names) => names.split(',').includes(name))).toBe(true)
    }
    // The key was there when the folder was synced after it, and not only at the end.
    expect(synced.at(-1)).toContain('links.key')
  })

  test('states in one line why it cannot start', async () => {
    writeFileSync(databaseFile(folder()), 'These are the minutes of the meeting. '.repeat(40))
    const output = { print: expect.fail, attended: false }
    await expect(serve(configOf(folder()), '/nowhere', output)).rejects.toThrow(
      /^The database file rostrum\.db is damaged: restore a backup.*"rostrum restore FILE --data FOLDER".*$/,
    )
  })

  test('has no links to list before the first start', async () => {
    const listed = links(configOf(folder()), () => undefined)
    await expect(listed).rejects.toThrow(/^There are no shows in .* yet: start the server first\.$/)
  })
})

const PLACES = { workingFolder: '/home/ada', projectFolder: '/srv/rostrum' }

const TLS = { cert: 'cert.pem', key: 'key.pem' }

const configured = (...words: readonly string[]) => readConfig(words, PLACES, {})

test('a command that is printed: names the data folder where one was given, whole and as one word', () => {
  expect(dataCommand('links', configured())).toBe('npx --no rostrum links')
  expect(dataCommand('links', configured('--data', 'shows', '--port', '1'))).toBe(
    'npx --no rostrum links --data /home/ada/shows',
  )
  expect(dataCommand('links', configured('--data', "/tmp/Ada's shows"))).toBe(
    "npx --no rostrum links --data '/tmp/Ada'\\''s shows'",
  )
})

test('a command that is printed shares the server with all else that was chosen', () => {
  expect(sharingCommand(configured())).toBe('npm start -- --share')
  const words = ['--host', '127.0.0.1', '--data', 'x', '--port', '80', '--source-maps']
  expect(sharingCommand(configured(...words))).toBe(
    'npm start -- --share --port 80 --data /home/ada/x --source-maps',
  )
  expect(sharingCommand(configured('--share'))).toBe('npm start -- --share')
})

const plain = { host: '127.0.0.1', publicUrl: null, tls: null }

const WIFI = ['http://192.168.1.20:3000', 'http://ada.local:3000'] as const

const PUBLIC = 'https://r.example.org'

test.each([
  ['loopback', plain, [], 'http://127.0.0.1:3000'],
  ['every address', { ...plain, host: '0.0.0.0' }, WIFI, 'http://192.168.1.20:3000'],
  ['every address without a network', { ...plain, host: '0.0.0.0' }, [], 'http://127.0.0.1:3000'],
  ['every address, IPv6 too', { ...plain, host: '::' }, [], 'http://127.0.0.1:3000'],
  ['an IPv6 address', { ...plain, host: '::1' }, [], 'http://[::1]:3000'],
  ['a certificate', { ...plain, tls: TLS }, [], 'https://127.0.0.1:3000'],
  ['a public address', { ...plain, publicUrl: PUBLIC }, WIFI, PUBLIC],
])('links begin with an address that people can open: %s', (_what, config, network, expected) => {
  expect(baseUrl(config, 3000, network)).toBe(expected)
})

test.each([
  [
    'this machine alone, and how to share it',
    ['--data', 'x'],
    [],
    /: npm .*--share --data \/home\/ada\/x\n/,
  ],
  ['the other addresses', ['--share'], WIFI, /addresses .*: http:\/\/ada\.local:3000\n$/],
  ['nothing beside its one address', ['--share'], WIFI.slice(1), /^$/],
  ['that there is no network', ['--share'], [], /no network connection now/],
  ['nothing beside its public address', ['--public-url', PUBLIC], [], /^$/],
])('a start prints who can open it: %s', (_what, words, network, text) => {
  expect(reachabilityText(configured(...words), network)).toMatch(text)
})

test.each([
  ['127.0.0.1', null, null, false],
  ['::1', null, null, false],
  ['localhost', null, null, false],
  ['0.0.0.0', null, null, true],
  ['::', null, null, true],
  ['192.168.1.20', null, null, true],
  ['0.0.0.0', null, TLS, false],
  ['0.0.0.0', PUBLIC, null, false],
  ['127.0.0.1', PUBLIC, null, false],
  ['127.0.0.1', 'http://rostrum.example.org', null, true],
  ['0.0.0.0', 'http://localhost:3000', null, true],
  ['127.0.0.1', 'http://localhost:3000', null, false],
])('on %s, known as %s, with TLS %o: plain to others is %s', (host, publicUrl, tls, isPlain) => {
  expect(isPlainHttpToOthers({ host, publicUrl, tls })).toBe(isPlain)
})

test('a start warns of plain HTTP in one line, only if others can reach it', async () => {
  const printed = async (host: string) => {
    const lines: string[] = []
    const console = { print: (text: string) => void lines.push(text), attended: false }
    await (await serve({ ...configOf(folder()), host }, '/nowhere', console)).stop()
    return lines.join('')
  }
  expect(await printed('127.0.0.1')).not.toContain(PLAIN_HTTP_WARNING)
  expect(await printed('0.0.0.0')).toContain(PLAIN_HTTP_WARNING)
})
