import { beforeAll, expect, test } from 'vitest'
import { newOwnerKey } from '../../../server/access/ownerKey.ts'
import { tokenOf } from '../../../server/access/token.ts'
import { agendaCsv } from '../../../server/export/csv/agendaCsv.ts'
import { parseAgendaFile } from '../../../shared/agenda/agendaFile.ts'
import { HttpRefusal } from '../../../shared/protocol/http/refusal.ts'
import { PROTOCOL } from '../../../shared/protocol/version.ts'
import { hearing } from '../../support/hearing.ts'
import { makeHearing } from '../../support/hosts.ts'
import { LINKS_KEY } from '../../support/linksKey.ts'
import { connectRaw } from '../../support/screen.ts'
import { SHOW, serverForAll } from '../../support/server.ts'

const server = serverForAll()
let owner: string

beforeAll(async () => {
  owner = `owner.${await newOwnerKey(server().store)}`
})

const key = async (link: string) => `${SHOW}.${link}.${await server().token(link)}`

async function get(file: string, bearer?: string) {
  const headers = bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }
  const response = await fetch(`${server().url}/export/${file}`, { headers })
  const body = Buffer.from(await response.arrayBuffer()).toString('utf8')
  const text = response.headers.get('content-type')?.includes('json') === true
  const code = response.ok || !text ? null : HttpRefusal.parse(JSON.parse(body)).code
  return { status: response.status, code, body, headers: response.headers }
}

test('owner and planner get the draft, which reads back to the same agenda', async () => {
  for (const bearer of [owner, await key('owner'), await key('planner')]) {
    const { status, body, headers } = await get(`${SHOW}/draft.json`, bearer)
    expect(status).toBe(200)
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('content-type')).toContain('application/json')
    expect(parseAgendaFile(body)).toEqual({ ok: true, agenda: hearing() })
  }
})

test('a show that is only a draft is refused with that reason', async () => {
  await makeHearing(server().store, { show: 'unpublished', draft: true })
  expect(await get('unpublished/draft.json', owner)).toMatchObject({ status: 200 })
  const unpublished = { status: 404, code: 'not-published' }
  expect(await get('unpublished/published.json', owner)).toMatchObject(unpublished)
})

test('a show with half a character in its title is a file in both forms, and its title can be mended', async () => {
  const half = { en: 'Floods \ud83d' }
  const agenda = { ...hearing(), title: half }
  await makeHearing(server().store, { show: 'half', agenda, draft: true })
  const json = await get('half/draft.json', owner)
  expect(json.status).toBe(200)
  const name = 'filename="Floods 2026-06-01 draft.json"'
  expect(json.headers.get('content-disposition')).toContain(name)
  expect(JSON.parse(json.body).agenda.title).toEqual(half)
  expect((await get('half/draft.csv', owner)).status).toBe(200)

  const token = tokenOf(LINKS_KEY, 'half', 'planner', 0)
  const auth = { as: 'link', protocol: PROTOCOL, show: 'half', link: 'planner', token }
  const { wire } = connectRaw(server().url, auth)
  const change = { type: 'setText', of: 'show', id: null, field: 'title', lang: 'en' }
  const given = await wire.emitWithAck('give', {
    id: crypto.randomUUID(),
    command: { type: 'editDraft', changes: [{ ...change, was: half.en, value: 'Rain \udc00' }] },
  })
  wire.disconnect()
  expect(given).toMatchObject({ ok: true })
  const { state } = await server().head('half')
  expect(state.draft?.agenda.title).toEqual({ en: 'Rain \ufffd' })
})

test('of what is published: a moderator gets what is published, as a table too, under a name of its own', async () => {
  const { status, body, headers } = await get(`${SHOW}/published.csv`, await key('moderator'))
  expect(status).toBe(200)
  expect(body).toBe(agendaCsv(hearing()))
  expect(headers.get('content-type')).toContain('text/csv')
  expect(headers.get('content-disposition')).toMatch(
    /^attachment; filename=".+ 2026-06-01 published\.csv"$/,
  )
})

test('of what is published: nobody gets what is not theirs', async () => {
  const answer = await get('another/published.json', await key('moderator'))
  expect(answer).toMatchObject({ status: 403, code: 'not-allowed' })
  expect(await get(`${SHOW}/published.json`)).toMatchObject({ status: 401, code: 'no-key' })
  for (const bad of [`${SHOW}.planner.${'A'.repeat(22)}`, SHOW, 'owner.abc']) {
    expect(await get(`${SHOW}/draft.json`, bad)).toMatchObject({ status: 401, code: 'wrong-key' })
  }
  for (let n = 0; n < 300; n += 1) await get(`${SHOW}/draft.json`, SHOW)
  expect(await get(`${SHOW}/draft.json`, SHOW)).toMatchObject({ status: 429, code: 'too-many' })
  expect((await get(`${SHOW}/draft.json`, owner)).status).toBe(200)
})

test('of what is published: there is nothing under other names', async () => {
  for (const file of [`${SHOW}/draft.xml`, `${SHOW}/run.json`, 'another/draft.json', SHOW]) {
    expect(await get(file, owner)).toMatchObject({ status: 404, code: 'no-such-file' })
  }
})
