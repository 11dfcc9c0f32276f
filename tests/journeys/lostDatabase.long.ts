import { afterAll, describe, expect, it, onTestFinished } from 'vitest'
import { tokenOf } from '../../server/access/token.ts'
import { BUNDLED_SHOW } from '../../server/cli/bundledShow.ts'
import { SECOND } from '../../shared/time/instant.ts'
import { sharedBrowser } from '../support/browser/shared.ts'
import { databaseForEach } from '../support/database.ts'
import type { Node } from '../support/nodes/node.ts'
import { startNodes } from '../support/nodes/nodes.ts'
import { layRoad } from '../support/nodes/road.ts'
import { startPackedPostgres } from '../support/packedPostgres.ts'
import { LINKS_KEY } from '../support/server.ts'
import { FAST } from '../support/setup/postgres.ts'
import { folderForEach } from '../support/tempFolder.ts'
import { inSync } from './support/company.ts'
import { openScreen, type Screen } from './support/screen.ts'

const folder = folderForEach()

/** Its own, which starts while other journeys are under way; null where this machine has none. */
const postgres = await startPackedPostgres(FAST)
afterAll(() => postgres?.stop())

/** Every kind of screen that says how it stands. */
const WATCHED = ['moderator', 'anke-hagemann', 'timekeeper', 'interpreter', 'stage'] as const

/** For how long a screen may say that it is in sync where it may not be: the promise of docs/operating.md, in ms. */
const PROMISED = 10 * SECOND

/** Opens a link at the address of one node, which leads nowhere else. */
async function openAt(node: Node | undefined, link: string): Promise<Screen> {
  const road = await layRoad(() => (node ? [node.port] : []))
  const browser = await sharedBrowser()
  onTestFinished(async () => {
    await browser.close()
    await road.close()
  })
  const path = `${BUNDLED_SHOW}.${link}.${tokenOf(LINKS_KEY, BUNDLED_SHOW, link, 0)}`
  return openScreen(browser, { name: link, link: `${road.url}/#${path}` })
}

/** When a screen first said after `from` that it is not in sync, in ms from then; null where it has not. */
async function leftAfter(screen: Screen, from: number): Promise<number | null> {
  const log = await screen.log()
  const left = log.find(
    ({ what, value, at }) => what === 'connection' && value !== 'in-sync' && at >= from,
  )
  return left === undefined ? null : left.at - from
}

describe.skipIf(postgres === null)('a node without its database', () => {
  const { url } = databaseForEach(postgres?.url)
  const screens: Screen[] = []
  afterAll(() => expect(screens.flatMap(({ faults }) => faults)).toEqual([]))

  it('has no screen in sync ten seconds after it was cut, or hung, and all of them when it is back', async () => {
    const [node, other] = await startNodes(2, folder(), { url: url() })
    const watched = await Promise.all(WATCHED.map((link) => openAt(node, link)))
    const console = await openAt(other, 'moderator')
    screens.push(...watched, console)
    await inSync(screens)
    for (const screen of screens) screen.expectCuts()
    for (const [fault, key] of [
      ['cut', 's'],
      ['hang', 'n'],
    ] as const) {
      const began = Date.now()
      node?.database[fault]()
      await console.press(key)
      const left = () => Promise.all(watched.map((screen) => leftAfter(screen, began)))
      await expect.poll(left, { timeout: 2 * PROMISED }).not.toContain(null)
      const late = (await left()).map((after, n) => ({ [WATCHED[n] ?? '']: after }))
      expect(Math.max(...(await left()).map(Number)), JSON.stringify(late)).toBeLessThan(PROMISED)
      node?.database.mend()
      await inSync(screens, 30 * SECOND)
    }
  })
})
