import { afterAll, beforeAll, expect, it } from 'vitest'
import type { ShowEvent } from '../../shared/run/state.ts'
import { type SceneServer, serveScene } from '../looks/support/sceneServer.ts'
import { sharedBrowser } from '../support/browser/shared.ts'
import { type Case, rehearsal } from '../support/given.ts'
import { founding } from '../support/shows.ts'
import { aSecond } from './support/pace.ts'
import { openScreen, type Screen } from './support/screen.ts'

/** Who interprets, each at a page in a language of their own, in the order of what is said below. */
const INTERPRETERS = { li: 'en-GB', mei: 'zh-CN', vogt: 'de-DE' } as const
type Interpreter = keyof typeof INTERPRETERS

/** What stands in the booth's foot at each of the three pages. */
const SAID = {
  liIsOn: ['You interpret, 20 min', 'Li在译，20 分钟', 'Li dolmetscht, 20 Min.'],
  proposed: ['Swap proposed at 16:30', '建议 16:30 换人', 'Wechsel vorgeschlagen um 16:30'],
  boundary: ['When Juliane Mathey begins', 'Juliane Mathey开始时', 'Wenn Juliane Mathey beginnt'],
  asked: ['Mei asks to swap', '您已请求换人', 'Mei bittet um den Wechsel'],
  agreed: ['Agreed: Mei is next', '已约定：接着由您译', 'Vereinbart: Mei dolmetscht als Nächstes'],
  meiIsOn: ['Mei interprets, 0 min', '您在译，0 分钟', 'Mei dolmetscht, 0 Min.'],
  nobody: ['Nobody interpreting', '无人在译', 'Niemand dolmetscht'],
} as const

/** The talking point that is chosen, and under which words. */
const POINT = {
  en: 'Local experience and observations on eco-restoration',
  zh: '生态修复的地方经验与观察',
}
const CHOSEN = ['Talking point chosen', '本次要点', 'Gewähltes Thema'] as const
const SIGNAL = ['Slower', '慢一点', 'Langsamer'] as const
const SENT = ['sent', '已发', 'gesendet'] as const
const SEEN = ['✓ speaker', '✓ 发言人', '✓ Vortrag'] as const
const CHANGED = [
  'Marc Barra is next, was Ruhai Yu',
  '接下来是Marc Barra，原为Ruhai Yu',
  'Marc Barra ist als Nächstes dran, nicht Ruhai Yu',
] as const

let server: SceneServer
let desk: Screen
/** The speaker of the first case, on a Chinese phone. */
let wang: Screen
let booth: Record<Interpreter, Screen>
const screens: Screen[] = []

/** A rehearsal in the break before the panel, whose clock stands at 16:24; Li had been on for 20 minutes when it began. */
function standing(): Case {
  const show = rehearsal(founding()).onPlanUntil('talk-wang').at('16:20').does('next')
  for (const [link, name] of [
    ['li', 'Li'],
    ['mei', 'Mei'],
    ['vogt', 'Vogt'],
  ] as const) {
    const made: ShowEvent = {
      type: 'linkMade',
      v: 1,
      link,
      grant: { roles: ['interpreter'], person: null, booth: 'en–zh', name },
    }
    show.record([made])
  }
  const forwardTo = show.instantOf('16:24')
  show.at('16:00').asBooth('en–zh', 'li').does({ type: 'takeMic', was: null })
  show.as('moderator').does({ type: 'setClock', rate: 1, paused: true, forwardTo })
  return show.at('16:24')
}

beforeAll(async () => {
  server = await serveScene(standing(), ['qian-wang'])
  const browser = await sharedBrowser()
  const open = async (link: string, how: { locale: string; phone?: boolean }) => {
    const screen = await openScreen(browser, { name: link, link: server.address(link), ...how })
    screens.push(screen)
    return screen
  }
  const [li, mei, vogt] = await Promise.all([
    open('li', { locale: INTERPRETERS.li }),
    open('mei', { locale: INTERPRETERS.mei }),
    open('vogt', { locale: INTERPRETERS.vogt }),
  ])
  booth = { li, mei, vogt }
  ;[desk, wang] = await Promise.all([
    open('moderator', { locale: 'en-GB' }),
    open('qian-wang', { locale: 'zh-CN', phone: true }),
  ])
})
afterAll(async () => {
  await Promise.all(screens.map((screen) => screen.close()))
  await server?.stop()
})

/** Each page of the booth, with the words that are its own. */
async function each<T>(words: readonly T[], look: (page: Screen, words: T) => Promise<void>) {
  const pages = Object.values(booth)
  expect(words).toHaveLength(pages.length)
  await Promise.all(words.map((own, n) => look(pages[n] as Screen, own)))
}

const boothSays = async (what: keyof typeof SAID) =>
  await each(SAID[what], ({ page }, words) =>
    page.getByTestId('booth-panel').getByText(words, { exact: true }).waitFor(),
  )

async function goesOn(item: string): Promise<void> {
  await aSecond()
  await desk.part('rehearsal-nextEnd').click()
  await desk.press('n')
  for (const { page } of Object.values(booth)) {
    await page.locator(`[data-testid=live-item][data-item=${item}]`).waitFor()
  }
}

