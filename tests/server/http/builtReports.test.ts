import { beforeAll, expect, test } from 'vitest'
import { newOwnerKey } from '../../../server/access/ownerKey.ts'
import { HttpRefusal } from '../../../shared/protocol/http/refusal.ts'
import { ReportAnswer } from '../../../shared/protocol/http/report.ts'
import { type BuiltServer, builtForAll } from '../../support/builtServer.ts'
import { joinAs, type Screen } from '../../support/screen.ts'
import { SHOW } from '../../support/server.ts'

const built = builtForAll()
let server: BuiltServer
let owner: string
let moderator: Screen
let planner: Screen

const key = async (link: string) => `${SHOW}.${link}.${await server.token(link)}`

async function get(file: string, bearer?: string) {
  const headers = bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }
  const response = await fetch(`${server.url}/report/${SHOW}/${file}`, { headers })
  const body = await response.text()
  const code = response.ok ? null : HttpRefusal.parse(JSON.parse(body)).code
  return { status: response.status, code, body, headers: response.headers }
}

beforeAll(async () => {
  server = built()
  owner = `owner.${await newOwnerKey(server.store)}`
  moderator = await joinAs(server, 'moderator')
  planner = await joinAs(server, 'planner')
  await moderator.does({ type: 'startShow' })
  expect(await get('report.json', owner)).toMatchObject({ code: 'not-ended' })
  await moderator.does({ type: 'markAttendance', person: 'bo', mark: 'not-here' })
  const remark = { text: 'Ada had no slides', lang: 'en' }
  await planner.does({ type: 'remark', item: 'source', remark, was: null })
  await moderator.does({ type: 'endShow', from: { at: 'standby', after: null } })
})

test('R14: the built program gives each reader their report', async () => {
  const read = async (bearer: string) =>
    ReportAnswer.parse(JSON.parse((await get('report.json', bearer)).body))
  for (const bearer of [owner, await key('moderator')]) {
    const { report, reader } = await read(bearer)
    expect(reader).toEqual({ names: true, inner: true, remarks: true })
    expect(report.attendance.absent).toEqual(['bo'])
    expect(report.rows[0]).toMatchObject({ item: 'source', remark: { text: 'Ada had no slides' } })
  }
  const { report, reader } = await read(await key('planner'))
  expect(reader).toEqual({ names: true, inner: false, remarks: true })
  expect(report.attendance.absent).toBeNull()
})

test('R14: its tables have the words of their language', async () => {
  const heads = {
    en: 'planned start,began',
    zh: '计划开始,实际开始',
    de: 'geplanter Beginn,begonnen',
  }
  for (const [language, head] of Object.entries(heads)) {
    const { body, headers } = await get(`report.${language}.csv`, await key('moderator'))
    expect(headers.get('content-type')).toContain('text/csv')
    expect(body.split('\r\n')[0]).toContain(head)
  }
})

test('R14: a link without names has none of them in any file, and nothing once it is withdrawn', async () => {
  await planner.does({ type: 'shareReport', names: false })
  const link = planner.state.links.at(-1)?.id ?? ''
  const bearer = await key(link)
  for (const file of ['report.json', 'report.en.csv', 'report.zh.csv', 'report.de.csv']) {
    const { status, body } = await get(file, bearer)
    expect(status).toBe(200)
    expect(body.replaceAll(/About [a-z]+/g, '')).not.toMatch(/Ada|Lovelace|Kyung|slides/)
  }
  await planner.does({ type: 'revokeLink', link })
  expect(await get('report.json', bearer)).toMatchObject({ status: 401, code: 'wrong-key' })
})

test('nobody else reads any', async () => {
  for (const link of ['ada', 'interpreter', 'timekeeper', 'audience', 'stage', 'guest'])
    expect(await get('report.json', await key(link))).toMatchObject({ code: 'not-allowed' })
  expect(await get('report.json')).toMatchObject({ status: 401, code: 'no-key' })
  expect(await get('report.xml', owner)).toMatchObject({ code: 'no-such-file' })
})
