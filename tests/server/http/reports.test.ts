import { Worker } from 'node:worker_threads'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { newOwnerKey } from '../../../server/access/ownerKey.ts'
import { HttpRefusal } from '../../../shared/protocol/http/refusal.ts'
import { ReportAnswer } from '../../../shared/protocol/http/report.ts'
import type { Command } from '../../../shared/run/command.ts'
import type { Remark } from '../../../shared/run/remark.ts'
import { HOUR, MINUTE } from '../../../shared/time/instant.ts'
import { handshakeOf, refusal } from '../../support/screen.ts'
import { SHOW, startServer, type TestServer } from '../../support/server.ts'

let server: TestServer
let owner: string
let n = 0

const key = async (link: string) => `${SHOW}.${link}.${await server.token(link)}`

/** Gives a command at the server itself; the link that it made, where it made one. */
async function give(link: string, command: Command): Promise<string> {
  const id = `${String(++n).padStart(8, '0')}-0000-4000-8000-000000000000`
  const host = await server.hosts.get(SHOW)
  const before = host?.state.links.length ?? 0
  expect(await host?.give({ link, id, command })).toMatchObject({ ok: true })
  return host?.state.links[before]?.id ?? ''
}

async function get(
  file: string,
  bearer?: string,
  show: string = SHOW,
  more: Readonly<Record<string, string>> = {},
) {
  const headers = { ...(bearer !== undefined && { authorization: `Bearer ${bearer}` }), ...more }
  const response = await fetch(`${server.url}/report/${show}/${file}`, { headers })
  const body = await response.text()
  const code = response.status < 400 ? null : HttpRefusal.parse(JSON.parse(body)).code
  return { status: response.status, code, body, headers: response.headers }
}

async function report(bearer: string) {
  const { status, body } = await get('report.json', bearer)
  expect(status).toBe(200)
  return ReportAnswer.parse(JSON.parse(body))
}

beforeAll(async () => {
  server = await startServer()
  owner = `owner.${await newOwnerKey(server.store)}`
  const on = (item: string) => ({ at: 'item' as const, item })
  await give('moderator', { type: 'startShow' })
  expect(await get('report.json', await key('moderator'))).toMatchObject({ code: 'not-ended' })
  await give('moderator', { type: 'next', from: { at: 'standby', after: null } })
  await give('cem', { type: 'giveTime', item: 'source', by: 2 * MINUTE })
  await give('moderator', { type: 'markAttendance', person: 'bo', mark: 'not-here' })
  const remark = { text: 'Ada had no slides', lang: 'en' }
  await give('planner', { type: 'remark', item: 'source', remark, was: null })
  server.pass(5 * MINUTE)
  await give('moderator', { type: 'endShow', from: on('source') })
})
afterAll(async () => {
  // The operator hears of the thread that a test ends, and of nothing else.
  expect(server.errors).toHaveLength(1)
  await server.stop()
})

test('R14: who works on the show reads its report: owner and moderator with everything, the planner without who was absent and who gave time', async () => {
  for (const bearer of [owner, await key('owner'), await key('moderator')]) {
    const { report: facts, reader } = await report(bearer)
    expect(reader).toEqual({ names: true, inner: true, remarks: true })
    expect(facts.attendance.absent).toEqual(['bo'])
    expect(facts.grants).toMatchObject([{ item: 'source', by: 2 * MINUTE, person: 'cem' }])
    expect(facts.rows[0]).toMatchObject({ item: 'source', remark: { text: 'Ada had no slides' } })
    expect(facts.rows[0]?.used).toBeGreaterThanOrEqual(5 * MINUTE)
  }
  const { report: facts, reader } = await report(await key('planner'))
  expect(reader).toEqual({ names: true, inner: false, remarks: true })
  expect(facts.attendance).toEqual({ here: 2, notHere: 1, absent: null })
  expect(facts.grants).toMatchObject([{ by: 2 * MINUTE, role: 'moderator', person: null }])
})

test('R14b: who works on the show reads its report with what it proposes for the next one, for those who work on it', async () => {
  const nextIn = async (bearer: string) =>
    (JSON.parse((await get('report.json', bearer)).body) as { nextTime?: unknown }).nextTime
  // One talk says nothing yet.
  for (const bearer of [owner, await key('moderator'), await key('planner')])
    expect(await nextIn(bearer)).toEqual([])
  const link = await give('planner', { type: 'shareReport', names: true })
  expect(await nextIn(await key(link))).toBeUndefined()
})

