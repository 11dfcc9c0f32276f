import { createServer, type Server } from 'node:http'
import express from 'express'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { healthRoute, readiness } from '../../../server/http/health.ts'
import { listen } from '../../../server/http/listen.ts'
import { Health } from '../../../shared/protocol/http/health.ts'

let server: Server
let url: string
/** Since when the server cannot write. */
let failingSince: number | null = null
let draining = false

beforeAll(async () => {
  const clock = { ok: true, error: 1.4 }
  const health = async () => ({
    ...readiness(failingSince, draining),
    clock,
    shows: 2,
    uptime: 7,
    backup: null,
  })
  server = createServer(express().use(healthRoute(health)))
  url = `http://127.0.0.1:${await listen(server, { host: '127.0.0.1', port: 0 })}`
})
afterAll(() => void server.close())

test('health reports whether the server can write, drains and has the right time', async () => {
  const healthAt = async (path: string) => {
    const response = await fetch(url + path)
    expect(response.headers.get('cache-control')).toBe('no-store')
    return { status: response.status, text: await response.text() }
  }
  expect((await healthAt('/livez')).status).toBe(200)
  expect((await healthAt('/readyz')).status).toBe(200)
  const fine = { ok: true, live: true, ready: true, draining, failingSince: null }
  const well = { ...fine, clock: { ok: true, error: 1.4 }, shows: 2, uptime: 7, backup: null }
  const unready = { ...well, ok: false, ready: false }
  expect(Health.parse(JSON.parse((await healthAt('/healthz')).text))).toEqual(well)
  failingSince = Date.UTC(2031, 1, 3, 9, 30)
  expect((await healthAt('/livez')).status).toBe(200)
  expect((await healthAt('/readyz')).status).toBe(503)
  const { status, text } = await healthAt('/healthz')
  expect(status).toBe(200)
  expect(JSON.parse(text)).toEqual({ ...unready, failingSince: '2031-02-03T09:30:00.000Z' })
  failingSince = null
  draining = true
  expect(await healthAt('/livez')).toMatchObject({ status: 200 })
  expect(await healthAt('/readyz')).toEqual({ status: 503, text: 'draining\n' })
  expect(JSON.parse((await healthAt('/healthz')).text)).toEqual({ ...unready, draining })
  draining = false
})
