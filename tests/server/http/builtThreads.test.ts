import { beforeAll, expect, test } from 'vitest'
import { newOwnerKey } from '../../../server/access/ownerKey.ts'
import { IntakeAnswer } from '../../../shared/protocol/http/intake.ts'
import { ReportAnswer } from '../../../shared/protocol/http/report.ts'
import { builtForAll } from '../../support/builtServer.ts'
import { joinAs } from '../../support/screen.ts'
import { SHOW } from '../../support/server.ts'

const server = builtForAll()
let owner: string

beforeAll(async () => {
  owner = `owner.${await newOwnerKey(server().store)}`
})

const key = async (link: string) => `${SHOW}.${link}.${await server().token(link)}`
const bearer = (of: string) => ({ authorization: `Bearer ${of}` })

const TEXT = '10:00-10:20 Welcome\n10:20-11:00 A talk by Ada Alder\n'

async function post(headers: Readonly<Record<string, string>>, body = TEXT) {
  const query = '?date=2026-05-04&zone=Europe/Berlin'
  const response = await fetch(`${server().url}/intake${query}`, { method: 'POST', headers, body })
  const answer = IntakeAnswer.parse(await response.json())
  return { ...answer, status: response.status, headers: response.headers }
}

test('the built program reads what planners and owners send in a thread of its own, and stores nothing of it', async () => {
  const events = await server().store.eventsAfter(SHOW, 0)
  for (const one of [await key('planner'), await key('owner'), owner]) {
    const { status, ok, headers } = await post(bearer(one))
    expect({ status, ok }).toEqual({ status: 200, ok: true })
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('content-type')).toContain('application/json')
  }
  expect(await server().store.eventsAfter(SHOW, 0)).toEqual(events)
})

test('the built program lets nobody else have agendas read', async () => {
  expect(await post({})).toMatchObject({ status: 401, code: 'no-key' })
  const invented = `${SHOW}.planner.${'A'.repeat(22)}`
  for (const bad of [invented, 'planner', `${SHOW}.planner`, 'owner.abc', 'a.b.c.d'])
    expect(await post(bearer(bad))).toMatchObject({ status: 401, code: 'wrong-key' })
  for (const link of ['moderator', 'ada', 'audience', 'interpreter'])
    expect(await post(bearer(await key(link)))).toMatchObject({ status: 403, code: 'not-allowed' })
  const headers = { ...bearer(await key('planner')), origin: 'https://elsewhere.example' }
  expect(await post(headers)).toMatchObject({ status: 403 })
})

test('R14: the built program makes report and table in its thread', async () => {
  const moderator = await joinAs(server(), 'moderator')
  await moderator.does({ type: 'startShow' })
  await moderator.does({ type: 'endShow', from: { at: 'standby', after: null } })
  moderator.leave()
  const headers = bearer(await key('moderator'))
  const get = (file: string) => fetch(`${server().url}/report/${SHOW}/${file}`, { headers })
  const { report } = ReportAnswer.parse(await (await get('report.json')).json())
  expect(report.rows[0]).toMatchObject({ item: 'source' })
  expect(await (await get('report.zh.csv')).text()).toContain('计划开始,实际开始')
})
