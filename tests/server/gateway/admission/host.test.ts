import { get } from 'node:http'
import { text as textOf } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { machine } from '../../../support/machine.ts'
import { rawLine, upgrade } from '../../../support/rawLine.ts'
import { connectRaw, handshakeOf } from '../../../support/screen.ts'
import { startServer, type TestServer } from '../../../support/server.ts'
import { until } from '../../../support/until.ts'

const WIFI = { lo: ['127.0.0.1', '::1'], wlan0: ['192.168.1.20'] }

let server: TestServer
let port: number

beforeAll(async () => {
  const reached = {
    host: '0.0.0.0',
    publicUrl: 'https://talks.example.org',
    machine: machine(WIFI),
  }
  server = await startServer({ reached })
  port = Number(new URL(server.url).port)
})
afterAll(() => server.stop())

/** What is answered to a request that says it is for this host. */
function asked(path: string, host: string, to = port): Promise<{ status?: number; text: string }> {
  return new Promise((resolve, reject) => {
    const request = get({ port: to, path, headers: { host } }, async (response) => {
      resolve({ status: response.statusCode ?? 0, text: await textOf(response) })
    })
    request.once('error', reject)
  })
}

const LINE =
  'Rostrum is not known by this address. Open Rostrum by https://talks.example.org, or start it with --public-url and the address it is to be known by.\n'

describe('a page of somebody’s whose name leads to this machine', () => {
  test.each(['/', '/public.json', '/addresses', '/export/hearing/draft.json', '/assets/main.js'])(
    'is given nothing by HTTP: %s',
    async (path) => {
      expect(await asked(path, `evil.example:${port}`)).toEqual({ status: 421, text: LINE })
    },
  )

  test('has no line, as its origin is the host that it asks', async () => {
    const { wire } = connectRaw(server.url, await handshakeOf(server, 'moderator'), {
      host: `evil.example:${port}`,
      origin: `http://evil.example:${port}`,
    })
    const came = await new Promise((resolve) => {
      wire.once('connect', () => resolve('let in'))
      wire.once('connect_error', () => resolve('refused'))
    })
    wire.disconnect()
    expect(came).toBe('refused')
  })

  test('is told in one line why it has none', async () => {
    const line = await rawLine(server)
    line.socket.write(upgrade().replace('Host: localhost', 'Host: evil.example'))
    await until(() => line.closed(), 'the end')
    const [head = '', said] = line.heard().split('\r\n\r\n')
    expect(head).toMatch(/^HTTP\/1\.1 421 Misdirected Request\r\n/)
    expect(said).toBe(LINE)
  })

  test('is told to the operator, once', async () => {
    await asked('/', 'evil.example')
    await asked('/', 'other.example')
    expect(server.warnings).toHaveLength(1)
    expect(server.warnings[0]).toMatch(/^A request for "evil\.example.*--public-url/)
  })
})

describe('requests for ourselves', () => {
  test.each([
    'localhost',
    '127.0.0.1:9',
    '[::1]',
    '192.168.1.20',
    'ada-laptop.local',
    'talks.example.org',
  ])('are answered: %s', async (host) => {
    expect((await asked('/public.json', host)).status).toBe(200)
    const { wire } = connectRaw(server.url, await handshakeOf(server, 'moderator'), { host })
    await until(() => wire.connected)
    wire.disconnect()
  })

  test.each(['/livez', '/readyz', '/healthz'])(
    'are answered to probes by any name: %s',
    async (path) => {
      expect((await asked(path, 'pod-7.rostrum.svc')).status).toBe(200)
    },
  )
})

test('behind a proxy the host is that of the public address, and what else it says of itself is not believed', async () => {
  const reached = { publicUrl: 'https://talks.example.org', machine: machine(WIFI) }
  const behind = await startServer({ trustProxy: ['127.0.0.1'], reached })
  const to = Number(new URL(behind.url).port)
  expect((await asked('/public.json', 'talks.example.org', to)).status).toBe(200)
  const forwarded = await fetch(`${behind.url}/public.json`, {
    headers: { 'x-forwarded-host': 'evil.example' },
  })
  expect(forwarded.status).toBe(200)
  expect((await asked('/public.json', 'backend', to)).status).toBe(421)
  await behind.stop()
})

test('without a public address the line names the address that the sender reached', async () => {
  const plain = await startServer({ reached: { machine: machine(WIFI) } })
  const to = Number(new URL(plain.url).port)
  const { text } = await asked('/', 'evil.example', to)
  expect(text).toContain(`Open Rostrum by http://127.0.0.1:${to}, or`)
  await plain.stop()
})
