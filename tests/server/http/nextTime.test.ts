import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newOwnerKey } from '../../../server/access/ownerKey.ts'
import type { NewLengths } from '../../../shared/agenda/newLengths.ts'
import type { Answer } from '../../../shared/protocol/down/answer.ts'
import { HttpRefusal } from '../../../shared/protocol/http/refusal.ts'
import { NextTimeAnswer } from '../../../shared/protocol/http/report.ts'
import { OWNER_KEY } from '../../../shared/run/actors.ts'
import type { Command } from '../../../shared/run/command.ts'
import { MINUTE } from '../../../shared/time/instant.ts'
import { given } from '../../support/given.ts'
import { MemoryStore } from '../../support/memoryStore.ts'
import { type OwnerPage, openOwner } from '../../support/ownerPage.ts'
import { logAs, minutesOf, ran, type Turn, times, turnsShow } from '../../support/ranShow.ts'
import { startServer, type TestServer } from '../../support/server.ts'

let server: TestServer
let owner: string
let page: OwnerPage

const OVER = times(3, ['talk', 10, 12])
const ON_TIME = times(4, ['case', 5, 5])
const RIGHT: readonly Turn[] = times(3, ['talk', 12, 12])

beforeAll(async () => {
  const store = new MemoryStore()
  await store.append(logAs(ran([...OVER, ...ON_TIME]), 'alone'))
  await store.append(logAs(ran(OVER), 'first', 'evenings'))
  await store.append(logAs(ran(OVER), 'second', 'evenings'))
  await store.append(logAs(ran(RIGHT), 'third', 'evenings'))
  await store.append(logAs(given(turnsShow(OVER)), 'to-come', 'evenings'))
  await store.append(logAs(given(turnsShow(OVER)), 'planned'))
  const questions = times(3, ['qa', 20, 20])
  for (let day = 10; day < 22; day++)
    await store.append(logAs(ran(questions, { date: `2023-07-${day}` }), `day-${day}`, 'days'))
  await store.append(logAs(ran([...questions, ...OVER], { date: '2023-07-01' }), 'day-1', 'days'))
  server = await startServer({ store })
  const key = await newOwnerKey(store)
  owner = `owner.${key}`
  page = await openOwner(server, key)
})
afterAll(async () => {
  page.leave()
  expect(server.errors).toEqual([])
  await server.stop()
})

async function get(show: string, bearer: string, file = 'next-time.json') {
  const headers = { authorization: `Bearer ${bearer}` }
  const response = await fetch(`${server.url}/report/${show}/${file}`, { headers })
  return { ok: response.ok, body: (await response.json()) as unknown }
}

async function nextTimeFor(show: string): Promise<NextTimeAnswer> {
  const { body } = await get(show, owner)
  return NextTimeAnswer.parse(body)
}

/** What becomes what, in minutes, by kind. */
const inShort = ({ proposals }: NextTimeAnswer) =>
  proposals.map(({ kind, turns, lengths }) => [
    kind,
    turns,
    ...lengths.map(({ from, to }) => `${to / MINUTE} for ${from / MINUTE}`),
  ])

const talks = (from: number, to: number): NewLengths => ({
  kind: 'talk',
  lengths: [{ from: from * MINUTE, to: to * MINUTE }],
})

async function copies(
  show: string,
  from: string,
  newLengths: readonly NewLengths[],
  id: string = randomUUID(),
): Promise<Answer> {
  const copy = { id, show, from, date: '2031-02-03', rehearsal: false, newLengths }
  const reply = await page.ask('copyShow', copy)
  if (!('ok' in reply)) throw new Error(JSON.stringify(reply))
  return reply
}

const draftOf = async (show: string) => (await server.hosts.get(show))?.state.draft?.agenda

async function give(show: string, command: Command): Promise<void> {
  const host = await server.hosts.get(show)
  const given = { link: OWNER_KEY, id: randomUUID(), command }
  expect(await host?.give(given)).toMatchObject({ ok: true })
}

