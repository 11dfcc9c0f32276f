import { randomUUID } from 'node:crypto'
import { Worker } from 'node:worker_threads'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { HttpRefusal } from '../../../shared/protocol/http/refusal.ts'
import { ReportAnswer } from '../../../shared/protocol/http/report.ts'
import type { Command } from '../../../shared/run/command.ts'
import type { Remark } from '../../../shared/run/remark.ts'
import { HOUR } from '../../../shared/time/instant.ts'
import { hearing } from '../../support/hearing.ts'
import { MemoryStore } from '../../support/memoryStore.ts'
import { SHOW, startServer, type TestServer } from '../../support/server.ts'
import { mapItems } from '../../support/shows.ts'

/** A title in which names are looked for. */
const TITLE = '一、二、三'

let server: TestServer
let shared: string
const store = new MemoryStore()

const key = async (link: string) => `${SHOW}.${link}.${await server.token(link)}`

/** Gives a command at the server itself; the link that it made, where it made one. */
async function give(link: string, command: Command): Promise<string> {
  const host = await server.hosts.get(SHOW)
  const before = host?.state.links.length ?? 0
  expect(await host?.give({ link, id: randomUUID(), command })).toMatchObject({ ok: true })
  return host?.state.links[before]?.id ?? ''
}

let noted: Remark | null = null

/** Makes the log longer by one event, so that no file of the report is made yet. */
async function note(text: string): Promise<void> {
  const remark = { text, lang: 'en' }
  await give('planner', { type: 'remark', item: 'source', remark, was: noted })
  noted = remark
}

async function get(bearer: string, file = 'report.json', headers: Record<string, string> = {}) {
  const authorization = `Bearer ${bearer}`
  const url = `${server.url}/report/${SHOW}/${file}`
  const response = await fetch(url, { headers: { authorization, ...headers } })
  const body = await response.text()
  const { status } = response
  const code = status < 400 ? null : HttpRefusal.parse(JSON.parse(body)).code
  return { status, code, body, headers: response.headers }
}

/** Everything that is sent to threads from now on. */
const sentToThreads = (): readonly (readonly unknown[])[] =>
  vi.spyOn(Worker.prototype, 'postMessage').mock.calls

beforeAll(async () => {
  server = await startServer({
    agenda: mapItems(hearing(), () => ({ title: { 'zh-Hans': TITLE } })),
    store,
  })
  await give('moderator', { type: 'startShow' })
  await give('moderator', { type: 'next', from: { at: 'standby', after: null } })
  server.pass(HOUR)
  await give('moderator', { type: 'endShow', from: { at: 'item', item: 'source' } })
  shared = await key(await give('planner', { type: 'shareReport', names: false }))
})
afterEach(() => vi.restoreAllMocks())
afterAll(async () => {
  // The operator hears of the thread that ended, and of nothing else.
  expect(server.errors).toHaveLength(1)
  await server.stop()
})

test('R14: names are looked for in another thread than the one that serves screens', async () => {
  // Each word that is compared with a name is normalised first.
  const normalised = vi.spyOn(String.prototype, 'normalize')
  const { status, body } = await get(shared)
  expect(status).toBe(200)
  expect(ReportAnswer.parse(JSON.parse(body)).report.rows[0]?.title).toEqual({ 'zh-Hans': TITLE })
  expect(normalised.mock.calls.filter(([form]) => form === 'NFKC')).toEqual([])
})

test('R14: many who ask at once and later get one file, which is made once', async () => {
  await note('asked by many')
  const sent = sentToThreads()
  const first = await Promise.all(Array.from({ length: 20 }, () => get(shared)))
  const made = sent.length
  expect(made).toBeGreaterThan(0)
  const later = await Promise.all(Array.from({ length: 20 }, () => get(shared)))
  expect(sent).toHaveLength(made)
  expect(new Set([...first, ...later].map(({ body }) => body)).size).toBe(1)
  // A file for other eyes is another file.
  expect((await get(await key('moderator'))).body).toContain('asked by many')
  expect(first[0]?.body).not.toContain('asked by many')
  expect(sent.length).toBeGreaterThan(made)
})

test('R14: who has the file already gets it only when it has changed', async () => {
  const tag = (await get(shared)).headers.get('etag') ?? ''
  const again = { 'if-none-match': tag, 'cache-control': 'max-age=0' }
  expect(await get(shared, 'report.json', again)).toMatchObject({ status: 304, body: '' })
  const moderator = await key('moderator')
  const own = (await get(moderator)).headers.get('etag') ?? ''
  await note('another')
  const changed = { 'if-none-match': own, 'cache-control': 'max-age=0' }
  expect(await get(moderator, 'report.json', changed)).toMatchObject({ status: 200 })
})

test('R14: a report that was read before reads on only what was written since', async () => {
  await get(shared)
  await note('one more')
  const read = vi.spyOn(store, 'eventsAfter')
  await get(await key('planner'))
  const seqs = await Promise.all(read.mock.results.map(({ value }) => value))
  expect(seqs.flat().map(({ event }) => event.type)).toEqual(['remarkSet'])
})

test('R14: a thread that has ended is followed by one that reads the whole log', async () => {
  const threads: Worker[] = []
  const { postMessage } = Worker.prototype
  vi.spyOn(Worker.prototype, 'postMessage').mockImplementation(function (this: Worker, ...sent) {
    threads.push(this)
    return postMessage.apply(this, sent)
  })
  await note('before')
  await get(await key('planner'))
  await threads.at(-1)?.terminate()
  await note('after')
  const { body } = await get(await key('planner'))
  expect(ReportAnswer.parse(JSON.parse(body)).report.rows[0]).toMatchObject({
    item: 'source',
    remark: { text: 'after' },
  })
  expect(new Set(threads).size).toBe(2)
})

test('R14: a link has few files made, and many that are stored', async () => {
  const link = await key(await give('planner', { type: 'shareReport', names: true }))
  let made = 0
  for (let n = 0; n < 70; n += 1) {
    await note(`note ${n}`)
    const { status, code } = await get(link)
    if (status === 200) made += 1
    else expect({ status, code }).toEqual({ status: 429, code: 'too-many' })
  }
  expect(made).toBe(60)
  // Others have theirs, and what another link had made this one gets too.
  const other = await key(await give('planner', { type: 'shareReport', names: true }))
  expect(await get(link)).toMatchObject({ status: 429, code: 'too-many' })
  expect((await get(other)).status).toBe(200)
  for (let n = 0; n < 100; n += 1) expect((await get(link)).status).toBe(200)
})