test('R14: who works on the show reads its report: nobody else', async () => {
  expect(await get('report.json')).toMatchObject({ status: 401, code: 'no-key' })
  const moderator = await key('moderator')
  expect(await get('report.json', moderator, 'another')).toMatchObject({ code: 'not-allowed' })
  expect(await get('report.json', owner, 'another')).toMatchObject({ code: 'no-such-file' })
  expect(await get('report.xml', owner)).toMatchObject({ code: 'no-such-file' })
  expect(await get('report.json', `${SHOW}.planner.${'A'.repeat(22)}`)).toMatchObject({
    code: 'wrong-key',
  })
})

test('R14: who works on the show reads its report as a table in each language, with the figures of the report', async () => {
  const { body, headers } = await get('report.en.csv', await key('moderator'))
  expect(headers.get('content-type')).toContain('text/csv')
  expect(headers.get('content-disposition')).toContain('report.en.csv')
  const [head = '', first = ''] = body.split('\r\n')
  expect(head).toContain('planned start,began,ended,planned,given')
  expect(first).toMatch(
    /^item,.*Ada Lovelace.*,0:10:00,0:02:00,0:00:00,0:12:00,0:05:0\d,-0:0[45]:\d\d/,
  )
  const heads = { zh: '计划开始,实际开始', de: 'geplanter Beginn,begonnen,beendet' }
  for (const [language, words] of Object.entries(heads)) {
    const table = await get(`report.${language}.csv`, await key('moderator'))
    expect(table.body.split('\r\n')[0]).toContain(words)
  }
})

describe('R14: a link of the report', () => {
  const NAMES = /Ada|Lovelace|Kyung|"ada"|"bo"|cem|slides|source/i

  test('without names has none of them, nor what was noted, in any file', async () => {
    const link = await give('planner', { type: 'shareReport', names: false })
    const { report: facts, reader } = await report(await key(link))
    expect(reader).toEqual({ names: false, inner: false, remarks: false })
    expect(facts.people[0]).toEqual({ person: 'person-1', name: null, affiliation: null })
    for (const file of ['report.json', 'report.en.csv', 'report.zh.csv', 'report.de.csv']) {
      const { body } = await get(file, await key(link))
      expect(body.replaceAll(/About [a-z]+/g, '')).not.toMatch(NAMES)
    }
  })

  test('with names has these, and still not who was absent', async () => {
    const link = await give('moderator', { type: 'shareReport', names: true })
    const { report: facts } = await report(await key(link))
    expect(facts.people[0]?.name).toEqual({ en: 'Ada Lovelace' })
    expect(facts.attendance.absent).toBeNull()
    expect(JSON.stringify(facts)).not.toMatch(/slides|cem/)
  })

  test('opens nothing where it was not made for the report', async () => {
    const grant = { roles: ['report' as const], person: null, booth: null }
    const link = await give('moderator', { type: 'makeLink', grant })
    expect(await get('report.json', await key(link))).toMatchObject({ code: 'not-allowed' })
  })

  test('opens nothing once it was withdrawn', async () => {
    const link = await give('planner', { type: 'shareReport', names: false })
    const bearer = await key(link)
    await give('planner', { type: 'revokeLink', link })
    expect(await get('report.json', bearer)).toMatchObject({ status: 401, code: 'wrong-key' })
  })

  test('expires after 30 days, unless it is set to stay open', async () => {
    const lost = await give('moderator', { type: 'shareReport', names: false })
    const shared = await give('moderator', { type: 'shareReport', names: false })
    await give('planner', { type: 'keepReport', link: shared, kept: true, was: false })
    server.pass(30 * 24 * HOUR - MINUTE)
    expect(await get('report.json', await key(lost))).toMatchObject({ status: 200 })
    server.pass(2 * MINUTE)
    expect(await get('report.json', await key(lost))).toMatchObject({ code: 'wrong-key' })
    expect(await get('report.json', await key(shared))).toMatchObject({ status: 200 })
    const refused = await refusal(server.url, await handshakeOf(server, lost))
    expect(refused).toEqual({ reason: 'withdrawn' })
  })
})

