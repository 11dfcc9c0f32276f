import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { linkPath } from '../../../../server/access/token.ts'
import type { ShowId } from '../../../../shared/agenda/ids.ts'
import { PROTOCOL } from '../../../../shared/protocol/version.ts'
import { OWNER_KEY } from '../../../../shared/run/actors.ts'
import type { Command } from '../../../../shared/run/command.ts'
import type { Role } from '../../../../shared/run/grant.ts'
import { instant } from '../../../../shared/time/instant.ts'
import { hostOf, makeHearing } from '../../../support/hosts.ts'
import { LINKS_KEY } from '../../../support/linksKey.ts'
import { openOwner } from '../../../support/ownerPage.ts'
import { present } from '../../../support/present.ts'
import {
  connectRaw,
  handshakeAt,
  joinAs,
  openScreen,
  refusal,
  type Screen,
} from '../../../support/screen.ts'
import { SHOW, serverForTest, startServer, type TestServer } from '../../../support/server.ts'
import { until } from '../../../support/until.ts'

let server: TestServer
let planner: Screen

beforeEach(async () => {
  server = await serverForTest()
  planner = await joinAs(server, 'planner')
})

let count = 0

/** A rehearsal of the plan that this screen works on: its show, and what leads to its console. */
async function rehearses(by: Screen): Promise<{ show: ShowId; path: string }> {
  count += 1
  const show = `trial-${count}`
  const reply = await by.ask('rehearse', { id: randomUUID(), show, from: null })
  if (!('ok' in reply && reply.ok)) throw new Error(JSON.stringify(reply))
  return { show, path: reply.path }
}

async function opens(handshake: Record<string, unknown>): Promise<Screen> {
  const screen = await openScreen(server, handshake)
  await screen.join()
  return screen
}

async function gives(show: ShowId, command: Command): Promise<void> {
  const host = await hostOf(server, show)
  expect(await host.give({ link: OWNER_KEY, id: randomUUID(), command })).toMatchObject({
    ok: true,
  })
}

/** A link that the owner makes in a show, as a path. */
async function makes(show: ShowId, role: Role, person: string | null = null): Promise<string> {
  await gives(show, { type: 'makeLink', grant: { roles: [role], person, booth: null } })
  return linkPath(LINKS_KEY, show, present((await hostOf(server, show)).state.links.at(-1)))
}

/** Expects that each of these screens is closed, and that what it came with opens nothing any more. */
async function expectClosed(screens: ReadonlyMap<Screen, Record<string, unknown>>): Promise<void> {
  for (const [screen, handshake] of screens) {
    await until(() => !screen.wire.connected, `the end of ${JSON.stringify(handshake)}`)
    expect(screen.sent.disconnects).toEqual([{ reason: 'withdrawn' }])
    const { reason } = await refusal(server.url, handshake)
    expect(reason).toBe(handshake['as'] === 'public' ? 'not-public' : 'withdrawn')
  }
}

/** The console of a rehearsal, a link that its console made, and a screen without a link: open, with what each came with. */
async function openIn({ show, path }: { show: ShowId; path: string }) {
  const console = await opens(handshakeAt(path))
  await console.does({ type: 'setPublic', public: true, was: false })
  const grant = { roles: ['timekeeper' as const], person: null, booth: null }
  await console.does({ type: 'makeLink', grant })
  const made = present((await hostOf(server, show)).state.links.at(-1))
  const other = handshakeAt(linkPath(LINKS_KEY, show, made))
  const anyone = { as: 'public', protocol: PROTOCOL, show }
  return new Map<Screen, Record<string, unknown>>([
    [console, handshakeAt(path)],
    [await opens(other), other],
    [await opens(anyone), anyone],
  ])
}

const archive = { type: 'setArchived', archived: true, was: false } as const
const restore = { type: 'setArchived', archived: false, was: true } as const

