import type { Locator } from 'playwright-core'
import { expect, it } from 'vitest'
import { foundingText } from './support/foundingText.ts'
import { houseForAll } from './support/house.ts'
import type { Screen } from './support/screen.ts'

const house = houseForAll()

it('from a text to links in everybody’s hands in under twenty actions, and who opened theirs is told', async () => {
  const owner = await house.open({ name: 'owner', link: house.owner, height: 660 })
  const { page, button } = owner
  let actions = 0
  const act = async (done: Promise<unknown>) => {
    await done
    actions += 1
  }
  await act(button('Make a show').click())
  await act(page.getByRole('textbox').fill(foundingText()))
  await act(page.keyboard.press('Control+Enter'))
  await act(button('Use this agenda').click())
  await act(button('Publish', { exact: true }).click())
  await act(button('Give out links').click())
  const rows = page.getByTestId('give-row')
  await rows.first().waitFor()
  const people = await rows.count()
  expect(people).toBeGreaterThan(3)

  // One after the other: each message names its person's own link and nobody else's.
  const addresses = new Set<string>()
  for (let n = 1; n <= people; n += 1) {
    await page.getByText(`Message ${n} of ${people}`).waitFor()
    const text = (await page.locator('.give-body').textContent()) ?? ''
    const [address = '', ...more] = text.match(/http\S+#\S+/g) ?? []
    expect(more).toEqual([])
    addresses.add(address)
    if (n < people) await act(button('Next', { exact: true }).click())
  }
  expect(addresses.size).toBe(people)
  expect(actions).toBeLessThanOrEqual(20)

  const [first = ''] = addresses
  const speaker = await house.open({ name: 'speaker', link: first, phone: true })
  await speaker.page
    .getByText(/^You are|^Get ready|In .* (hours|days|minutes)/)
    .first()
    .waitFor()
  await expect
    .poll(() => page.locator('.give-opened > :first-child').first().textContent())
    .toMatch(/^opened .* on a phone$/)
})

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

/** From a mail to the message of everyone who is on it: in how many actions, each a press or a text. */
async function countedWay(owner: Screen, hand: Hand): Promise<number> {
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
  await press(button('Read it'))
  await press(button('Use this agenda'))
  await press(button('Publish', { exact: true }))
  await press(button('Give out links'))
  const rows = page.getByTestId('give-row')
  await rows.first().waitFor()
  const people = await rows.count()
  for (let n = 1; n <= people; n += 1) {
    await page.getByText(`Message ${n} of ${people}`).waitFor()
    expect((await page.locator('.give-body').textContent()) ?? '').toMatch(/http\S+#\S+/)
    if (n < people) await press(button('Next', { exact: true }))
  }
  expect(people).toBe(3)
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(wide).toBeLessThanOrEqual(0)
  return actions
}

it.each([
  ['on a phone, by touch', 'finger'],
  ['by the keyboard alone', 'keys'],
] as const)(
  'from a mail of five lines to everybody’s message in eight actions: %s',
  async (_, hand) => {
    const phone = hand === 'finger'
    const owner = await house.open({ name: `owner ${_}`, link: house.owner, phone, height: 660 })
    expect(await countedWay(owner, hand)).toBe(8)
  },
)