describe('R14: a file of the report', () => {
  let shared: string
  let noted: Remark = { text: 'Ada had no slides', lang: 'en' }

  /** Makes the log longer by one event, so that no file of the report is made yet. */
  async function note(text: string): Promise<void> {
    const remark = { text, lang: 'en' }
    await give('planner', { type: 'remark', item: 'source', remark, was: noted })
    noted = remark
  }

  const file = (bearer: string, name = 'report.json', headers: Record<string, string> = {}) =>
    get(name, bearer, SHOW, headers)

  /** Everything that is sent to threads from now on. */
  const sentToThreads = (): readonly (readonly unknown[])[] =>
    vi.spyOn(Worker.prototype, 'postMessage').mock.calls

  beforeAll(async () => {
    shared = await key(await give('planner', { type: 'shareReport', names: false }))
  })
  afterEach(() => vi.restoreAllMocks())

  test('names are looked for in another thread than the one that serves screens', async () => {
    // Each word that is compared with a name is normalised first.
    const normalised = vi.spyOn(String.prototype, 'normalize')
    const { status, body } = await file(shared)
    expect(status).toBe(200)
    expect(ReportAnswer.parse(JSON.parse(body)).report.rows[0]).toMatchObject({ item: 'item-1' })
    expect(normalised.mock.calls.filter(([form]) => form === 'NFKC')).toEqual([])
  })

  test('many who ask at once and later get one file, which is made once', async () => {
    await note('asked by many')
    const sent = sentToThreads()
    const first = await Promise.all(Array.from({ length: 20 }, () => file(shared)))
    const made = sent.length
    expect(made).toBeGreaterThan(0)
    const later = await Promise.all(Array.from({ length: 20 }, () => file(shared)))
    expect(sent).toHaveLength(made)
    expect(new Set([...first, ...later].map(({ body }) => body)).size).toBe(1)
    // A file for other eyes is another file.
    expect((await file(await key('moderator'))).body).toContain('asked by many')
    expect(first[0]?.body).not.toContain('asked by many')
    expect(sent.length).toBeGreaterThan(made)
  })

  test('who has the file already gets it only when it has changed', async () => {
    const tag = (await file(shared)).headers.get('etag') ?? ''
    const again = { 'if-none-match': tag, 'cache-control': 'max-age=0' }
    expect(await file(shared, 'report.json', again)).toMatchObject({ status: 304, body: '' })
    const moderator = await key('moderator')
    const own = (await file(moderator)).headers.get('etag') ?? ''
    await note('another')
    const changed = { 'if-none-match': own, 'cache-control': 'max-age=0' }
    expect(await file(moderator, 'report.json', changed)).toMatchObject({ status: 200 })
  })

  test('a report that was read before reads on only what was written since', async () => {
    await file(shared)
    await note('one more')
    const read = vi.spyOn(server.store, 'eventsAfter')
    await file(await key('planner'))
    const seqs = await Promise.all(read.mock.results.map(({ value }) => value))
    expect(seqs.flat().map(({ event }) => event.type)).toEqual(['remarkSet'])
  })

  test('a thread that has ended is followed by one that reads the whole log', async () => {
    const threads: Worker[] = []
    const { postMessage } = Worker.prototype
    vi.spyOn(Worker.prototype, 'postMessage').mockImplementation(function (this: Worker, ...sent) {
      threads.push(this)
      return postMessage.apply(this, sent)
    })
    await note('before')
    await file(await key('planner'))
    await threads.at(-1)?.terminate()
    await note('after')
    const { body } = await file(await key('planner'))
    expect(ReportAnswer.parse(JSON.parse(body)).report.rows[0]).toMatchObject({
      item: 'source',
      remark: { text: 'after' },
    })
    expect(new Set(threads).size).toBe(2)
  })

  test('a link has few files made, and many that are stored', async () => {
    const link = await key(await give('planner', { type: 'shareReport', names: true }))
    let made = 0
    for (let n = 0; n < 70; n += 1) {
      await note(`note ${n}`)
      const { status, code } = await file(link)
      if (status === 200) made += 1
      else expect({ status, code }).toEqual({ status: 429, code: 'too-many' })
    }
    expect(made).toBe(60)
    // Others have theirs, and what another link had made this one gets too.
    const other = await key(await give('planner', { type: 'shareReport', names: true }))
    expect(await file(link)).toMatchObject({ status: 429, code: 'too-many' })
    expect((await file(other)).status).toBe(200)
    for (let n = 0; n < 100; n += 1) expect((await file(link)).status).toBe(200)
  })
})
