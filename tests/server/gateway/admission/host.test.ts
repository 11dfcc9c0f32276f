import { get } from 'node:http'
import { text as textOf } from 'node:stream/consumers'
import { expect, onTestFinished, test } from 'vitest'
import { machine } from '../../../support/machine.ts'
import { rawLine, upgrade } from '../../../support/rawLine.ts'
import { connectRaw, handshakeOf } from '../../../support/screen.ts'
import { type Reachable, serverForAll, startServer } from '../../../support/server.ts'
import { until } from '../../../support/until.ts'

const WIFI = { lo: ['127.0.0.1', '::1'], wlan0: ['192.168.1.20'] }

const publicUrl = 'https://talks.example.org'
const server = serverForAll({ reached: { host: '0.0.0.0', publicUrl } })

const portOf = ({ url }: Pick<Reachable, 'url'>) => Number(new URL(url).port)

/** What is answered to a request that says it is for this host. */
const asked = (
  path: string,
  host: string,
  to = portOf(server()),
): Promise<{ status?: number; text: string }> =>
  new Promise((resolve, reject) => {
    const request = get({ port: to, path, headers: { host } }, async (response) => {
      resolve({ status: response.statusCode ?? 0, text: await textOf(response) })
    })
    request.once('error', reject)
  })

const LINE =
  'This server does not accept this address. Open https://talks.example.org instead, or start Rostrum with --public-url and the address that people should use.\n'

test.each(['/', '/public.json', '/addresses', '/export/hearing/draft.json', '/assets/main.js'])(
  'a foreign page whose name leads to this machine gets nothing by HTTP: %s',
  async (path) => {
    expect(await asked(path, `evil.example:9`)).toEqual({ status: 421, text: LINE })
  },
)

test('a foreign page whose name leads to this machine cannot connect, although its origin equals the host', async () => {
  const { wire } = connectRaw(server().url, await handshakeOf(server(), 'moderator'), {
    host: `evil.example:9`,
    origin: `http://evil.example:9`,
  })
  const outcome = await new Promise((resolve) => {
    wire.once('connect', () => resolve('let in'))
    wire.once('connect_error', () => resolve('refused'))
  })
  wire.disconnect()
  expect(outcome).toBe('refused')
})

test('a foreign page whose name leads to this machine gets one line with the reason', async () => {
  const line = await rawLine(server())
  line.socket.write(upgrade().replace('Host: localhost', 'Host: evil.example'))
  await until(() => line.closed(), 'the end')
  const [head = '', body] = line.received().split('\r\n\r\n')
  expect(head).toMatch(/^HTTP\/1\.1 421 Misdirected Request\r\n/)
  expect(body).toBe(LINE)
})

test('a foreign page whose name leads to this machine is logged once', async () => {
  await asked('/', 'evil.example')
  await asked('/', 'other.example')
  expect(server().warnings).toHaveLength(1)
  expect(server().warnings[0]).toMatch(/^A request for "evil\.example.*--public-url/)
})

test.each(['localhost', '127.0.0.1:9', '[::1]', 'talks.example.org'])(
  'requests for ourselves are answered: %s',
  async (host) => {
    expect((await asked('/public.json', host)).status).toBe(200)
    const { wire } = connectRaw(server().url, await handshakeOf(server(), 'moderator'), { host })
    await until(() => wire.connected)
    wire.disconnect()
  },
)

test('requests for ourselves are those for its cards and its own name too', async () => {
  const reached = { host: '0.0.0.0', machine: machine(WIFI) }
  const laptop = await startServer({ reached })
  onTestFinished(laptop.stop)
  for (const host of ['192.168.1.20', 'ada-laptop.local'])
    expect((await asked('/public.json', host, portOf(laptop))).status).toBe(200)
})

test.each(['/livez', '/readyz', '/healthz'])(
  'requests for ourselves are answered to probes by any name: %s',
  async (path) => {
    expect((await asked(path, 'pod-7.rostrum.svc')).status).toBe(200)
  },
)

test('behind a proxy the host is that of the public address, and forwarded hosts are ignored', async () => {
  const behind = await startServer({ trustProxy: ['127.0.0.1'], reached: { publicUrl } })
  onTestFinished(behind.stop)
  const to = portOf(behind)
  expect((await asked('/public.json', 'talks.example.org', to)).status).toBe(200)
  const forwarded = await fetch(`${behind.url}/public.json`, {
    headers: { 'x-forwarded-host': 'evil.example' },
  })
  expect(forwarded.status).toBe(200)
  expect((await asked('/public.json', 'backend', to)).status).toBe(421)
})

test('without a public address the line names the address that the sender reached', async () => {
  const plain = await startServer({ reached: { machine: machine(WIFI) } })
  onTestFinished(plain.stop)
  const to = portOf(plain)
  const { text } = await asked('/', 'evil.example', to)
  expect(text).toContain(`Open http://127.0.0.1:${to} instead`)
})
