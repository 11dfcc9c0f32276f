import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import type { LinkVisitor } from '../../../../server/gateway/admission/visitor.ts'
import { Limits } from '../../../../server/gateway/limits/limits.ts'
import { Joins } from '../../../../server/gateway/session/joins.ts'
import { PresenceBoard } from '../../../../server/gateway/session/presence.ts'
import { broadcasterOf, Rooms } from '../../../../server/gateway/session/rooms.ts'
import { Session } from '../../../../server/gateway/session/session.ts'
import type { Receiver } from '../../../../server/gateway/transport/transport.ts'
import { Hosts } from '../../../../server/host/hosts.ts'
import type { ShowHost } from '../../../../server/host/showHost.ts'
import { SideTable } from '../../../../server/host/sideTable.ts'
import { GuardedStore } from '../../../../server/store/guardedStore.ts'
import type { Store } from '../../../../server/store/port.ts'
import type { Role } from '../../../../shared/run/grant.ts'
import { trailOf } from '../../../support/auditTrail.ts'
import { FakeClock } from '../../../support/fakeClock.ts'
import { hostOf, makeHearing, rethrow } from '../../../support/hosts.ts'
import { LINKS_KEY } from '../../../support/linksKey.ts'
import { MemoryStore } from '../../../support/memoryStore.ts'
import { present } from '../../../support/present.ts'
import { everybodyCame, SHOW } from '../../../support/server.ts'

// Between the moment a change of roles is written and the one its screens are told lies a turn of the server's loop. Here it is
// held still: what is asked in it is asked before anything is sent.

let host: ShowHost
/** What reading the log and the table beside it waits for. */
let disk: Promise<void>
let begin: (visitor: LinkVisitor) => Opened

/** One screen as the server has it: what it was sent and answered, in order, and why it was parted with. */
type Opened = { readonly received: unknown[]; ask(name: string, message: object): void }

beforeEach(async () => {
  disk = Promise.resolve()
  const clock = new FakeClock()
  const memory = new MemoryStore()
  const store = new GuardedStore(memory, { clock, reportError: rethrow })
  await makeHearing(store)
  const rooms = new Rooms(rethrow)
  const hosts = new Hosts({
    store,
    clock,
    reportError: rethrow,
    broadcasterOf: (show) => broadcasterOf(rooms, show),
  })
  host = await hostOf({ hosts })
  await everybodyCame(host)
  const eventsAfter: Store['eventsAfter'] = (...asked) =>
    disk.then(() => memory.eventsAfter(...asked))
  Object.assign(store, { eventsAfter })
  const presence = new PresenceBoard(clock, () => {})
  const sideRows = async (show: string) => {
    await disk
    return store.sideRows(show)
  }
  const setSideRows: Store['setSideRows'] = (show, rows) => store.setSideRows(show, rows)
  const table = { clock, store: { shows: () => store.shows(), sideRows, setSideRows, eventsAfter } }
  const audit = trailOf(table.store, clock)
  const side = new SideTable({ ...table, audit })
  const parts = {
    hosts,
    sourcesOf: async () => ({ as: 'busy' as const }),
    reports: { file: async () => ({ as: 'answer' as const, answer: null }) },
    clock,
    store,
    rooms,
    presence,
    reportError: rethrow,
    boot: 'boot',
    clockName: 'boot',
    linksKey: LINKS_KEY,
    limits: new Limits(),
    side,
    audit,
    joins: new Joins({ hosts, clock, boot: 'boot' }),
  }
  begin = (visitor) => {
    const received: unknown[] = []
    let receiver: Receiver | null = null
    new Session(
      {
        who: { visitor, join: { seq: null } },
        address: '::1',
        send: ({ text }) => received.push(text),
        sendIfIdle: () => {},
        ping: () => () => false,
        receive: (taking) => {
          receiver = taking
        },
        close: (disconnect) => {
          received.push(disconnect)
          receiver?.onClose()
        },
      },
      parts,
    ).begin()
    return {
      received,
      ask: (name, message) =>
        receiver?.onMessage({ name, message, reply: (answer) => received.push(answer) }),
    }
  }
})

/** Cem, with the roles the link has now. */
function cem(): LinkVisitor {
  const link = present(host.link('cem'))
  const { grant, generation } = link
  return { as: 'link', host, show: SHOW, link: 'cem', generation, grant, device: null }
}

/** Changes what Cem's link opens, and is back before anybody is told. */
async function written(roles: Role[], was: Role[]): Promise<void> {
  const command = { type: 'setRoles', link: 'cem', roles, was } as const
  expect(await host.give({ link: 'owner', id: randomUUID(), command })).toMatchObject({ ok: true })
}

const demoted = () => written(['speaker'], ['moderator', 'speaker'])

/** What is asked is answered by then, and nobody was told anything by itself. */
async function answered(): Promise<void> {
  for (let turn = 0; turn < 40; turn += 1) await Promise.resolve()
}

const CHANGED = { reason: 'changed' }

test.each([
  ['join', { seq: null }],
  ['links', {}],
  ['setContact', { person: 'ada', contact: 'ada@example.org' }],
  ['give', { id: randomUUID(), command: { type: 'startShow' } }],
])(
  'P10: %s from a screen with the old roles closes it instead of an answer',
  async (name, message) => {
    const screen = begin(cem())
    const { length } = screen.received
    await demoted()
    screen.ask(name, message)
    await answered()
    expect(screen.received.slice(length)).toEqual([CHANGED])
    expect(host.state.run.position.status).toBe('planned')
  },
)

test.each([
  ['links', {}],
  ['log', { before: null, after: 0, comings: null }],
])('P10: %s requested before a change are not sent after it', async (name, message) => {
  const screen = begin(cem())
  const { length } = screen.received
  let done = () => {}
  disk = new Promise((resolve) => {
    done = resolve
  })
  screen.ask(name, message)
  await answered()
  await demoted()
  done()
  await answered()
  expect(screen.received.slice(length)).toEqual([])
  await host.whenIdle()
  expect(screen.received.slice(length)).toEqual([CHANGED])
})

test('P10: one that was let in with the old roles is turned back, with the new ones it stays', async () => {
  const late = cem()
  await demoted()
  expect(begin(late).received).toEqual([CHANGED])
  await written(['interpreter'], ['speaker'])
  const fresh = begin(cem())
  await host.whenIdle()
  // It is told its show, and who is connected in the booths.
  expect(fresh.received).toHaveLength(2)
  expect(String(fresh.received[0])).toContain('"roles":["interpreter"]')
})

test('P10: roles that were changed and changed back end what was open all the same', async () => {
  const screen = begin(cem())
  const { length } = screen.received
  await Promise.all([demoted(), written(['moderator', 'speaker'], ['speaker'])])
  screen.ask('join', { seq: null })
  await answered()
  expect(screen.received.slice(length)).toEqual([CHANGED])
  expect(host.isFollowed).toBe(false)
})
