import { mkdirSync, writeFileSync } from 'node:fs'
import { createServer, get, type Server } from 'node:http'
import { join } from 'node:path'
import { text as textOf } from 'node:stream/consumers'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addressesBehind } from '../../../server/gateway/limits/address.ts'
import { Limits } from '../../../server/gateway/limits/limits.ts'
import { systemClock } from '../../../server/host/serverClock.ts'
import { readiness } from '../../../server/http/health.ts'
import { httpServer, listen } from '../../../server/http/listen.ts'
import { pages } from '../../../server/http/pages.ts'
import { Health } from '../../../shared/protocol/http/health.ts'
import { tempFolder } from '../../support/tempFolder.ts'

const { folder, remove } = tempFolder()
let server: Server
let url: string
/** The same pages from a server that is asked for their maps. */
let mapped: Server
let mappedUrl: string
/** Since when the server that is told of cannot write. */
let failingSince: number | null = null
let draining = false
const troubles: unknown[] = []

beforeAll(async () => {
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Rostrum</title>')
  writeFileSync(join(folder, 'assets/main-1a2b3c.js'), 'export {}')
  writeFileSync(join(folder, 'assets/main-1a2b3c.js.map'), '{"mappings":""}')
  writeFileSync(join(folder, 'assets/view-4d5e6f.js'), 'export {}')
  writeFileSync(join(folder, 'assets/view-4d5e6f.js.gz'), gzipSync('export {}'))
  writeFileSync(join(folder, 'assets/view-4d5e6f.js.br'), brotliCompressSync('export {}'))
  const clock = { ok: true, error: 1.4 }
  const health = async () => ({ ...readiness(failingSince, draining), clock, shows: 2, uptime: 7 })
  const limits = new Limits()
  const addressOf = addressesBehind([], () => undefined)
  const list = async () => ({ shows: [] })
  const intake = {
    publicUrl: null,
    limits,
    addressOf,
    enter: async () => ({ ok: false, why: 'wrong-key' }) as const,
    read: async () => ({ as: 'busy' }) as const,
  }
  const exports = {
    limits,
    addressOf,
    enter: async () => null,
    stateOf: async () => null,
  }
  const reports = {
    limits,
    addressOf,
    enter: async () => null,
    hosts: { get: async () => null, all: async () => ({ hosts: [], unreadable: [] }) },
  }
  const publicList = { clock: systemClock(), limits, addressOf, list }
  const trouble = (error: unknown) => troubles.push(error)
  const addresses = {
    limits,
    addressOf,
    enter: async () => null,
    list: () => ({ publicUrl: null, network: [], sharing: null }),
  }
  const hostRefusal = () => null
  const parts = { health, publicList, intake, exports, reports, addresses, hostRefusal, trouble }
  const app = pages({ assets: folder, secure: false, ...parts })
  server = httpServer(app, null).server
  url = `http://127.0.0.1:${await listen(server, { host: '127.0.0.1', port: 0 })}`
  mapped = httpServer(
    pages({ assets: folder, secure: false, sourceMaps: true, ...parts }),
    null,
  ).server
  mappedUrl = `http://127.0.0.1:${await listen(mapped, { host: '127.0.0.1', port: 0 })}`
})
afterAll(() => {
  server.close()
  mapped.close()
  remove()
})

/** What is answered to a path that is sent as it is written, which `fetch` would not do. */
function asWritten(path: string): Promise<{ status: number | undefined; text: string }> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url)
    const request = get({ hostname, port, path }, async (response) => {
      resolve({ status: response.statusCode, text: await textOf(response) })
    })
    request.once('error', reject)
  })
}

const header = async (path: string, name: string) => (await fetch(url + path)).headers.get(name)

