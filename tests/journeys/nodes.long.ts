import { afterAll, describe, expect, it, onTestFinished } from 'vitest'
import { tokenOf } from '../../server/access/token.ts'
import { BUNDLED_SHOW } from '../../server/cli/bundledShow.ts'
import { sharedBrowser } from '../support/browser/shared.ts'
import { databaseForEach } from '../support/database.ts'
import type { Node } from '../support/nodes/node.ts'
import { startNodes } from '../support/nodes/nodes.ts'
import { layRoad } from '../support/nodes/road.ts'
import { startPackedPostgres } from '../support/packedPostgres.ts'
import { present } from '../support/present.ts'
import { LINKS_KEY } from '../support/server.ts'
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

/** Opens a link at an address that leads to this node, and to any other once it is gone. */
async function openAt(nodes: readonly Node[], first: number, link: string): Promise<Screen> {
  const others = nodes.filter((_, n) => n !== first)
  const ports = [nodes[first], ...others].flatMap((node) => (node ? [node.port] : []))
  const road = await layRoad(() => ports)
  const browser = await sharedBrowser()
  onTestFinished(async () => {
    await browser.close()
    await road.close()
  })
  const path = `${BUNDLED_SHOW}.${link}.${tokenOf(LINKS_KEY, BUNDLED_SHOW, link, 0)}`
  return openScreen(browser, { name: link, link: `${road.url}/#${path}` })
}

describe.skipIf(postgres === null)('a show on three nodes', () => {
  const { url, query } = databaseForEach(postgres?.url)
  const screens: Screen[] = []
  afterAll(() => expect(screens.flatMap(({ faults }) => faults)).toEqual([]))

  it('goes on when the moderator’s node dies in the middle of an item: the figures are right, and the next Next is done once', async () => {
    const nodes = await startNodes(3, folder(), { url: url() })
    const all = await Promise.all(
      ['moderator', 'anke-hagemann', 'stage'].map((link, n) => openAt(nodes, n, link)),
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
    const isBack = async () => {
      const log = await moderator.log()
      const said = log.filter(({ what, at }) => what === 'connection' && at > killed)
      return said.map(({ value }) => value)
    }
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
})
