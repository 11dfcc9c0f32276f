import { expect, test } from 'vitest'
import { Hosts } from '../../../server/host/hosts.ts'
import { Unconfirmed, Unreachable, UnreadableEvent } from '../../../server/store/storeFaults.ts'
import type { LinkId, ShowId } from '../../../shared/agenda/ids.ts'
import { SECOND } from '../../../shared/time/instant.ts'
import { envelope } from '../../support/envelopes.ts'
import { FakeClock } from '../../support/fakeClock.ts'
import { hostOf, makeHearing, NO_SCREENS, sharedLog } from '../../support/hosts.ts'
import { MemoryStore } from '../../support/memoryStore.ts'
import { SHOW } from '../../support/server.ts'

/** A log as a program reads it that knows no change of the floor's language, until it is updated. */
class OldStore extends MemoryStore {
  isOld = true

  override async eventsAfter(show: ShowId, after: number, most?: number) {
    const events = await super.eventsAfter(show, after, most)
    const unknown = events.find(({ event }) => this.isOld && event.type === 'languageSet')
    if (unknown) throw new UnreadableEvent('newer', unknown.seq)
    return events
  }

  override async outcome(show: ShowId, link: LinkId, commandId: string) {
    const log = await super.eventsAfter(show, 0)
    const last = log.findLast((one) => one.actor === link && one.commandId === commandId)
    return last?.seq ?? null
  }

  /** What another program writes. */
  async grow(): Promise<number> {
    const seq = (await super.eventsAfter(SHOW, 0)).length + 1
    await this.append([envelope(seq, { show: SHOW, commandId: `newer-${seq}` })])
    this.isOld = true
    return seq
  }
}

/** The shows of a server with such a program, which may be alone on its log. */
async function shows(isAlone = false) {
  const clock = new FakeClock()
  const store = new OldStore()
  await makeHearing(store)
  const shared = sharedLog(store, { heads: async () => new Map() })
  const troubles: unknown[] = []
  const heartbeats: number[] = []
  const partings: unknown[] = []
  const broadcaster = {
    ...NO_SCREENS,
    heartbeat: (_: string, head: number) => heartbeats.push(head),
    disconnect: (_: unknown, parting: unknown) => partings.push(parting),
  }
  const hosts = new Hosts({
    store,
    clock,
    reportError: (error) => troubles.push(error),
    broadcasterOf: () => broadcaster,
    shared: isAlone ? null : shared,
  })
  const readable: boolean[] = []
  hosts.subscribers.add({ name: 'test', onReadable: (_, is) => void readable.push(is) })
  return { clock, store, hosts, troubles, heartbeats, partings, readable }
}

test('screens of a show in which a newer program wrote are moved to it one after the other, and not all disconnected at once', async () => {
  const { clock, store, hosts, partings, readable } = await shows()
  const host = await hostOf({ hosts })
  host.enter({ roles: ['stage'], person: null, booth: null })
  await store.grow()
  host.catchUp()
  await host.whenIdle()
  expect(readable).toEqual([false])
  clock.advance(20 * SECOND)
  host.disconnectIfBlind()
  expect(partings).toEqual([])
})

test('where a newer program wrote nothing is decided or beaten for, which is told once, and again once it could be read between', async () => {
  const { store, hosts, troubles, heartbeats, readable } = await shows()
  const host = await hostOf({ hosts })
  host.enter({ roles: ['stage'], person: null, booth: null })
  const heartbeat = () => host.heartbeat(() => true, 0)
  heartbeat()
  const give = (id: string) => host.give({ link: 'moderator', id, command: { type: 'startShow' } })
  const read = async () => {
    host.catchUp()
    await host.whenIdle()
  }
  const unread = await store.grow()
  await expect(give('first')).rejects.toThrow(Unconfirmed)
  await expect(give('second')).rejects.toThrow(Unconfirmed)
  await read()
  heartbeat()
  await expect(
    host.lines({ roles: ['moderator'], person: null, booth: null }, { before: null, after: 0 }),
  ).rejects.toThrow(Unconfirmed)
  await expect(hosts.get(SHOW)).rejects.toThrow(Unreachable)
  expect((await hosts.all()).unreadable).toEqual([{ show: SHOW, why: 'newer', seq: unread }])
  expect([troubles.length, heartbeats.length, readable]).toEqual([1, 1, [false]])

  store.isOld = false
  await read()
  expect(host.seq).toBe(unread)
  expect(await give('third')).toMatchObject({ ok: true })
  heartbeat()
  await store.grow()
  await read()
  expect([troubles.length, heartbeats.length, readable]).toEqual([2, 2, [false, true, false]])
})

test('a show in which a newer program wrote before it was opened is tried again where others serve it, and not where nobody does', async () => {
  for (const isAlone of [false, true]) {
    const { clock, store, hosts } = await shows(isAlone)
    const seq = await store.grow()
    const refusal = isAlone ? UnreadableEvent : Unconfirmed
    await expect(hosts.get(SHOW)).rejects.toThrow(refusal)
    expect((await hosts.all()).unreadable).toEqual([{ show: SHOW, why: 'newer', seq }])
    store.isOld = false
    await expect(hosts.get(SHOW)).rejects.toThrow(refusal)
    clock.advance(10 * SECOND)
    if (isAlone) await expect(hosts.get(SHOW)).rejects.toThrow(refusal)
    else expect((await hosts.get(SHOW))?.seq).toBeGreaterThanOrEqual(seq)
  }
})
