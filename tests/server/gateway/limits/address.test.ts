import { expect, onTestFinished, test } from 'vitest'
import { addressResolver } from '../../../../server/gateway/limits/address.ts'
import { plainAddress } from '../../../../server/gateway/limits/ranges.ts'
import { connectRaw, handshakeOf } from '../../../support/screen.ts'
import { startServer, type TestServer } from '../../../support/server.ts'
import { until } from '../../../support/until.ts'

const LOOPBACK = ['127.0.0.1', '::1']
const TEN = ['10.0.0.0/8']

/** The address that a request from `remote` counts under; the header as one text. */
function counted(trusted: readonly string[], remote: string, forwarded?: string): string {
  const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded }
  return addressResolver(trusted, () => undefined)({ remote, headers })
}

test.each([
  ['its own without a header', [], '203.0.113.7', undefined, '203.0.113.7'],
  ['its own where nobody is trusted', [], '203.0.113.7', '198.51.100.1', '203.0.113.7'],
  ['its own where a program here is not trusted', [], '127.0.0.1', '198.51.100.1', '127.0.0.1'],
  ['that before a proxy', LOOPBACK, '127.0.0.1', '198.51.100.1', '198.51.100.1'],
  ['not an invented one', LOOPBACK, '::1', '10.9.9.9, 198.51.100.1', '198.51.100.1'],
  ['that before all proxies', TEN, '10.0.0.1', '198.51.100.1,10.0.0.2', '198.51.100.1'],
  ['an untrusted proxy', ['10.0.0.1'], '10.0.0.1', '1.1.1.1,10.0.0.2', '10.0.0.2'],
  ['that of the farthest proxy', TEN, '10.0.0.1', '10.0.0.3, 10.0.0.2', '10.0.0.3'],
  ['that of the proxy that names none', LOOPBACK, '::1', '198.51.100.1, unknown', '::1'],
  ['IPv4 reached by IPv6', ['127.0.0.1'], '::ffff:127.0.0.1', '2001:DB8::0:1', '2001:db8::1'],
  ['a mapped proxy', ['::ffff:10.0.0.0/104'], '10.2.3.4', '198.51.100.1', '198.51.100.1'],
  ['that before an IPv6 proxy', ['fd00::/8'], 'fd12::1', '[2001:db8::2]:443', '2001:db8::2'],
  ['without the port of a proxy', LOOPBACK, '127.0.0.1', '198.51.100.1:5678', '198.51.100.1'],
  ['one for both forms of it', [], '::ffff:203.0.113.7', undefined, '203.0.113.7'],
  ['nothing after the connection closed', LOOPBACK, '', '198.51.100.1', ''],
] as const)(
  'the address that a request counts under is %s',
  (_what, trusted, remote, forwarded, address) => {
    expect(counted(trusted, remote, forwarded)).toBe(address)
  },
)

test('the address that a request counts under is read the same from a header that came in several', () => {
  const headers = { 'x-forwarded-for': ['10.9.9.9', '198.51.100.1, 127.0.0.1'] }
  const from = { remote: '127.0.0.1', headers: Object.assign({}, headers) }
  expect(addressResolver(LOOPBACK, () => undefined)(from)).toBe('198.51.100.1')
})

test('the address that a request counts under is no address where it is none', () => {
  for (const text of ['', 'unknown', '1.2.3', '1.2.3.4.5:6', '[1.2.3', 'example.org']) {
    expect(plainAddress(text)).toBeNull()
  }
})

test('an untrusted program of this machine that sends the header is logged once, with the option to set', () => {
  const lines: string[] = []
  const addressOf = addressResolver(['10.0.0.1'], (line) => lines.push(line))
  const headers = { 'x-forwarded-for': '198.51.100.1' }
  addressOf({ remote: '203.0.113.7', headers })
  addressOf({ remote: '10.0.0.1', headers })
  addressOf({ remote: '127.0.0.1', headers: {} })
  expect(lines).toEqual([])
  for (const remote of ['::ffff:127.0.0.1', '::1', '127.0.0.1']) addressOf({ remote, headers })
  expect(lines).toEqual([expect.stringContaining('--trust-proxy 127.0.0.1')])
})

let server: TestServer

const headers = { 'x-forwarded-for': '198.51.100.1' }

async function connectBehindProxy(): Promise<void> {
  const { wire } = connectRaw(server.url, await handshakeOf(server, 'audience'), headers)
  await until(() => wire.connected, 'a screen behind a proxy')
  wire.disconnect()
}

test('screens behind an unlisted proxy are admitted, and the log names it once', async () => {
  server = await startServer()
  onTestFinished(server.stop)
  await connectBehindProxy()
  expect(server.warnings).toEqual([expect.stringContaining('--trust-proxy 127.0.0.1')])
  await fetch(`${server.url}/public.json`, { headers })
  await connectBehindProxy()
  await server.stop()
  expect(server.warnings).toHaveLength(1)
})

test('requests for pages log an unlisted proxy too', async () => {
  const inProcess = await startServer()
  onTestFinished(inProcess.stop)
  await fetch(`${inProcess.url}/public.json`, { headers })
  expect(inProcess.warnings).toHaveLength(1)
})

test('a listed proxy is not logged', async () => {
  server = await startServer({ trustProxy: ['127.0.0.0/8'] })
  onTestFinished(server.stop)
  await connectBehindProxy()
  await fetch(`${server.url}/public.json`, { headers })
  await server.stop()
  expect(server.warnings).toEqual([])
})
