import { expect, onTestFinished, test } from 'vitest'
import { type BuiltServer, startBuilt } from '../../../support/builtServer.ts'
import { connectRaw, handshakeOf } from '../../../support/screen.ts'
import { startServer } from '../../../support/server.ts'
import { until } from '../../../support/until.ts'

let server: BuiltServer

const headers = { 'x-forwarded-for': '198.51.100.1' }

async function connectBehindProxy(): Promise<void> {
  const { wire } = connectRaw(server.url, await handshakeOf(server, 'audience'), headers)
  await until(() => wire.connected, 'a screen behind a proxy')
  wire.disconnect()
}

test('screens behind a proxy that nobody named are let in, and the operator is told once', async () => {
  server = await startBuilt()
  onTestFinished(server.stop)
  await connectBehindProxy()
  await until(() => server.logged().length > 0, 'the line')
  expect(server.logged()).toEqual([expect.stringContaining('--trust-proxy 127.0.0.1')])
  await fetch(`${server.url}/public.json`, { headers })
  await connectBehindProxy()
  await server.stop()
  expect(server.logged()).toHaveLength(1)
})

test('pages tell the operator of it as the wire does', async () => {
  const inProcess = await startServer()
  onTestFinished(inProcess.stop)
  await fetch(`${inProcess.url}/public.json`, { headers })
  expect(inProcess.warnings).toHaveLength(1)
})

test('of a proxy that is named nothing is said', async () => {
  server = await startBuilt({ options: ['--trust-proxy', '127.0.0.0/8'] })
  onTestFinished(server.stop)
  await connectBehindProxy()
  await fetch(`${server.url}/public.json`, { headers })
  await server.stop()
  expect(server.logged()).toEqual([])
})
