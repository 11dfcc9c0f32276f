import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { serve } from '../../../server/cli/serve.ts'
import { asWritten } from '../../support/asWritten.ts'
import { configOf } from '../../support/configOf.ts'
import { PAGES } from '../../support/program.ts'
import { serverForAll } from '../../support/server.ts'
import { folderForEach } from '../../support/tempFolder.ts'

const ASSETS = join(PAGES, 'assets')
const folder = folderForEach()
const server = serverForAll({ assets: PAGES })

/** A script of the built pages. */
const script = () => readdirSync(ASSETS).find((name) => name.endsWith('.js')) ?? ''
const onDisk = (name: string) => readFileSync(join(ASSETS, name), 'utf8')

const open = (path: string, headers: Record<string, string> = {}) =>
  fetch(server().url + path, { headers })
const header = async (path: string, name: string) => (await open(path)).headers.get(name)

describe('the pages', () => {
  test('are never served from a cache unasked, but what they load is for ever', async () => {
    expect(await (await open('/')).text()).toContain('<title>Rostrum</title>')
    expect(await header('/', 'cache-control')).toBe('no-cache')
    expect(await header(`/assets/${script()}`, 'cache-control')).toBe(
      'public, max-age=31536000, immutable',
    )
  })

  test('serve the page of overlays and each overlay, and no other', async () => {
    for (const path of [
      '/overlay/',
      '/overlay',
      '/overlay/lower-third',
      '/overlay/clock?size=50',
    ]) {
      expect(await (await open(path)).text()).toContain('<title>Rostrum</title>')
    }
    for (const path of ['/overlay/other', '/overlay/clock/more']) {
      expect((await open(path)).status).toBe(404)
    }
  })

  test('load what has packed copies as the smallest that the browser takes', async () => {
    const load = async (encoding: string) => {
      const response = await open(`/assets/${script()}`, { 'accept-encoding': encoding })
      const { headers } = response
      expect(await response.text()).toBe(onDisk(script()))
      return {
        as: headers.get('content-encoding'),
        type: headers.get('content-type')?.toLowerCase(),
        cached: headers.get('cache-control'),
        varies: headers.get('vary'),
      }
    }
    const plain = {
      as: null,
      type: 'text/javascript; charset=utf-8',
      cached: 'public, max-age=31536000, immutable',
      varies: 'Accept-Encoding',
    }
    expect(await load('gzip, deflate, br')).toEqual({ ...plain, as: 'br' })
    expect(await load('gzip')).toEqual({ ...plain, as: 'gzip' })
    expect(await load('identity')).toEqual(plain)
    // The picture has no packed copy.
    const picture = await open('/icon.svg', { 'accept-encoding': 'gzip' })
    expect(picture.headers.get('content-encoding')).toBeNull()
    expect(await picture.text()).toContain('<svg')
  })

  test('give their source maps to nobody, however the path is written', async () => {
    expect(await header(`/assets/${script()}`, 'sourcemap')).toBeNull()
    expect(readdirSync(ASSETS)).toContain(`${script()}.map`)
    for (const end of ['.map', '%2emap', '.m%61p', '.MAP', '.map?x']) {
      const { status, text } = await asWritten(server().url, `/assets/${script()}${end}`)
      expect(status).toBe(404)
      expect(text).toContain('There is nothing here.')
    }
  })

  test('name and serve their source maps on request', async () => {
    const output = { print: () => undefined, attended: false }
    const mapped = await serve({ ...configOf(folder()), sourceMaps: true }, PAGES, output)
    onTestFinished(mapped.stop)
    const response = await fetch(`http://127.0.0.1:${mapped.port}/assets/${script()}`)
    const map = new URL(response.headers.get('sourcemap') ?? '', response.url)
    expect(await (await fetch(map)).text()).toBe(onDisk(`${script()}.map`))
  })

  test('carry strict headers, and name nothing that serves them', async () => {
    const { headers } = await open('/')
    const policy = headers.get('content-security-policy')
    expect(policy).toContain("default-src 'self'")
    expect(policy).not.toContain('unsafe')
    expect(policy).not.toContain('upgrade-insecure-requests')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('x-frame-options')).toBe('DENY')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('x-powered-by')).toBeNull()
    expect(headers.get('strict-transport-security')).toBeNull()
  })

  test('send documents’ headers only with documents', async () => {
    const { headers } = await open(`/assets/${script()}`)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
    // A built file never changes, so that nobody asks for it twice.
    expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(headers.get('etag')).toBeNull()
    // Heads are a tenth of what a phone fetches before its first figure.
    expect([...headers.values()].join().length).toBeLessThan(270)
    const missing = await open('/assets/old.js')
    expect(missing.headers.get('content-security-policy')).toContain("default-src 'self'")
  })

  test('answer other paths in plain words', async () => {
    for (const path of ['/elsewhere', '/assets/old.js', '/../package.json']) {
      const response = await open(path)
      expect(response.status).toBe(404)
      expect(await response.text()).toContain('Open the link you were given')
    }
    // This path is that of the sockets, whose library serves no script.
    expect((await open('/socket.io/socket.io.js')).status).toBe(400)
  })

  test('come with health, and with the list of public shows', async () => {
    for (const path of ['/livez', '/readyz', '/healthz']) {
      const { status, headers } = await open(path)
      expect([status, headers.get('cache-control')]).toEqual([200, 'no-store'])
    }
    expect(await (await open('/healthz')).json()).toMatchObject({ ok: true, shows: 1 })
    expect(await (await open('/public.json')).json()).toEqual({ shows: [] })
  })
})
