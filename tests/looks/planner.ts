import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { agendaFileOf } from '../../shared/agenda/agendaFile.ts'
import type { Agenda } from '../../shared/agenda/model.ts'
import { type Case, unpublished } from '../support/given.ts'
import { founding, withItem } from '../support/shows.ts'
import { type Door, READ_MOST } from './pages.ts'
import { longTexts, manyScripts, oneItem, sixtyItems } from './scenes/agendas.ts'
import { foundingShow, foundingUntil } from './scenes/scene.ts'
import { said } from './support/said.ts'

type Pose = Door['pose']

const text = (file: string) =>
  readFileSync(join(import.meta.dirname, '../server/intake/corpus/open', file), 'utf8')

const ready: Pose = (page) => page.locator('[data-row]').first().waitFor()

/** Opens a part of the draft by its name: a tab beside the table, or a sheet over the list on a phone. */
const part =
  (words: RegExp): Pose =>
  async (page) => {
    await page.getByRole('button', { name: words }).last().click()
  }

/** A row is chosen, and on a phone opened. */
const row =
  (at: number): Pose =>
  async (page) => {
    const chosen = page.locator('[data-row]').nth(at)
    await chosen.locator(':scope > button, [data-testid^=cell-title]').first().click()
  }

/** From the draft to the page for a text. */
const toPaste: Pose = async (page) => {
  const words = said('intake.title', true)
  if (!(await page.getByRole('button', { name: words }).isVisible())) {
    await page.getByTestId('more').click()
    await page.getByRole('menuitem', { name: words }).click()
  } else await page.getByRole('button', { name: words }).click()
  await page.getByRole('textbox').waitFor()
}

const reading =
  (what: string): Pose =>
  async (page) => {
    await page.getByRole('textbox').fill(what)
    await page.keyboard.press('Control+Enter')
    const read = page.locator('[data-finding], [role=alert]:not(:empty)').first()
    await read.waitFor({ timeout: READ_MOST })
  }

/** A file that was exported, chosen on the page for a text. */
const exported =
  (agenda: () => Agenda): Pose =>
  async (page) => {
    const buffer = Buffer.from(JSON.stringify(agendaFileOf(agenda())))
    const file = { name: 'agenda.json', mimeType: 'application/json', buffer }
    await page.locator('input[type=file]').setInputFiles(file)
    await page.getByRole('definition').first().waitFor()
  }

const press =
  (id: string, opens: string): Pose =>
  async (page) => {
    await page.getByTestId(id).first().click()
    await page.locator(opens).first().waitFor()
  }

const keys =
  (pressed: string, opens: string): Pose =>
  async (page) => {
    await page.keyboard.press(pressed)
    await page.locator(opens).first().waitFor()
  }

/** Cells of a spreadsheet pasted into the table, some of which it cannot hold; on a phone there is no table. */
const pasted: Pose = async (page) => {
  const cell = page.locator('[data-row="i/talk-bai"] [data-testid=cell-length]')
  if ((await cell.count()) === 0) return
  await cell.click()
  await page.evaluate(() => {
    const clipboardData = new DataTransfer()
    const cells = [
      '12\t\t\tUrban wetlands\t城市湿地\tAda New\t中',
      'soon\t9\t3\tClimate\t气候',
      '7\t8\t120',
    ]
    clipboardData.setData('text/plain', cells.join('\n'))
    const how = { clipboardData, bubbles: true, cancelable: true }
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', how))
  })
  await page.getByTestId('pasted').waitFor()
}

/** From the draft to its glossary. */
const toGlossary: Pose = async (page) => {
  await page.getByTestId('more').click()
  await page.getByRole('menuitem', { name: /^(Glossary|术语表|Glossar)$/ }).click()
  await page.getByRole('listitem').first().waitFor()
}

/** Terms on their way in, some of them doubtful. */
const termsTyped: Pose = async (page) => {
  await page.getByRole('button', { name: /^(Paste terms|粘贴术语|Fachwörter einfügen)$/ }).click()
  const rows = ['No.;English;中文;Remarks', '1;land;土地;in law', '2;only;;', ';;;no word']
  await page.getByRole('textbox').fill(rows.join('\n'))
  await page.getByRole('row').first().waitFor()
}

/** They are in, and it is proposed how they are said. */
const pinyinAsked: Pose = async (page) => {
  await page
    .getByRole('button', { name: /^(Use these terms|采用这些术语|Fachwörter übernehmen)$/ })
    .click()
  await page.getByRole('button', { name: /^(Add pinyin|添加拼音|Pinyin ergänzen)$/ }).click()
  await page.getByRole('dialog').getByRole('row').first().waitFor()
}

/** A draft of this agenda, not yet published. */
const draft = (agenda: () => Agenda) => () => unpublished(agenda()).at('08:00')

/** The founding show with its third talk longer in the draft than in what is published. */
function changed(show: Case): Case {
  const agenda = withItem(founding(), 'talk-yan', { planned: 19 * 60_000 })
  show.record([{ type: 'draftReplaced', v: 1, agenda }])
  return show
}

/** A page of the planner's screen: how the draft is, and from it to what is looked at. */
const plan = (name: string, show: () => Case, ...steps: readonly Pose[]): Door => ({
  name: `planner, ${name}`,
  show,
  address: (server) => server.address('planner'),
  async pose(page: Page) {
    for (const step of [ready, ...steps]) await step(page)
  },
})

const before = () => foundingShow().at('14:30')

/** The planner's screen in each of its states. */
export const PLANS: readonly Door[] = [
  plan('the draft', before),
  plan('an item', before, row(7)),
  plan('a segment', before, row(5)),
  plan('the show', before, part(said('planner.editor.inspector.tab.show', true))),
  plan('people', before, part(said('planner.editor.inspector.tab.people', true))),
  plan('warnings', before, async (page) => {
    await page
      .getByRole('button', { name: said('planner.editor.head.warnings') })
      .first()
      .click()
  }),
  plan('long texts', draft(longTexts), row(2)),
  plan('many scripts', draft(manyScripts), row(2)),
  plan('sixty items', draft(sixtyItems)),
  plan('one item', draft(oneItem)),
  plan('the menu', before, press('more', '[role=menu]')),
  plan('keys', before, keys('?', '[role=dialog]')),
  plan('an empty field for a text', before, toPaste),
  plan('a text read', before, toPaste, reading(text('riverForum.txt'))),
  plan('two tracks read', before, toPaste, reading(text('libraryTracks.md'))),
  plan('nothing read', before, toPaste, reading('Dear all, see you soon.')),
  plan('publish first', draft(founding), press('publish', '[role=dialog]')),
  plan('publish a change', () => changed(before()), press('publish', '[role=dialog]')),
  plan(
    'publish while it is on',
    () => changed(foundingUntil('talk-wende')).at('15:24'),
    press('publish', '[role=dialog]'),
  ),
  plan('cells pasted', before, pasted),
  plan('its glossary', before, toGlossary),
  plan('terms pasted', before, toGlossary, termsTyped),
  plan('pinyin proposed', before, toGlossary, termsTyped, pinyinAsked),
  plan('an exported agenda', before, toPaste, exported(longTexts)),
]
