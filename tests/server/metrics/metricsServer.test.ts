import { get } from 'node:http'
import { createServer } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { serve } from '../../../server/cli/serve.ts'
import { startMeasured } from '../../../server/metrics/startMeasured.ts'
import { configOf } from '../../support/configOf.ts'
import { listening } from '../../support/listening.ts'
import { scrapeAt, startMeasuredServer } from '../../support/measured.ts'
import { startServer } from '../../support/server.ts'
import { steadyPort } from '../../support/steadyPort.ts'
import { folderForEach } from '../../support/tempFolder.ts'

const folder = folderForEach()

/** A port that another server has until the end of the test. */
function taken(): Promise<number> {
  const server = createServer()
  onTestFinished(() => void server.close())
  return listening(server, 0)
}

test('metrics are at one path of an address of their own, and nowhere else', async () => {
  const { metricsAt, url, stop } = await startMeasuredServer()
  const response = await fetch(metricsAt)
  expect(response.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8')
  expect(response.headers.get('cache-control')).toBe('no-store')
  expect((await response.text()).match(/^# TYPE /gm)?.length).toBeGreaterThan(10)
  const { origin } = new URL(metricsAt)
  const status = async (address: string, method = 'GET') =>
    (await fetch(address, { method })).status
  for (const path of ['/', '/metrics/', '/metrics/all', '/livez'])
    expect(await status(origin + path)).toBe(404)
  expect([await status(`${metricsAt}?all`), await status(metricsAt, 'HEAD')]).toEqual([200, 200])
  expect(await status(metricsAt, 'POST')).toBe(405)
  expect(new URL(url).origin).not.toBe(origin)
  expect(await status(`${url}/metrics`)).toBe(404)
  await stop()
  await expect(fetch(metricsAt)).rejects.toThrow('fetch failed')
})

test('metrics are given to no page whose name was made to lead here', async () => {
  const { metricsAt, warnings } = await startMeasuredServer()
  const { port } = new URL(metricsAt)
  const statusFor = (host: string) =>
    new Promise<number | undefined>((resolve, reject) => {
      const sent = get({ port, path: '/metrics', headers: { host } }, (response) => {
        response.resume()
        resolve(response.statusCode)
      })
      sent.once('error', reject)
    })
  expect(await statusFor(`evil.example:${port}`)).toBe(421)
  expect(warnings).toEqual([expect.stringMatching(/^A request for "evil\.example/)])
  expect([await statusFor(`127.0.0.1:${port}`), await statusFor('localhost')]).toEqual([200, 200])
})

test('an address in use is reported in one line, and the start leaves nothing behind', async () => {
  const port = await taken()
  const address = { host: '127.0.0.1', port }
  await expect(
    startServer({ start: (parts) => startMeasured(parts, address) }),
  ).rejects.toMatchObject({
    name: 'StartupError',
    message: `Port ${port} is in use: stop the other program, or choose another with --metrics.`,
  })
  const free = { host: '127.0.0.1', port: await steadyPort() }
  await expect(
    startServer({ start: (parts) => startMeasured({ ...parts, port }, free) }),
  ).rejects.toThrow('choose another with --port.')
  const again = await startServer({ start: (parts) => startMeasured(parts, free) })
  await again.stop()
})

test('the program prints their address, and serves them only on request', async () => {
  const output: string[] = []
  const served = async (environment: Record<string, string>) => {
    const config = configOf(folder(), environment)
    const running = await serve(config, '/nowhere', {
      print: (text) => void output.push(text),
      attended: false,
    })
    await running.stop()
    return running.metricsAt
  }
  expect(await served({})).toBeUndefined()
  expect(output.join('')).not.toContain('etrics')
  const at = await served({ ROSTRUM_METRICS: 'localhost:0' })
  expect(at).toMatch(/^http:\/\/localhost:\d+\/metrics$/)
  expect(output.join('')).toContain(`Metrics: ${at}\n`)
  await expect(scrapeAt(at ?? '')).rejects.toThrow('fetch failed')
})
