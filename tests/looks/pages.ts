import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { type Case, unpublished } from '../support/given.ts'
import { ran, times } from '../support/ranShow.ts'
import { reportShow } from '../support/reportShow.ts'
import { founding } from '../support/shows.ts'
import { foundingShow } from './scenes/scene.ts'
import { said } from './support/said.ts'
import type { SceneServer } from './support/sceneServer.ts'

/** A page that is no screen of a show: the front door, the owner's page, and what is said to those who cannot come in. */
export type Door = {
  readonly name: string
  readonly show: () => Case
  readonly address: (server: SceneServer) => string
  /** From its address to what is looked at. */
  readonly pose: (page: Page) => Promise<void>
}

const heading = (words: string | RegExp) => async (page: Page) => {
  await page.getByRole('heading', { name: words }).first().waitFor()
}
const anyHeading = heading(/./)

const press = (name: RegExp) => async (page: Page) => {
  await page.getByRole('button', { name }).first().click()
}

const textOf = (name: string) =>
  readFileSync(join(import.meta.dirname, '../server/intake/corpus/open', name), 'utf8')
const RIVER = textOf('riverForum.txt')
const TWO_DAYS = textOf('genomeDays.txt')

const before = () => foundingShow().at('14:30')
const openToAll = () => before().does({ type: 'setPublic', public: true, was: false })
const withdrawn = () => {
  const show = before()
  const grant = { roles: ['stage' as const], person: null, booth: null }
  show.record([{ type: 'linkMade', v: 1, link: 'stage', grant }])
  return show.does({ type: 'revokeLink', link: 'stage' })
}

/** Talks over, questions under, and cases over: a copy that takes all of it over ends past the stop. */
const ranOver = () => {
  const talks = [...times(3, ['talk', 10, 11.3]), ...times(2, ['talk', 20, 23])]
  return ran([...talks, ...times(3, ['qa', 20, 17]), ...times(4, ['case', 5, 6.1])], {
    stop: '17:30',
  })
}

const front = ({ url }: SceneServer) => `${url}/#`
const owner = (server: SceneServer) => server.owner

/** Goes on from the list of shows to the one show's page, on which the server says late that its links open on this machine only. */
async function toShow(page: Page): Promise<void> {
  await page.locator('.owner-shows button, .owner-shows a').first().click()
  await page.locator('.owner-one .ui-address[data-local=true]').waitFor()
}

const then =
  (...steps: ReadonlyArray<(page: Page) => Promise<void>>) =>
  async (page: Page) => {
    for (const step of steps) await step(page)
  }

const dialog = async (page: Page) => {
  await page.locator('[role=dialog]').waitFor()
}

/** How long reading a text and making its shows may take beside everything else that is looked at, in ms. */
const READ_MOST = 30_000

/** Makes shows of a text of two days, and goes to their page. */
async function severalDays(page: Page): Promise<void> {
  await press(said('owner.make'))(page)
  await page.getByRole('textbox').fill(TWO_DAYS)
  await page.keyboard.press('Control+Enter')
  await page.locator('.paste-facts').waitFor({ timeout: READ_MOST })
  await page.locator('[data-take]').click()
  await page.locator('.owner-series').waitFor({ timeout: READ_MOST })
}

const toLinks = async (page: Page) => {
  await press(said('owner.give'))(page)
  await page.locator('.give-row').first().waitFor()
}

/** From the page of several days to the links of all. */
const toLinksOfDays = then(press(said('owner.series.publish')), toLinks)

/** Whoever is on two days is given the console of the first, in the dialog of what their links open. */
async function chairsOneDay(page: Page): Promise<void> {
  await page.locator('.give-row', { hasText: 'Ruan' }).locator('.give-roles').click()
  const links = page.locator('[role=dialog]')
  await links.locator('.role-which button').nth(1).click()
  const moderator = links.getByRole('checkbox', { name: said('common.role.moderator') })
  await moderator.check()
}

/** Takes over everything that is proposed. */
async function ticksAll(page: Page): Promise<void> {
  const boxes = page.locator('.owner-next input')
  await boxes.first().waitFor()
  for (const box of await boxes.all()) await box.check()
}

const reported = (link: string) => (server: SceneServer) =>
  server.address(link).replace('/#', '/?report#')

const waterfall = async (page: Page) => {
  await page.locator('.rp-drift').waitFor()
}

