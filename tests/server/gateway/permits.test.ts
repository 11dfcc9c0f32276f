import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { admitWithinLimits } from '../../../server/gateway/admission/admission.ts'
import type { Visitor } from '../../../server/gateway/admission/visitor.ts'
import { connectionCounts, messageCounts } from '../../../server/gateway/admission/visitorLimits.ts'
import { Limits } from '../../../server/gateway/limits/limits.ts'
import { UP_SCHEMAS } from '../../../shared/protocol/up/up.ts'
import { ANYONE_GRANT } from '../../../shared/run/actors.ts'
import type { Role } from '../../../shared/run/grant.ts'
import { dialCount } from '../../../shared/time/dials.ts'
import { zoneNameCount } from '../../../shared/time/zoneNames.ts'
import { LINKS_KEY } from '../../support/linksKey.ts'
import { handshakeOf, joinAs } from '../../support/screen.ts'
import { startServer, type TestServer } from '../../support/server.ts'

let server: TestServer

beforeAll(async () => {
  server = await startServer()
})
afterAll(async () => {
  await server.stop()
  expect(server.errors).toEqual([])
})
afterEach(() => vi.restoreAllMocks())

/** A zone in letters of its own each time: this machine knows it however it is written. */
function spelt(n: number): string {
  const letters = [...'America/Argentina/Buenos_Aires']
  return letters
    .map((letter, at) => ((n >> at) & 1 ? letter.toUpperCase() : letter.toLowerCase()))
    .join('')
}

/** A change of the draft that names so many zones, none of which was ever named so before. */
function hostile(n: number, zones: number) {
  const value = Array.from({ length: zones }, (_, k) => spelt(n * zones + k))
  const change = { type: 'setValue', of: 'show', id: null, field: 'zones', value, was: value }
  return { id: randomUUID(), command: { type: 'editDraft', changes: [change] } }
}

describe('who may not give a command of a type', () => {
  test('is refused by the type alone: nothing is parsed or stored', async () => {
    const audience = await joinAs(server, 'audience')
    const parse = vi.spyOn(UP_SCHEMAS.give, 'safeParse')
    const stored = [dialCount(), zoneNameCount()]
    const answers = await Promise.all(
      Array.from({ length: 100 }, (_, n) => audience.ask('give', hostile(n, 20))),
    )
    for (const answer of answers) {
      const refusal = { reason: 'forbidden', command: 'editDraft', roles: ['audience'] }
      expect(answer).toEqual({ ok: false, refusal })
    }
    expect(parse).not.toHaveBeenCalled()
    expect([dialCount(), zoneNameCount()]).toEqual(stored)
    audience.leave()
  })

  test('is not helped by a type that is inherited, missing, or none', async () => {
    const audience = await joinAs(server, 'audience')
    const parse = vi.spyOn(UP_SCHEMAS.give, 'safeParse')
    for (const type of ['constructor', '__proto__', 'explode', 7, null]) {
      const answer = await audience.ask('give', { id: randomUUID(), command: { type } })
      expect(answer).toMatchObject({ problem: 'malformed' })
    }
    expect(parse).not.toHaveBeenCalled()
    audience.leave()
  })

  test.each(['makeShow', 'copyShow', 'giveAsOwner', 'shows'] as const)(
    'nor is %s read from one without the owner’s key',
    async (name) => {
      const owner = await joinAs(server, 'owner')
      const parse = vi.spyOn(UP_SCHEMAS[name], 'safeParse')
      expect(await owner.ask(name, {})).toMatchObject({ problem: 'not-for-this-link' })
      expect(parse).not.toHaveBeenCalled()
      owner.leave()
    },
  )

  test('is not asked what became of commands that it cannot have given', async () => {
    const audience = await joinAs(server, 'audience')
    const outcome = vi.spyOn(server.store, 'outcome')
    const ids = Array.from({ length: 50 }, () => randomUUID())
    expect(await audience.ask('outcome', { ids })).toMatchObject({ problem: 'not-for-this-link' })
    expect(outcome).not.toHaveBeenCalled()
    audience.leave()
  })
})

test('zones in any letter case get one name each, and the cache of zones is limited', async () => {
  const planner = await joinAs(server, 'planner')
  for (let n = 0; n < 100; n += 1) await planner.ask('give', hostile(n, 6))
  expect(dialCount()).toBeLessThanOrEqual(3 * zoneNameCount())
  expect(zoneNameCount()).toBeLessThan(700)
  planner.leave()
})

const OWNER: Visitor = { as: 'owner', key: 'a hash' }

describe('at one address', () => {
  const visitor = (...roles: Role[]): Promise<Visitor> =>
    server.hosts.get(server.show).then((host) => {
      if (host === null) throw new Error('no show')
      const grant = { ...ANYONE_GRANT, roles }
      const link = roles.join('-')
      return { as: 'link', host, show: server.show, link, generation: 0, grant, device: null }
    })

  test('the audience counts by the address, and everyone who works on the show by the link alone', async () => {
    const audience = await visitor('audience')
    expect(connectionCounts(audience, 'hall')).toEqual([{ limit: 'connections', key: 'hall' }])
    expect(messageCounts(audience, 'hall', true)).toEqual([{ limit: 'messages', key: 'hall' }])
    const working = [
      await visitor('moderator'),
      await visitor('speaker', 'audience'),
      await visitor('stage'),
    ]
    for (const one of [...working, OWNER]) {
      const counts = [...connectionCounts(one, 'hall'), ...messageCounts(one, 'hall', true)]
      expect(counts.map(({ key }) => key)).not.toContain('hall')
    }
  })

  test('two thousand join within a minute, and no flood of them or of guesses keeps a moderator out', async () => {
    const limits = new Limits()
    const doors = { hosts: server.hosts, store: server.store, linksKey: LINKS_KEY }
    const [audience, moderator] = [
      await handshakeOf(server, 'audience'),
      await handshakeOf(server, 'moderator'),
    ]
    const comes = (auth: object) => admitWithinLimits({ auth, address: 'hall' }, doors, limits)
    const count = async (auth: object, times: number) => {
      const all = await Promise.all(Array.from({ length: times }, () => comes(auth)))
      return all.filter(({ ok }) => ok).length
    }
    const wrong = { ...moderator, token: 'A'.repeat(22) }
    expect(await count(wrong, 400)).toBe(0)
    expect(await comes(wrong)).toMatchObject({ disconnectReason: { reason: 'too-many' } })
    expect(await count(audience, 2_000)).toBe(2_000)
    expect(await count(moderator, 1)).toBe(1)
    expect(await count(audience, 5_000)).toBe(4_000)
    expect(await count(moderator, 10)).toBe(10)
  })

  test('one link that reconnects without end is refused, and no other', async () => {
    const limits = new Limits()
    const doors = { hosts: server.hosts, store: server.store, linksKey: LINKS_KEY }
    const comes = async (link: string) =>
      admitWithinLimits({ auth: await handshakeOf(server, link), address: 'hall' }, doors, limits)
    for (let n = 0; n < 600; n += 1) expect((await comes('bo')).ok).toBe(true)
    expect(await comes('bo')).toMatchObject({ disconnectReason: { reason: 'too-many' } })
    expect((await comes('ada')).ok).toBe(true)
  })
})
