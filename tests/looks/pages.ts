import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { datesToCome } from '../support/datesToCome.ts'
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

const press =
  (name: RegExp, role: 'button' | 'menuitem' = 'button') =>
  async (page: Page) => {
    await page.getByRole(role, { name }).first().click()
  }

const textOf = (name: string) =>
  readFileSync(join(import.meta.dirname, '../server/intake/corpus/open', name), 'utf8')
const RIVER = textOf('riverForum.txt')
const TWO_DAYS = datesToCome(textOf('genomeDays.txt'))

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
  await page.getByRole('main').getByRole('listitem').getByRole('button').first().click()
  await page.locator('article [data-local=true]').waitFor()
}

const dialog = async (page: Page) => {
  await page.locator('[role=dialog]').waitFor()
}

/** How long reading a text and making its shows may take beside everything else that is looked at, in ms. */
export const READ_MOST = 30_000

/** Makes shows of a text of two days, and goes to their page. */
async function severalDays(page: Page): Promise<void> {
  await press(said('owner.make'))(page)
  await page.getByRole('textbox').fill(TWO_DAYS)
  await page.keyboard.press('Control+Enter')
  await page.getByTestId('ledger-row').first().waitFor({ timeout: READ_MOST })
  await page.getByTestId('take').click()
  await page.getByRole('main').getByRole('listitem').nth(1).waitFor({ timeout: READ_MOST })
}

const rows = (page: Page) => page.getByTestId('give-row')

/** The button of what a link opens. */
const ROLES = new RegExp(`${said('linkRoles.change').source}|${said('linkRoles.changeAll').source}`)

const showsRows = async (page: Page) => {
  await rows(page).first().waitFor()
}

const toLinks = async (page: Page) => {
  await press(said('owner.give'))(page)
  await rows(page).first().waitFor()
}

/** Gives a person who is on two days the console of the first, in the dialog of what their links open. */
async function chairsOneDay(page: Page): Promise<void> {
  await rows(page).filter({ hasText: 'Ruan' }).getByRole('button', { name: ROLES }).first().click()
  const links = page.locator('[role=dialog]')
  await links.getByRole('group').getByRole('button').nth(1).click()
  const moderator = links.getByRole('checkbox', { name: said('common.role.moderator') })
  await moderator.check()
}

/** Takes over everything that is proposed. */
async function ticksAll(page: Page): Promise<void> {
  const boxes = page.getByRole('dialog').getByRole('group').getByRole('checkbox')
  await boxes.first().waitFor()
  for (const box of await boxes.all()) await box.check()
}

const reported = (link: string) => (server: SceneServer) =>
  server.address(link).replace('/#', '/?report#')

const waterfall = async (page: Page) => {
  await page.getByTestId('drift').waitFor()
}

function door(
  name: string,
  show: Door['show'],
  address: Door['address'],
  ...steps: readonly Door['pose'][]
): Door {
  const pose = async (page: Page) => {
    for (const step of steps) await step(page)
  }
  return { name, show, address, pose }
}

/** A page that the owner reaches from the list of shows. */
const owned = (name: string, show: Door['show'], ...steps: readonly Door['pose'][]) =>
  door(`owner, ${name}`, show, owner, anyHeading, ...steps)

const shows = (selector: string) => (page: Page) => page.locator(selector).first().waitFor()

const atLink = (link: string) => (server: SceneServer) => server.address(link)
const atPath =
  (path: string) =>
  ({ url }: SceneServer) =>
    `${url}/#${path}`
const notPublished = () => unpublished(founding()).at('14:30')
const NO_TOKEN = 'A'.repeat(22)

/** An agenda that was pasted, and what was read in it. */
async function readAgenda(page: Page): Promise<void> {
  await page.getByRole('textbox').fill(RIVER)
  await page.keyboard.press('Control+Enter')
  await page.getByTestId('ledger-row').first().waitFor({ timeout: READ_MOST })
}

async function opensRoles(page: Page): Promise<void> {
  await rows(page)
    .filter({ has: page.getByRole('checkbox').nth(1) })
    .getByRole('button', { name: ROLES })
    .click()
  await dialog(page)
}

const MAKE = press(said('owner.make'))
const COPY = press(said('owner.copyShow'))
const DAYS = [severalDays, press(said('owner.series.publish')), toLinks]

/** Every such page. */
export const DOORS: readonly Door[] = [
  door('front door', before, front, anyHeading),
  door('front door with a public show', openToAll, front, shows('a[href*="a-show"]')),
  door('broken link', before, atPath('a-show.x'), anyHeading),
  door('wrong token', before, atPath(`a-show.stage.${NO_TOKEN}`), anyHeading),
  door('no such show', before, atPath(`nowhere.stage.${NO_TOKEN}`), anyHeading),
  door('link withdrawn', withdrawn, atLink('stage'), anyHeading),
  door('not published', notPublished, atLink('stage'), anyHeading),
  owned('all shows', before),
  owned('one show', openToAll, toShow),
  owned('one show before it is published', notPublished, toShow),
  owned('make a show', before, MAKE, shows('main h3')),
  owned('an empty table', before, MAKE, press(said('owner.ways.empty')), shows('main form')),
  owned('an agenda read', before, MAKE, readAgenda),
  owned('shows that belong together', before, severalDays),
  owned('links of several days', before, ...DAYS),
  owned('links that open different things', before, ...DAYS, chairsOneDay, async (page) => {
    await page.keyboard.press('Escape')
    await rows(page)
      .filter({ hasText: 'Ruan' })
      .getByRole('button', { name: ROLES })
      .nth(1)
      .waitFor()
  }),
  owned('what several links open', before, ...DAYS, chairsOneDay, press(said('linkRoles.all'))),
  owned('links of one show', before, toShow, showsRows),
  owned('what a link opens', before, toShow, showsRows, opensRoles),
  owned('copy a show', before, COPY, dialog),
  owned(
    'QR of a link',
    before,
    toShow,
    press(said('giveOut.moreOf')),
    press(said('giveOut.code'), 'menuitem'),
    dialog,
  ),
  door('report', reportShow, reported('moderator'), waterfall),
  door(
    'report, shared',
    reportShow,
    reported('moderator'),
    waterfall,
    press(said('report.acts.share')),
    dialog,
  ),
  owned('copy a show that ran over', ranOver, COPY, ticksAll),
  door(
    'report of a show that ran over',
    ranOver,
    reported('planner'),
    waterfall,
    heading(said('report.nextTime.title')),
  ),
  door(
    'overlays for video',
    before,
    (server) => server.address('stage').replace('/#', '/overlay/?size=9#'),
    heading(said('overlay.title')),
  ),
]