/** Every such page. */
export const DOORS: readonly Door[] = [
  { name: 'front door', show: before, address: front, pose: anyHeading },
  {
    name: 'front door with a public show',
    show: openToAll,
    address: front,
    pose: async (page) => {
      await page.locator('a[href*="a-show"]').first().waitFor()
    },
  },
  { name: 'broken link', show: before, address: ({ url }) => `${url}/#a-show.x`, pose: anyHeading },
  {
    name: 'wrong token',
    show: before,
    address: ({ url }) => `${url}/#a-show.stage.${'A'.repeat(22)}`,
    pose: anyHeading,
  },
  {
    name: 'no such show',
    show: before,
    address: ({ url }) => `${url}/#nowhere.stage.${'A'.repeat(22)}`,
    pose: anyHeading,
  },
  {
    name: 'link withdrawn',
    show: withdrawn,
    address: (server) => server.address('stage'),
    pose: anyHeading,
  },
  {
    name: 'not published',
    show: () => unpublished(founding()).at('14:30'),
    address: (server) => server.address('stage'),
    pose: anyHeading,
  },
  { name: 'owner, all shows', show: before, address: owner, pose: heading(/./) },
  { name: 'owner, one show', show: openToAll, address: owner, pose: then(anyHeading, toShow) },
  {
    name: 'owner, one show before it is published',
    show: () => unpublished(founding()).at('14:30'),
    address: owner,
    pose: then(anyHeading, toShow),
  },
  {
    name: 'owner, make a show',
    show: before,
    address: owner,
    pose: then(anyHeading, press(said('owner.make')), async (page) => {
      await page.locator('.owner-ways').waitFor()
    }),
  },
  {
    name: 'owner, an empty table',
    show: before,
    address: owner,
    pose: then(
      anyHeading,
      press(said('owner.make')),
      press(said('owner.ways.empty')),
      async (page) => {
        await page.locator('.owner-make').waitFor()
      },
    ),
  },
  {
    name: 'owner, an agenda read',
    show: before,
    address: owner,
    pose: then(anyHeading, press(said('owner.make')), async (page) => {
      await page.getByRole('textbox').fill(RIVER)
      await page.keyboard.press('Control+Enter')
      await page.locator('.paste-facts').waitFor()
    }),
  },
  {
    name: 'owner, shows that belong together',
    show: before,
    address: owner,
    pose: then(anyHeading, severalDays),
  },
  {
    name: 'owner, links of several days',
    show: before,
    address: owner,
    pose: then(anyHeading, severalDays, toLinksOfDays),
  },
  {
    name: 'owner, links that open different things',
    show: before,
    address: owner,
    pose: then(anyHeading, severalDays, toLinksOfDays, chairsOneDay, async (page) => {
      await page.keyboard.press('Escape')
      await page.locator('.give-differ').waitFor()
    }),
  },
  {
    name: 'owner, what several links open',
    show: before,
    address: owner,
    pose: then(anyHeading, severalDays, toLinksOfDays, chairsOneDay, press(said('linkRoles.all'))),
  },
  {
    name: 'owner, links of one show',
    show: before,
    address: owner,
    pose: then(anyHeading, toShow, toLinks),
  },
  {
    name: 'owner, what a link opens',
    show: before,
    address: owner,
    pose: then(anyHeading, toShow, toLinks, async (page) => {
      await page.locator('.give-row:has(.role-proposals) .give-roles').click()
      await dialog(page)
    }),
  },
  {
    name: 'owner, copy a show',
    show: before,
    address: owner,
    pose: then(anyHeading, press(said('owner.copyShow')), dialog),
  },
  {
    name: 'owner, QR of a link',
    show: before,
    address: owner,
    pose: then(anyHeading, toShow, press(said('owner.qrOf')), dialog),
  },
  { name: 'report', show: reportShow, address: reported('moderator'), pose: waterfall },
  {
    name: 'report, shared',
    show: reportShow,
    address: reported('moderator'),
    pose: then(waterfall, press(said('report.acts.share')), dialog),
  },
  {
    name: 'owner, copy a show that ran over',
    show: ranOver,
    address: owner,
    pose: then(anyHeading, press(said('owner.copyShow')), ticksAll),
  },
  {
    name: 'report of a show that ran over',
    show: ranOver,
    address: reported('planner'),
    pose: then(waterfall, heading(said('report.nextTime.title'))),
  },
]
