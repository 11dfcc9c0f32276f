import type { Locator } from 'playwright-core'
import { expect, it } from 'vitest'
import { houseForAll } from './support/house.ts'
import type { Screen } from './support/screen.ts'

const house = houseForAll()

/** A mail of five lines, its head and its times as people write them. */
const MAIL = `Hearing on river law, 3 March 2027, Hamburg. Out by 11:00 sharp. Chair: Anna Petersen
9:00 Opening, Anna Petersen
9:10 Why rivers need law, Jonas Brandt
9:40 The case of the Elbe, Mei Lin
10:10 Discussion`

/** How something is pressed. */
type Hand = 'finger' | 'keys'

/** From wherever the keyboard is, Tab comes to everything in so many presses. */
const TABS_MOST = 40

/** Goes to a control by Tab, which says where it is, and presses it. */
async function pressByKeys({ page }: Screen, target: Locator): Promise<void> {
  await target.waitFor()
  const isThere = () => target.evaluate((element) => element === document.activeElement)
  for (let tabs = 0; !(await isThere()); tabs += 1) {
    if (tabs === TABS_MOST) throw new Error(`Tab does not come to ${target}`)
    await page.keyboard.press('Tab')
  }
  const outline = await target.evaluate((element) => getComputedStyle(element).outlineStyle)
  expect(outline).not.toBe('none')
  await page.keyboard.press('Enter')
}

/** Goes from a mail to the message of everyone who is on it; counts the actions, each a press or a text, and collects the links. */
async function countedWay(owner: Screen, hand: Hand) {
  const { page, button } = owner
  let actions = 0
  const press = async (target: Locator) => {
    if (hand === 'keys') await pressByKeys(owner, target)
    else await target.tap()
    actions += 1
  }
  await press(button('Make a show'))
  // The text has the keyboard, as it is what comes first.
  const text = page.getByRole('textbox')
  if (hand === 'keys')
    await expect.poll(() => text.evaluate((one) => one.matches(':focus'))).toBe(true)
  await (hand === 'keys' ? page.keyboard.insertText(MAIL) : text.fill(MAIL))
  actions += 1
  await press(button('Read agenda'))
  await press(button('Use this agenda'))
  const publish = button('Publish', { exact: true })
  await press(publish)
  // The messages are the next step, and have the keyboard, when the show is published.
  await publish.waitFor({ state: 'detached' })
  const rows = page.getByTestId('give-row')
  await rows.first().waitFor()
  const people = await rows.filter({ has: page.getByRole('textbox') }).count()
  const links: string[] = []
  for (let n = 1; n <= people; n += 1) {
    await page.getByText(`Message ${n} of ${people}`).waitFor()
    const text = (await page.getByTestId('message-text').textContent()) ?? ''
    links.push(...(text.match(/http\S+#\S+/g) ?? []))
    if (n < people) await press(button('Next', { exact: true }))
  }
  // Each message has the link of its person, and no other.
  expect([people, links.length, new Set(links).size]).toEqual([3, 3, 3])
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(wide).toBeLessThanOrEqual(0)
  return { actions, links }
}

it.each([
  ['on a phone, by touch', 'finger'],
  ['by the keyboard alone', 'keys'],
] as const)(
  'from a mail of five lines to everybody’s message in seven actions: %s',
  async (name, hand) => {
    const phone = hand === 'finger'
    const owner = await house.open({ name: `owner ${name}`, link: house.owner, phone, height: 660 })
    const { actions, links } = await countedWay(owner, hand)
    expect(actions).toBe(7)
    if (!phone) return
    // What comes of a link hangs on no hand.
    const [link = ''] = links
    const speaker = await house.open({ name: `speaker ${name}`, link, phone: true })
    await owner.page.getByText('open on 1 screen').waitFor()
    await speaker.page.close()
    await owner.page.getByText(/opened .* on a phone$/).waitFor()
  },
)

/** How many pages a browser prints of a page, and their size in points. */
async function printed({ page }: Screen) {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  const sizes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)]
  return sizes.map(([, ...points]) => points.map((one) => Math.round(Number(one))))
}

it('prints nothing but the link cards, eight to a sheet of A4', async () => {
  const owner = await house.open({ name: 'owner who prints', link: house.owner })
  await owner.page.getByRole('button', { name: /Dialogue/ }).click()
  // A browser that shows its dialog, so that the sheets stay.
  await owner.page.evaluate(() => {
    window.print = () => undefined
  })
  await owner.button('Print 18 link cards').click()
  const A4 = [595, 842]
  expect(await printed(owner)).toEqual([A4, A4, A4])
  // Then the page prints as it is.
  await owner.page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
  expect(await printed(owner)).not.toContainEqual(A4)
})
