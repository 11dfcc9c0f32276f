import { expect, test } from 'vitest'
import { asWritten } from '../../support/asWritten.ts'
import { PAGES } from '../../support/program.ts'
import { rawLine } from '../../support/rawLine.ts'
import { serverForAll } from '../../support/server.ts'
import { until } from '../../support/until.ts'

/** Nothing that is sent to it here may be in its log. */
const server = serverForAll({ assets: PAGES })

const ask = (path: string, headers: Readonly<Record<string, string>> = {}) =>
  asWritten(server().url, path, headers)

const UNREADABLE = {
  status: 400,
  text: 'This address cannot be read. Open the link you were given, whole.\n',
}

test.each([
  '/%ff',
  '/%E0%A4%A',
  '/assets/%ff.js',
  '/export/%ff/draft.json',
  '/export/hearing/%c0%af',
  '/report/%ff/report.json',
  '/intake/%',
  '/calendar/%ff.ics',
  '/public.json/%ff',
])('an address that does not decode is answered in one line: %s', async (path) => {
  expect(await ask(path)).toEqual(UNREADABLE)
})

test('an address that does not decode leaves nothing in the log, however often it is sent', async () => {
  const answers = await Promise.all(Array.from({ length: 200 }, () => ask('/%ff')))
  expect(answers.every(({ status }) => status === 400)).toBe(true)
  expect(server().warnings).toEqual([])
})

test.each([
  '/%00',
  '/assets/%00',
  '/index.html%00.js',
  '/assets/%2e%2e/%2e%2e/package.json',
  '/assets/../../package.json',
  '/..%2f..%2fetc/passwd',
  '/assets/..%5c..%5cpackage.json',
  '/.git/config',
  '/server/main.js',
  '/assets/',
  '/index.html/',
  '/%2fexample.com',
  `/${'a'.repeat(5_000)}`,
  `/assets/${'a'.repeat(5_000)}`,
])('a path that leads elsewhere finds nothing: %s', async (path) => {
  expect(await ask(path)).toMatchObject({
    status: 404,
    text: expect.stringContaining('There is nothing here.'),
  })
})

test.each([
  [416, { range: 'bytes=9999999-' }],
  [416, { range: 'bytes=5-1' }],
  [412, { 'if-match': '"another"' }],
  [412, { 'if-unmodified-since': 'Thu, 01 Jan 1970 00:00:00 GMT' }],
])('a condition that does not hold is the sender’s own: %i for %j', async (status, headers) => {
  for (const path of ['/', '/icon.svg']) expect(await ask(path, headers)).toMatchObject({ status })
})

const close = 'Host: localhost\r\nConnection: close\r\n\r\n'

test.each([
  ['no host', 'GET / HTTP/1.1\r\n\r\n', 400],
  ['a byte that no address has', `GET /\u00ff HTTP/1.1\r\n${close}`, 400],
  ['no HTTP', '\u0016\u0003\u0001\r\n', 400],
  ['a head without end', `GET / HTTP/1.1\r\nX: ${'x'.repeat(20_000)}\r\n${close}`, 431],
  ['an address of nothing', `GET ///%ff@x HTTP/1.1\r\n${close}`, 400],
  ['a host that is none', `GET http://[::1/ HTTP/1.1\r\n${close}`, 404],
  [
    'two lengths',
    `POST /intake HTTP/1.1\r\nTransfer-Encoding: chunked\r\nContent-Length: 4\r\n${close}zz\r\n`,
    400,
  ],
])('bytes that are no request end their connection only: %s', async (_what, bytes, status) => {
  const line = await rawLine(server())
  line.socket.write(Buffer.from(bytes, 'latin1'))
  await until(() => line.closed(), 'the end of the connection')
  expect(line.received()).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `))
  expect((await ask('/livez')).status).toBe(200)
})