const signal = ({ page }: Screen, name: string) =>
  page.getByTestId('signals').getByRole('button', { name })

it('R16b: a swap is proposed at a boundary between speakers, asked for and accepted, as each page says in its language', async () => {
  await boothSays('liIsOn')
  await boothSays('proposed')
  await boothSays('boundary')
  await booth.mei.press('y')
  await boothSays('asked')
  await booth.li.press('y')
  await boothSays('agreed')
})

it('R7b: the talking point that a speaker chose on their phone stands in the booth once they are on', async () => {
  await wang.button('选择您的主题').click()
  await wang.page.getByRole('menuitem', { name: POINT.zh }).click()
  await goesOn('case-taizhou')
  await each(CHOSEN, async ({ page }, words) => {
    const chosen = page.getByTestId('chosen-point')
    await chosen.getByText(words, { exact: true }).waitFor()
    await chosen.getByText(POINT.en, { exact: true }).waitFor()
    await chosen.getByText(POINT.zh, { exact: true }).waitFor()
  })
})

it('R17: slower from an English booth arrives in Chinese under the countdown, is seen, and every page of the booth is told', async () => {
  await booth.li.press('1')
  const cue = wang.part('cue')
  await cue.getByText('请慢一点').waitFor()
  await cue.getByText('同传间 en–zh，Li').waitFor()
  await desk.part('requests').getByText('en–zh booth, Li').waitFor()
  const [asked, digits] = await Promise.all([
    cue.boundingBox(),
    wang.page.getByTestId('digits').first().boundingBox(),
  ])
  expect((digits?.y ?? 0) + (digits?.height ?? 0)).toBeLessThanOrEqual(asked?.y ?? 0)
  await each(SIGNAL, (page, name) =>
    signal(page, name)
      .getByText(SENT[SIGNAL.indexOf(name)] ?? '')
      .waitFor(),
  )
  await wang.part('acknowledge').click()
  await each(SIGNAL, (page, name) =>
    signal(page, name)
      .getByText(SEEN[SIGNAL.indexOf(name)] ?? '')
      .waitFor(),
  )
  expect(await wang.part('cue').count()).toBe(0)
})

it('R16b: what was agreed comes about as the next speaker begins, and the console sees it', async () => {
  await desk.press('h')
  await desk.part('booths').getByText('Li interprets, 20 min').waitFor()
  await goesOn('case-dresden')
  await boothSays('meiIsOn')
  await desk.part('booths').getByText('Mei interprets, 0 min').waitFor()
})

it('R19: a change of the agenda is marked in each language, over a reload, until it is seen there', async () => {
  await desk.page
    .getByRole('row', { name: /Case: Paris/ })
    .getByRole('button')
    .first()
    .focus()
  await desk.press('.')
  const line = ({ page }: Screen) => page.getByTestId('agenda-changed')
  await each(CHANGED, (screen, words) => line(screen).getByText(words).waitFor())
  await booth.vogt.page.reload()
  await each(CHANGED, (screen, words) => line(screen).getByText(words).waitFor())
  for (const screen of Object.values(booth)) {
    await screen.press('z')
    await screen.page.locator('[data-testid=agenda-changed][data-changed=false]').waitFor()
  }
})

it('R16: of two who say at once that they are on, one is, and no page tells otherwise', async () => {
  await booth.mei.button('结束传译').click()
  await boothSays('nobody')
  await Promise.all([booth.li.press('o'), booth.vogt.press('o')])
  // Whose turn ended just now goes on with their minutes.
  const isOn = ({ page }: Screen, words: string) => page.getByText(words).isVisible()
  const mine = async () => [
    await isOn(booth.li, 'You interpret, '),
    await isOn(booth.vogt, 'Sie dolmetschen, '),
  ]
  await expect.poll(async () => (await mine()).filter(Boolean).length).toBe(1)
  const [isLi] = await mine()
  const on = isLi ? 'Li' : 'Vogt'
  await booth.mei.page.getByText(`${on}在译，`).waitFor()
  await (isLi
    ? booth.vogt.page.getByText('Li dolmetscht, ')
    : booth.li.page.getByText('Vogt interprets, ')
  ).waitFor()
  await desk.part('booths').getByText(`${on} interprets, `).waitFor()
  expect(screens.flatMap(({ name, faults }) => faults.map((fault) => `${name}: ${fault}`))).toEqual(
    [],
  )
})

it('R16: each page says within 5 s that whoever is on is not connected any more, and O takes over', async () => {
  const isLi = await booth.li.page.getByText('You interpret, ').isVisible()
  const [gone, other] = isLi ? [booth.li, booth.vogt] : [booth.vogt, booth.li]
  await gone.page.close()
  const away = isLi ? 'Li ist nicht verbunden' : 'Vogt is not connected'
  await other.page.getByText(away, { exact: true }).waitFor({ timeout: 5_000 })
  await other.press('o')
  const now = isLi ? 'Vogt' : 'Li'
  await desk.part('booths').getByText(`${now} interprets, `).waitFor()
})
