import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { linkPath } from '../../../../server/access/token.ts'
import type { ShowId } from '../../../../shared/agenda/ids.ts'
import { planOf } from '../../../../shared/agenda/plan.ts'
import type { Problem } from '../../../../shared/protocol/up/up.ts'
import { OWNER_KEY } from '../../../../shared/run/actors.ts'
import type { Command } from '../../../../shared/run/command.ts'
import { findItem } from '../../../../shared/run/lookup.ts'
import type { ShowState } from '../../../../shared/run/state.ts'
import { HOUR, MINUTE, SECOND } from '../../../../shared/time/instant.ts'
import { hostOf } from '../../../support/hosts.ts'
import { LINKS_KEY } from '../../../support/linksKey.ts'
import { openOwner } from '../../../support/ownerPage.ts'
import { present } from '../../../support/present.ts'
import { joinAs, joinAt, type Screen } from '../../../support/screen.ts'
import { SHOW, startServer, type TestServer } from '../../../support/server.ts'

let server: TestServer
let planner: Screen

beforeAll(async () => {
  server = await startServer()
  planner = await joinAs(server, 'planner')
})
afterAll(async () => {
  planner.leave()
  await server.stop()
  expect(server.errors).toEqual([])
})
// Those of the test before are past.
afterEach(() => server.pass(13 * HOUR))

let made = 0
/** A message whose show is there for nobody yet. */
function message(from: string | null = null) {
  made += 1
  return { id: randomUUID(), show: `trial-${made}`, from }
}

async function rehearses(asked = message(), by = planner): Promise<{ show: ShowId; path: string }> {
  const reply = await by.ask('rehearse', asked)
  if (!('ok' in reply && reply.ok)) throw new Error(JSON.stringify(reply))
  return { show: asked.show, path: reply.path }
}

const stateOf = async (show: ShowId): Promise<ShowState> => (await hostOf(server, show)).state

const opens = (path: string): Promise<Screen> => joinAt(server, path)
const now = async (show: ShowId) => (await server.store.eventsAfter(show, 0))[0]?.wall ?? 0

