import { expect, test } from 'vitest'
import {
  isPlainHttpToOthers,
  PLAIN_HTTP_WARNING,
  reachabilityText,
} from '../../../server/cli/firstLines.ts'
import { baseUrl } from '../../../server/cli/listing.ts'
import { dataCommand, sharingCommand } from '../../../server/cli/printedCommands.ts'
import { serve } from '../../../server/cli/serve.ts'
import { readConfig } from '../../../server/config/config.ts'
import { configOf } from '../../support/configOf.ts'
import { folderForEach } from '../../support/tempFolder.ts'

const PLACES = { workingFolder: '/home/ada', projectFolder: '/srv/rostrum' }
const TLS = { cert: 'cert.pem', key: 'key.pem' }

const folder = folderForEach()
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