describe('P14: a rehearsal closes, with every link and every screen of it', () => {
  test.each(['revokeLink', 'replaceLink'] as const)(
    'on %s of the link that made it',
    async (type) => {
      const mine = await rehearses(planner)
      const screens = await openIn(mine)
      const owner = await joinAs(server, 'owner')
      const others = await opens(handshakeAt((await rehearses(owner)).path))
      await gives(SHOW, { type, link: 'planner' })
      await expectClosed(screens)
      // What another link made goes on.
      await others.does({ type: 'startShow' })
      expect(others.wire.connected).toBe(true)
    },
  )

  test('with the rehearsals that were made of it', async () => {
    const { show } = await rehearses(planner)
    const within = await opens(handshakeAt(await makes(show, 'planner')))
    const screens = await openIn(await rehearses(within))
    await gives(SHOW, { type: 'revokeLink', link: 'planner' })
    await expectClosed(screens)
  })

  test('when the link that made it plans no more', async () => {
    const path = await makes(SHOW, 'planner', 'bo')
    const bo = await opens(handshakeAt(path))
    const screens = await openIn(await rehearses(bo))
    const link = path.split('.')[1] ?? ''
    await gives(SHOW, { type: 'setRoles', link, roles: ['speaker'], was: ['planner'] })
    await expectClosed(screens)
  })

  test('when its plan is archived, and opens again when that is restored', async () => {
    const mine = await rehearses(planner)
    await gives(SHOW, archive)
    expect(await refusal(server.url, handshakeAt(mine.path))).toEqual({ reason: 'withdrawn' })
    await gives(SHOW, restore)
    const screens = await openIn(mine)
    await gives(SHOW, archive)
    await expectClosed(screens)
  })

  test('when it is archived itself', async () => {
    const mine = await rehearses(planner)
    const screens = await openIn(mine)
    await gives(mine.show, archive)
    await expectClosed(screens)
  })

  test('for a screen that connects at that moment', async () => {
    const { path } = await rehearses(planner)
    const coming = connectRaw(server.url, handshakeAt(path))
    await gives(SHOW, { type: 'revokeLink', link: 'planner' })
    await until(() => !coming.wire.active || coming.sent.disconnects.length > 0, 'the end of it')
    expect(await refusal(server.url, handshakeAt(path))).toEqual({ reason: 'withdrawn' })
  })

  test('also after a restart, and counts as open no more', async () => {
    for (let n = 0; n < 8; n += 1) await rehearses(planner)
    const last = `trial-${count}`
    const path = linkPath(LINKS_KEY, last, (await hostOf(server, last)).state.links[0] ?? never())
    await gives(SHOW, { type: 'replaceLink', link: 'planner' })
    planner = await joinAs(server, 'planner')
    await rehearses(planner)
    const second = await startServer({ store: server.store })
    expect(await refusal(second.url, handshakeAt(path))).toEqual({ reason: 'withdrawn' })
    await second.stop()
  })

  test('is shown in the owner’s list, without its links', async () => {
    const { show } = await rehearses(planner)
    const page = await openOwner(server)
    await makes(show, 'timekeeper')
    const listed = async () => {
      const { closed, links } = await page.show(show)
      return [closed, links.map(({ grant }) => grant.roles.join())]
    }
    const openRehearsals = async () => {
      const { links } = await page.show(SHOW)
      return links.find(({ link }) => link === 'planner')?.rehearsals
    }
    expect(await listed()).toEqual([false, ['timekeeper']])
    expect(await openRehearsals()).toBe(1)
    await gives(SHOW, { type: 'revokeLink', link: 'planner' })
    expect(await listed()).toEqual([true, []])
    expect(await openRehearsals()).toBe(0)
  })
})

describe('P14: a rehearsal whose log does not record its maker', () => {
  const old = { show: 'old-trial', wall: instant(0) }
  const console = {
    link: 'moderator',
    grant: { roles: ['moderator' as const], person: null, booth: null },
  }

  test('has all its links in the owner’s list, and closes with its plan', async () => {
    await makeHearing(server.store, { ...old, links: [console], rehearses: SHOW })
    const host = await hostOf(server, old.show)
    const path = linkPath(LINKS_KEY, old.show, host.link('moderator') ?? never())
    const page = await openOwner(server)
    expect(JSON.stringify(await page.list())).toContain(path)
    const screen = await opens(handshakeAt(path))
    await gives(SHOW, archive)
    await expectClosed(new Map([[screen, handshakeAt(path)]]))
  })
})

function never(): never {
  throw new Error('not there')
}