describe('R12: a rehearsal of the plan', () => {
  test('is published, about to begin, with one moderator’s link, which only its maker is sent', async () => {
    const { show, path } = await rehearses()
    const state = await stateOf(show)
    expect(state).toMatchObject({ rehearsal: true, public: false, rehearses: SHOW })
    expect(state.published?.agenda.title).toEqual({ en: 'Hearing on the water line (rehearsal)' })
    expect(state.links).toEqual([
      {
        id: 'moderator',
        grant: { roles: ['moderator'], person: null, booth: null },
        generation: 0,
        revoked: false,
      },
    ])
    const agenda = state.published?.agenda
    const start = agenda?.segments[0]?.start
    const at = start?.type === 'notBefore' ? start.at : 0
    expect(at % MINUTE).toBe(0)
    expect(at - (await now(show))).toBeGreaterThanOrEqual(30 * SECOND)
    expect(at - (await now(show))).toBeLessThanOrEqual(90 * SECOND)
    expect((agenda?.hardStop?.at ?? 0) - at).toBe(90 * MINUTE)
    const console = await opens(path)
    expect(console.state.run.position.status).toBe('planned')
    await console.does({ type: 'startShow' })
    console.leave()
  })

  test('is of the draft, which may be ahead of what is published, and changes neither', async () => {
    const before = (await stateOf(SHOW)).published
    const river = { type: 'setValue', of: 'item', id: 'river', field: 'planned' } as const
    const longer = { ...river, value: 12 * MINUTE, was: 10 * MINUTE }
    await planner.does({ type: 'editDraft', changes: [longer] })
    const { show } = await rehearses()
    const agenda = (await stateOf(show)).published?.agenda
    expect(agenda && findItem(agenda, 'river')?.item.planned).toBe(12 * MINUTE)
    expect((await stateOf(SHOW)).published).toBe(before)
  })

  test('is on at the item it was asked for, just when that starts by its plan, and its clock runs', async () => {
    const { show } = await rehearses(message('delta'))
    const { run, published, clock } = await stateOf(show)
    expect(run.position).toMatchObject({ status: 'live', item: 'delta' })
    const start = published && planOf(published.agenda).items.get('delta')?.start
    const startedAt = run.position.status === 'live' ? run.position.startedAt : 0
    expect(startedAt - (start ?? 0)).toBeGreaterThanOrEqual(0)
    expect(startedAt - (start ?? 0)).toBeLessThan(5 * SECOND)
    expect(clock).toMatchObject({ anchor: start, rate: 1, paused: false })
  })

  test('asked for again is the same one, with nothing done twice', async () => {
    const asked = message('river')
    const answers = await Promise.all([planner.ask('rehearse', asked), rehearses(asked)])
    expect(answers[0]).toEqual({ ok: true, path: answers[1].path })
    const { seq } = (await server.hosts.get(asked.show)) ?? {}
    expect(await planner.ask('rehearse', asked)).toEqual(answers[0])
    expect((await server.hosts.get(asked.show))?.seq).toBe(seq)
  })

  test('is shown to nobody else: not under its id, nor to who may not see the draft, nor to the list of shows', async () => {
    const asked = message()
    const { path } = await rehearses(asked)
    const taken = { ok: false, refusal: { reason: 'id-taken', id: asked.show } }
    const owner = await joinAs(server, 'owner')
    expect(await owner.ask('rehearse', asked)).toEqual(taken)
    expect(await planner.ask('rehearse', { ...asked, id: randomUUID() })).toEqual(taken)
    const page = await openOwner(server)
    const list = JSON.stringify(await page.ask('shows', {}))
    expect(list).toContain(asked.show)
    expect(list).not.toContain(path)
    for (const screen of [owner, page]) screen.leave()
  })

  test('is for a moderator of the published agenda, and ends with their link', async () => {
    const river = { type: 'setValue', of: 'item', id: 'river', field: 'planned' } as const
    const { planned } = present(findItem(present((await stateOf(SHOW)).draft).agenda, 'river')).item
    const longer = { ...river, value: planned + MINUTE, was: planned }
    expect(await planner.give({ type: 'editDraft', changes: [longer] })).toMatchObject({ ok: true })
    const moderator = await joinAs(server, 'moderator')
    const { show, path } = await rehearses(message(), moderator)
    const { published, madeBy } = await stateOf(show)
    const visible = present((await stateOf(SHOW)).published).agenda
    expect(findItem(present(published).agenda, 'river')?.item.planned).toBe(
      findItem(visible, 'river')?.item.planned,
    )
    expect(madeBy).toMatchObject({ show: SHOW, link: 'moderator' })
    const console = await opens(path)
    console.leave()
    moderator.leave()
  })

  test('needs an item that is in the plan', async () => {
    const refused = { reason: 'unknown-item', item: 'nowhere' }
    const asked = message('nowhere')
    expect(await planner.ask('rehearse', asked)).toEqual({ ok: false, refusal: refused })
    expect(await server.hosts.get(asked.show)).toBeNull()
  })

  test('is of no plan that was put away', async () => {
    const host = await hostOf(server)
    const archive = (archived: boolean) =>
      host.give({
        link: OWNER_KEY,
        id: `archived-${archived}`,
        command: { type: 'setArchived', archived, was: !archived },
      })
    expect(await archive(true)).toMatchObject({ ok: true })
    const refused = { ok: false, refusal: { reason: 'archived' } }
    expect(await planner.ask('rehearse', message())).toEqual(refused)
    expect(await archive(false)).toMatchObject({ ok: true })
  })

  test('has in it what was changed in the draft just before', async () => {
    const sea = { type: 'setValue', of: 'item', id: 'sea', field: 'planned' } as const
    const longer = { ...sea, value: 14 * MINUTE, was: 10 * MINUTE }
    const asked = message()
    await Promise.all([
      planner.give({ type: 'editDraft', changes: [longer] }),
      planner.ask('rehearse', asked),
    ])
    const agenda = (await stateOf(asked.show)).published?.agenda
    expect(agenda && findItem(agenda, 'sea')?.item.planned).toBe(14 * MINUTE)
  })

  test('is one of eight at most that are open; one that was ended, or is half a day old, is not', async () => {
    const asked = message()
    const { path } = await rehearses(asked)
    for (let n = 1; n < 8; n += 1) await rehearses()
    const refused = { reason: 'too-many', what: 'rehearsals', limit: 8 }
    expect(await planner.ask('rehearse', message())).toEqual({ ok: false, refusal: refused })
    expect(await planner.ask('rehearse', asked)).toEqual({ ok: true, path })
    const console = await opens(path)
    await console.give({ type: 'startShow' })
    const end: Command = { type: 'endShow', from: { at: 'standby', after: null } }
    await console.does(end)
    console.leave()
    await rehearses()
    expect(await planner.ask('rehearse', message())).toMatchObject({ ok: false })
    server.pass(13 * HOUR)
    await rehearses()
  })

  test('of a rehearsal counts with those of its plan', async () => {
    const { show } = await rehearses()
    const host = await hostOf(server, show)
    const grant = { roles: ['planner' as const], person: null, booth: null }
    const command: Command = { type: 'makeLink', grant }
    await host.give({ link: OWNER_KEY, id: 'a-link', command })
    const link = present(host.state.links.at(-1))
    const within = await opens(linkPath(LINKS_KEY, show, link))
    expect(within.state.rehearses).toBe(SHOW)
    const again = await rehearses(message(), within)
    expect((await stateOf(again.show)).rehearses).toBe(SHOW)
    within.leave()
  })

  test('is made so often in an hour, and then has to wait', async () => {
    const answers: (Problem | object)[] = []
    for (let n = 0; n < 60; n += 1) {
      answers.push(await planner.ask('rehearse', { ...message(), from: 'nowhere' }))
    }
    expect(answers.at(-1)).toMatchObject({ problem: 'too-many' })
  })
})
