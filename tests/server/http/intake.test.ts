import express from 'express'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { originCheck } from '../../../server/gateway/admission/hostAndOrigin.ts'
import type { LinkVisitor } from '../../../server/gateway/admission/visitor.ts'
import { addressResolver } from '../../../server/gateway/limits/address.ts'
import { Limits } from '../../../server/gateway/limits/limits.ts'
import { type IntakeParts, intakeRoute } from '../../../server/http/intake.ts'
import { httpServer, listen } from '../../../server/http/listen.ts'
import type { WorkerSource } from '../../../server/intake/workerSource.ts'
import { INTAKE_BYTES, IntakeAnswer } from '../../../shared/protocol/http/intake.ts'
import type { Grant } from '../../../shared/run/grant.ts'
import { trailOf } from '../../support/auditTrail.ts'
import { FakeClock } from '../../support/fakeClock.ts'
import { MemoryStore } from '../../support/memoryStore.ts'

const TEXT = '10:00-10:20 Welcome\n10:20-11:00 A talk by Ada Alder\n'

/** What the reader of a test answers: a reading with nothing in it. */
const READ: IntakeAnswer = { ok: true, reading: { source: [], agendas: [], findings: [] } }

type Sending = {
  readonly query?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array<ArrayBuffer>
}

async function post(url: string, { query = '', headers = {}, body = TEXT }: Sending = {}) {
  const response = await fetch(`${url}/intake${query}`, { method: 'POST', headers, body })
  const answer = IntakeAnswer.parse(await response.json())
  const { code, line } = answer.ok ? { code: undefined, line: undefined } : answer
  return { status: response.status, ok: answer.ok, code, line, headers: response.headers }
}

const bearer = (key: string) => ({ authorization: `Bearer ${key}` })

const PLANNER: Grant = { roles: ['planner'], person: null, booth: null }

let url: string
let close: () => void
let read: ReturnType<typeof vi.fn<IntakeParts['readSource']>>

beforeEach(async () => {
  read = vi.fn(async () => ({
    as: 'answer' as const,
    answer: new TextEncoder().encode(JSON.stringify(READ)),
  }))
  const app = express()
  app.use(
    '/intake',
    intakeRoute({
      isOwnOrigin: originCheck({ publicUrl: null, tls: null }),
      limits: new Limits(),
      addressOf: addressResolver([], () => undefined),
      audit: trailOf(new MemoryStore(), new FakeClock()),
      visitorOf: async (link) => ({ as: 'link', show: 'a', link, grant: PLANNER }) as LinkVisitor,
      readSource: read,
    }),
  )
  const { server } = httpServer(app, null)
  url = `http://127.0.0.1:${await listen(server, { host: '127.0.0.1', port: 0 })}`
  close = () => server.close()
})
afterEach(() => close())

const given = () => read.mock.calls.at(-1)?.[0] as WorkerSource
const headers = bearer('a.b.c')

test('over HTTP: the bytes arrive as they are, with the name of their file and what was wished', async () => {
  const body = Uint8Array.from([0, 255, 10, 13, 10, 128])
  const named = { ...headers, 'x-file-name': encodeURIComponent('Ablauf für 杭州.docx') }
  await post(url, { body, headers: named, query: '?date=2026-05-04&zone=Asia/Shanghai' })
  expect([...given().bytes]).toEqual([...body])
  expect(given().name).toBe('Ablauf für 杭州.docx')
  expect(given().options).toEqual({ date: '2026-05-04', zone: 'Asia/Shanghai' })
  await post(url, { headers: { ...headers, 'content-type': 'text/html' } })
  expect(given().name).toBe('page.html')
  await post(url, { headers: { ...headers, 'content-type': 'application/json' } })
  expect(given()).toMatchObject({ name: null, options: { date: null, zone: null } })
  expect(new TextDecoder().decode(given().bytes)).toBe(TEXT)
})

test('over HTTP: a wish that cannot be read is refused', async () => {
  for (const query of ['?date=tomorrow', '?zone=CEST', '?zone=a/b&zone=c/d']) {
    expect(await post(url, { headers, query })).toMatchObject({ status: 400, code: 'bad-wish' })
  }
  expect(read).not.toHaveBeenCalled()
})

test('over HTTP: up to 6 MB are accepted, more is refused in one line', async () => {
  const full = new Uint8Array(INTAKE_BYTES).fill(65)
  expect(await post(url, { headers, body: full })).toMatchObject({ status: 200 })
  const more = new Uint8Array(INTAKE_BYTES + 1).fill(65)
  const refused = await post(url, { headers, body: more })
  expect(refused).toMatchObject({ status: 413, code: 'too-large' })
  expect(refused.line).toContain('6 MB')
  expect(read).toHaveBeenCalledTimes(1)
})

test('over HTTP: what is compressed, or asked for by another method, is refused', async () => {
  const packed = { ...headers, 'content-encoding': 'gzip' }
  expect(await post(url, { headers: packed })).toMatchObject({ status: 415, code: 'packed' })
  const got = await fetch(`${url}/intake`)
  expect([got.status, got.headers.get('allow')]).toEqual([405, 'POST'])
})

test('over HTTP: one link is asked to wait when it sends too many; another is not', async () => {
  const statuses: number[] = []
  for (let n = 0; n < 40; n += 1) statuses.push((await post(url, { headers })).status)
  expect(statuses.slice(0, 30)).not.toContain(429)
  expect(statuses.at(-1)).toBe(429)
  expect(await post(url, { headers })).toMatchObject({ code: 'too-many' })
  expect(await post(url, { headers: bearer('x.y.z') })).toMatchObject({ status: 200 })
})

test('over HTTP: every way in which reading can fail has its own line', async () => {
  const lines = new Set<unknown>()
  for (const as of ['busy', 'too-slow', 'too-heavy', 'failed'] as const) {
    read.mockResolvedValueOnce({ as })
    const refused = await post(url, { headers })
    expect(refused).toMatchObject({ ok: false, code: as })
    lines.add(refused.line)
  }
  expect(lines.size).toBe(4)
})