describe('R14b: what a copy can take over', () => {
  test('of a show that has ended, from this show, with the plan that is copied', async () => {
    const answer = await nextTimeFor('alone')
    expect(answer).toMatchObject({ series: false, shows: 1 })
    expect(inShort(answer)).toEqual([['talk', 3, '12 for 10']])
    expect(minutesOf(answer.plan ?? undefined)).toMatchObject({ 'talk-1': 10, 'case-4': 5 })
  })

  test('of a show of a series, from all of it that have ended, whether it has itself or not', async () => {
    for (const show of ['second', 'to-come']) {
      expect(await nextTimeFor(show)).toMatchObject({ series: true, shows: 3 })
      expect(inShort(await nextTimeFor(show))).toEqual([['talk', 9, '11 for 10']])
    }
    // What its plan does not have is not offered for it.
    expect(await nextTimeFor('third')).toEqual({
      series: true,
      shows: 3,
      proposals: [],
      plan: null,
    })
  })

  test('of a long series, from the latest twelve', async () => {
    expect(await nextTimeFor('day-1')).toMatchObject({ shows: 12, proposals: [] })
  })

  test('of a draft that was changed, by what it has now', async () => {
    const agenda = turnsShow(RIGHT)
    await give('to-come', { type: 'replaceDraft', agenda, revision: 0 })
    expect(await nextTimeFor('to-come')).toMatchObject({ shows: 3, proposals: [] })
  })

  test('not from what was put away, but where that itself is copied', async () => {
    await give('third', { type: 'setArchived', archived: true, was: false })
    expect(await nextTimeFor('second')).toMatchObject({ series: true, shows: 2 })
    expect(inShort(await nextTimeFor('second'))).toEqual([['talk', 6, '12 for 10']])
    expect(await nextTimeFor('third')).toMatchObject({ series: true, shows: 3 })
    await give('third', { type: 'setArchived', archived: false, was: true })
  })

  test('is nothing where nothing has ended', async () => {
    expect(await nextTimeFor('planned')).toEqual({
      series: false,
      shows: 0,
      proposals: [],
      plan: null,
    })
  })

  test('is sent only to the owner', async () => {
    const planner = `${server.show}.planner.${await server.token('planner')}`
    const codes = [await get(server.show, planner), await get('nowhere', owner)]
    expect(codes.map(({ body }) => HttpRefusal.parse(body).code)).toEqual([
      'not-allowed',
      'no-such-file',
    ])
  })
})

test('R14b: a copy that takes over lengths has those of the kinds that were ticked', async () => {
  expect(await copies('copied', 'alone', [talks(10, 12)])).toMatchObject({ ok: true })
  const minutes = minutesOf(await draftOf('copied'))
  expect(minutes).toMatchObject({ 'talk-1': 12, 'talk-3': 12, 'case-4': 5 })
  expect(await copies('plain', 'alone', [])).toMatchObject({ ok: true })
  expect(minutesOf(await draftOf('plain'))).toMatchObject({ 'talk-1': 10 })
})

test('R14b: a copy that takes over lengths is refused with what is proposed now where that is not what was seen', async () => {
  const right = talks(10, 12)
  const seen = [
    [talks(10, 15)],
    [talks(11, 12)],
    [{ ...right, kind: 'case' as const }],
    [{ ...right, lengths: [] }],
    [right, { ...right, kind: 'qa' as const }],
  ]
  for (const newLengths of seen) {
    expect(await copies('refused', 'alone', newLengths)).toMatchObject({
      ok: false,
      refusal: { reason: 'stale-value', field: 'newLengths', actual: [{ kind: 'talk' }] },
    })
  }
  expect(await server.hosts.get('refused')).toBeNull()
  expect(await copies('refused', 'planned', [talks(10, 12)])).toMatchObject({ ok: false })
})

test('R14b: a copy that takes over lengths asked for again is the one that was made, also where nothing is proposed any more', async () => {
  const id = randomUUID()
  const first = await copies('once', 'first', [talks(10, 11)], id)
  expect(first).toMatchObject({ ok: true })
  await give('first', { type: 'reopen' })
  await give('second', { type: 'reopen' })
  expect(await nextTimeFor('first')).toMatchObject({ shows: 1, proposals: [] })
  expect(await copies('once', 'first', [talks(10, 11)], id)).toEqual(first)
  expect(await copies('twice', 'first', [talks(10, 11)])).toMatchObject({ ok: false })
})
