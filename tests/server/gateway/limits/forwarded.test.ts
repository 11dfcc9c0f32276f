import { afterEach, expect, test } from 'vitest'
import { connectRaw, handshakeOf } from '../../../support/screen.ts'
import { startServer, type TestServer } from '../../../support/server.ts'
import { until } from '../../../support/until.ts'

let server: TestServer
afterEach(() => server.stop())

const headers = { 'x-forwarded-for': '198.51.100.1' }

async function connectBehindProxy(): Promise<void> {
  const { wire } = connectRaw(server.url, await handshakeOf(server, 'audience'), headers)
  await until(() => wire.connected, 'a screen behind a proxy')
  wire.disconnect()
}

test('screens behind a proxy that nobody named are let in, and the operator is told once', async () => {
  server = await startServer()
  await connectBehindProxy()
  expect(server.warnings).toEqual([expect.stringContaining('--trust-proxy 127.0.0.1')])
  await fetch(`${server.url}/public.json`, { headers })
  await connectBehindProxy()
  expect(server.warnings).toHaveLength(1)
})

test('pages tell the operator of it as the wire does', async () => {
  server = await startServer()
  await fetch(`${server.url}/public.json`, { headers })
  expect(server.warnings).toHaveLength(1)
})

test('of a proxy that is named nothing is said', async () => {
  server = await startServer({ trustProxy: ['127.0.0.0/8'] })
  await connectBehindProxy()
  await fetch(`${server.url}/public.json`, { headers })
  expect(server.warnings).toEqual([])
})
