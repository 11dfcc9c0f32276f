import type { Server } from 'node:http'
import express from 'express'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { addressResolver } from '../../../server/gateway/limits/address.ts'
import { type Count, Limits } from '../../../server/gateway/limits/limits.ts'
import { httpServer, listen } from '../../../server/http/listen.ts'
import { publicListRoute } from '../../../server/http/publicList.ts'
import type { PublicShows } from '../../../shared/protocol/http/publicShows.ts'
import { instant } from '../../../shared/time/instant.ts'
import { FakeClock } from '../../support/fakeClock.ts'

/** Limits under which one address has used up its rate. */
class Spent extends Limits {
  readonly #address: string

  constructor(address: string) {
    super()
    this.#address = address
  }

  override async allows(what: Count['limit'], address: string): Promise<boolean> {
    return address !== this.#address && (await super.allows(what, address))
  }
}

const FULL = '198.51.100.1'
const EMPTY: PublicShows = { shows: [] }

let clock: FakeClock
let server: Server
let url: string
let made: number
let answer: () => Promise<PublicShows>

beforeEach(async () => {
  clock = new FakeClock(instant(0))
  made = 0
  answer = async () => EMPTY
  const list = () => {
    made += 1
    return answer()
  }
  const limits = new Spent(FULL)
  const addressOf = addressResolver(['127.0.0.1'], () => undefined)
  const app = express()
  app.use('/public.json', publicListRoute({ clock, limits, addressOf, publicShows: list }))
  app.use((_error: unknown, _request: unknown, response: express.Response, _next: unknown) => {
    response.status(500).end()
  })
  server = httpServer(app, null).server
  url = `http://127.0.0.1:${await listen(server, { host: '127.0.0.1', port: 0 })}/public.json`
})
afterEach(() => server.close())

const times = { startsAt: instant(1), endsAt: instant(2) }
const SHOW: PublicShows = {
  shows: [{ show: 'a', title: { en: 'A' }, zones: ['UTC'], ...times, status: 'on' }],
}

test('the list of public shows is made once a second, however many ask', async () => {
  const hall = await Promise.all(Array.from({ length: 40 }, () => fetch(url)))
  expect(hall.map(({ status }) => status)).toEqual(hall.map(() => 200))
  expect(await hall[0]?.json()).toEqual(EMPTY)
  clock.advance(999)
  await fetch(url)
  expect(made).toBe(1)
  answer = async () => SHOW
  clock.advance(1)
  expect(await (await fetch(url)).json()).toEqual(SHOW)
  expect(made).toBe(2)
})

test('the list of public shows is not made for an address that asks too often, and others have it', async () => {
  const full = await fetch(url, { headers: { 'x-forwarded-for': FULL } })
  expect(full.status).toBe(429)
  expect(full.headers.get('retry-after')).toBe('60')
  expect(await full.json()).toMatchObject({ ok: false, code: 'too-many' })
  expect(made).toBe(0)
  const other = await fetch(url, { headers: { 'x-forwarded-for': '198.51.100.2' } })
  expect(other.status).toBe(200)
})

test('the list of public shows that could not be made is made for the next who asks', async () => {
  answer = async () => {
    throw new Error('the disk is gone')
  }
  expect((await fetch(url)).status).toBe(500)
  answer = async () => EMPTY
  expect((await fetch(url)).status).toBe(200)
})