describe('the pages', () => {
  test('are never served from a cache unasked, but what they load is for ever', async () => {
    expect(await (await fetch(url)).text()).toContain('<title>Rostrum</title>')
    expect(await header('/', 'cache-control')).toBe('no-cache')
    expect(await header('/assets/main-1a2b3c.js', 'cache-control')).toBe(
      'public, max-age=31536000, immutable',
    )
  })

  test('load what has packed copies as the smallest that the browser takes', async () => {
    const load = async (file: string, encoding: string) => {
      const response = await fetch(`${url}/assets/${file}`, {
        headers: { 'accept-encoding': encoding },
      })
      const { headers } = response
      return {
        as: headers.get('content-encoding'),
        type: headers.get('content-type')?.toLowerCase(),
        cached: headers.get('cache-control'),
        varies: headers.get('vary'),
        text: await response.text(),
      }
    }
    const script = {
      as: null,
      type: 'text/javascript; charset=utf-8',
      cached: 'public, max-age=31536000, immutable',
      varies: 'Accept-Encoding',
      text: 'export {}',
    }
    expect(await load('view-4d5e6f.js', 'gzip, deflate, br')).toEqual({ ...script, as: 'br' })
    expect(await load('view-4d5e6f.js', 'gzip')).toEqual({ ...script, as: 'gzip' })
    expect(await load('view-4d5e6f.js', 'identity')).toEqual(script)
    expect(await load('main-1a2b3c.js', 'gzip')).toEqual({ ...script, varies: null })
  })

  test('give their source maps to nobody, however the path is written', async () => {
    expect(await header('/assets/main-1a2b3c.js', 'sourcemap')).toBeNull()
    for (const end of ['.map', '%2emap', '.m%61p', '.MAP', '.map?x']) {
      const { status, text } = await asWritten(`/assets/main-1a2b3c.js${end}`)
      expect(status).toBe(404)
      expect(text).toContain('There is nothing here.')
    }
  })

  test('say where their source maps are, and give them, where that was asked for', async () => {
    const script = await fetch(`${mappedUrl}/assets/main-1a2b3c.js`)
    const map = new URL(script.headers.get('sourcemap') ?? '', script.url)
    expect(await (await fetch(map)).text()).toBe('{"mappings":""}')
  })

  test('carry strict headers, and name nothing that serves them', async () => {
    const policy = await header('/', 'content-security-policy')
    expect(policy).toContain("default-src 'self'")
    expect(policy).not.toContain('unsafe')
    expect(policy).not.toContain('upgrade-insecure-requests')
    expect(await header('/', 'x-content-type-options')).toBe('nosniff')
    expect(await header('/', 'x-frame-options')).toBe('DENY')
    expect(await header('/', 'referrer-policy')).toBe('no-referrer')
    expect(await header('/', 'x-powered-by')).toBeNull()
    expect(await header('/', 'strict-transport-security')).toBeNull()
  })

  test('say with what they load no more than concerns it', async () => {
    const { headers } = await fetch(`${url}/assets/view-4d5e6f.js`)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
    expect(headers.get('etag')).toBeTruthy()
    // Heads are a tenth of what a phone fetches before its first figure.
    expect([...headers.values()].join().length).toBeLessThan(320)
    const missing = await fetch(`${url}/assets/old.js`)
    expect(missing.headers.get('content-security-policy')).toContain("default-src 'self'")
  })

  test('say in plain words that there is nothing at another path', async () => {
    for (const path of [
      '/elsewhere',
      '/assets/old.js',
      '/../package.json',
      '/socket.io/socket.io.js',
    ]) {
      const response = await fetch(url + path)
      expect(response.status).toBe(404)
      expect(await response.text()).toContain('Open the link you were given')
    }
  })

  test.each([
    '/%ff',
    '/%E0%A4%A',
    '/assets/%ff.js',
    '/export/%ff/draft.json',
    '/export/hearing/%c0%af',
    '/intake/%',
    '/public.json/%ff',
  ])(
    'answer an address that does not decode in one line, and do not count it as trouble: %s',
    async (path) => {
      const { status, text } = await asWritten(path)
      expect([status, text]).toEqual([
        400,
        'This address cannot be read. Open the link you were given, whole.\n',
      ])
      expect(troubles).toEqual([])
    },
  )

  test('tell of health', async () => {
    const told = async (path: string) => {
      const response = await fetch(url + path)
      expect(response.headers.get('cache-control')).toBe('no-store')
      return { status: response.status, text: await response.text() }
    }
    expect((await told('/livez')).status).toBe(200)
    expect((await told('/readyz')).status).toBe(200)
    const fine = { ok: true, live: true, ready: true, draining, failingSince: null }
    const well = { ...fine, clock: { ok: true, error: 1.4 }, shows: 2, uptime: 7 }
    expect(Health.parse(JSON.parse((await told('/healthz')).text))).toEqual(well)
    failingSince = Date.UTC(2031, 1, 3, 9, 30)
    expect((await told('/livez')).status).toBe(200)
    expect((await told('/readyz')).status).toBe(503)
    const { status, text } = await told('/healthz')
    expect(status).toBe(200)
    expect(JSON.parse(text)).toEqual({
      ...well,
      ok: false,
      ready: false,
      failingSince: '2031-02-03T09:30:00.000Z',
    })
    failingSince = null
    draining = true
    expect(await told('/livez')).toMatchObject({ status: 200 })
    expect(await told('/readyz')).toEqual({ status: 503, text: 'draining\n' })
    expect(JSON.parse((await told('/healthz')).text)).toEqual({
      ...well,
      ok: false,
      ready: false,
      draining,
    })
    draining = false
  })
})

describe('listening', () => {
  test('on a port in use is refused in one line that says what to do', async () => {
    const port = Number(new URL(url).port)
    await expect(listen(createServer(), { host: '127.0.0.1', port })).rejects.toMatchObject({
      fault: 'address',
      message: `Port ${port} is in use: stop the other program, or choose another with --port.`,
    })
  })

  test('on an address of another machine is refused', async () => {
    const there = { host: '192.0.2.1', port: 0 }
    await expect(listen(createServer(), there)).rejects.toThrow(
      /no address of this machine.*--host/,
    )
  })

  test('with a certificate that cannot be read is refused', () => {
    const files = { cert: join(folder, 'none.pem'), key: join(folder, 'none.key') }
    expect(() => httpServer(() => undefined, files)).toThrow(
      expect.objectContaining({ fault: 'certificate' }),
    )
  })
})
