import { afterAll, describe, expect, it, onTestFinished } from 'vitest'
import { tokenOf } from '../../server/access/token.ts'
import { BUNDLED_SHOW } from '../../server/cli/bundledShow.ts'
import { SECOND } from '../../shared/time/instant.ts'
import { sharedBrowser } from '../support/browser/shared.ts'
import { databaseForEach } from '../support/database.ts'
import { LINKS_KEY } from '../support/linksKey.ts'
import type { Node } from '../support/nodes/node.ts'
import { startNodes } from '../support/nodes/nodes.ts'
import { layRoad } from '../support/nodes/road.ts'
import { startPackedPostgres } from '../support/packedPostgres.ts'
import { present } from '../support/present.ts'
import { FAST } from '../support/setup/postgres.ts'
import { folderForEach } from '../support/tempFolder.ts'
import { agree } from './support/agree.ts'
import { inSync } from './support/company.ts'
import { openScreen, type Screen } from './support/screen.ts'
import { valueAt } from './support/screenLog.ts'
import { secondsLeft } from './support/secondsLeft.ts'
import { judge, spreadsOf } from './support/spread.ts'

const folder = folderForEach()

/** Its own, which starts while other journeys are under way; null where this machine has none. */
const postgres = await startPackedPostgres(FAST)
afterAll(() => postgres?.stop())

/** Opens a link at an address that leads to the first of these nodes that is there. */
async function openAt(nodes: readonly (Node | undefined)[], link: string): Promise<Screen> {
  const ports = nodes.flatMap((node) => node?.port ?? [])
  const road = await layRoad(() => ports)
  const browser = await sharedBrowser()
  onTestFinished(async () => {
    await browser.close()
    await road.close()
  })
  const path = `${BUNDLED_SHOW}.${link}.${tokenOf(LINKS_KEY, BUNDLED_SHOW, link, 0)}`
  return openScreen(browser, { name: link, link: `${road.url}/#${path}` })
}

/** What a screen said of its connection since a moment. */
async function connectionSince(screen: Screen, from: number) {
  return (await screen.log()).filter(({ what, at }) => what === 'connection' && at > from)
}

/** Every kind of screen that says how it stands. */
const WATCHED = ['moderator', 'anke-hagemann', 'timekeeper', 'interpreter', 'stage'] as const

/** For how long a screen may say that it is in sync where it may not be: the promise of docs/operating.md, in ms. */
const PROMISED = 10 * SECOND

describe.skipIf(postgres === null)('a show on several nodes', () => {
  const { url, query } = databaseForEach(postgres?.url)
  const screens: Screen[] = []
  afterAll(() => expect(screens.flatMap(({ faults }) => faults)).toEqual([]))

  it('goes on when the moderator’s node dies in the middle of an item: the figures are right, and the next Next is done once', async () => {
    const nodes = await startNodes(3, folder(), url())
    const all = await Promise.all(
      ['moderator', 'anke-hagemann', 'stage'].map((link, n) => openAt([nodes[n], ...nodes], link)),
    )
    screens.push(...all)
    const moderator = present(all[0])
    await inSync(all)
    const rows = moderator.page.locator('[data-row]')
    const [first, second, third] = await rows.evaluateAll((found) =>
      found.map((row) => row.getAttribute('data-row')),
    )
    await moderator.press('n')
    await moderator.page.locator('[data-testid=live-item][data-status=standby]').waitFor()
    await moderator.press('n')
    const before = await agree(all, { live: first ?? '', next: second ?? '' })

    moderator.expectCuts()
    const killed = Date.now()
    await nodes[0]?.kill()
    const isBack = async () => (await connectionSince(moderator, killed)).map(({ value }) => value)
    await expect.poll(isBack).toEqual(['on-its-own', 'in-sync'])
    const left = async () => secondsLeft(valueAt(await moderator.log(), 'digits', Date.now()) ?? '')
    await expect.poll(left).toBeLessThan(secondsLeft(before.digits) - 1)
    const after = await agree(all, { live: first ?? '', next: second ?? '' })
    const shown = secondsLeft(before.digits) - secondsLeft(after.digits)
    expect(Math.abs(shown - (after.at - before.at) / 1_000)).toBeLessThan(1.5)
    const sinceThen = async () => {
      const logs = await Promise.all(all.map((screen) => screen.log()))
      return spreadsOf(logs, killed - 1_000, Date.now())
    }
    // Of one change or two a median says nothing.
    await expect
      .poll(async () => (await sinceThen()).length, { timeout: 15_000 })
      .toBeGreaterThan(4)
    expect(judge(await sinceThen())).toMatchObject({ inSync: true })

    await moderator.press('n')
    await agree(all, { live: second ?? '', next: third ?? '' })
    const started = `SELECT event FROM rostrum.events WHERE event LIKE '%"itemStarted"%'`
    expect(await query(started)).toHaveLength(2)
  })

  it('has no screen in sync ten seconds after a node lost its database, and all of them when it is back', async () => {
    const [node, other] = await startNodes(2, folder(), url())
    const watched = await Promise.all(WATCHED.map((link) => openAt([node], link)))
    const console = await openAt([other], 'moderator')
    const all = [...watched, console]
    screens.push(...all)
    await inSync(all)
    for (const screen of all) screen.expectCuts()
    for (const [fault, key] of [
      ['cut', 's'],
      ['hang', 'n'],
    ] as const) {
      const began = Date.now()
      node?.database[fault]()
      await console.press(key)
      const leftAfter = async (screen: Screen) => {
        const left = (await connectionSince(screen, began)).find(({ value }) => value !== 'in-sync')
        return left === undefined ? null : left.at - began
      }
      const left = () => Promise.all(watched.map(leftAfter))
      await expect.poll(left, { timeout: 2 * PROMISED }).not.toContain(null)
      const late = (await left()).map((after, n) => ({ [WATCHED[n] ?? '']: after }))
      expect(Math.max(...(await left()).map(Number)), JSON.stringify(late)).toBeLessThan(PROMISED)
      node?.database.mend()
      await inSync(all, 30 * SECOND)
    }
  })
})
