import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { datesToCome } from '../support/datesToCome.ts'
import { houseForAll } from './support/house.ts'

/** A conference of four days where its text lies beside the project, or one of our own in its layout, of two. */
const CONFERENCE = join(import.meta.dirname, '../../../shared/inputs/agenda-biocasia-2020.txt')
const OWN = join(import.meta.dirname, '../server/intake/corpus/open/genomeDays.txt')

const file = existsSync(CONFERENCE) ? CONFERENCE : OWN

const house = houseForAll()

it('from a text of several days to a published show a day and a message for everyone, in six presses and one more a person', async () => {
  const owner = await house.open({ name: 'owner', link: house.owner })
  const { page, button } = owner
  let presses = 0
  const act = async (done: Promise<unknown>) => {
    await done
    presses += 1
  }
  const next = page.locator('main [data-look=ink]').first()
  await act(button('Make a show').click())
  await act(page.getByRole('textbox').fill(datesToCome(readFileSync(file, 'utf8'))))
  await act(page.keyboard.press('Control+Enter'))
  await act(button('Use this agenda').click())

  // Each time the one button in ink is the next thing to do.
  await next.getByText(/^Publish \d+ shows$/).waitFor()
  const days = await page.getByRole('checkbox', { checked: true }).count()
  expect(days).toBeGreaterThan(1)
  await act(next.click())
  await next.getByText('Give out links').waitFor()
  expect(await page.getByText('Planned').count()).toBe(days)
  await act(next.click())
  expect(presses).toBe(6)

  const rows = page.getByTestId('give-row')
  await rows.first().waitFor()
  const people = await rows.count()
  expect(people).toBeGreaterThan(8)

  // One message each, which lists every link of theirs; nobody's link is in two messages.
  await button('Next', { exact: true }).focus()
  const addresses: string[] = []
  const several: string[][] = []
  for (let n = 1; n <= people; n += 1) {
    await page.getByText(`Message ${n} of ${people}`).waitFor()
    const text = (await page.getByTestId('message-text').textContent()) ?? ''
    const theirs: string[] = text.match(/http\S+#\S+/g) ?? []
    addresses.push(...theirs)
    if (theirs.length > 1) several.push(theirs)
    if (n < people) await act(page.keyboard.press('Enter'))
  }
  expect(addresses.length).toBeGreaterThan(people)
  expect(new Set(addresses).size).toBe(addresses.length)
  expect(presses).toBe(6 + people - 1)

  // Who speaks on two days has a page on each; one that is opened is told in their row.
  const [theirs = []] = several
  const shows = theirs.map((address) => /#([^.]+)\./.exec(address)?.[1])
  expect(new Set(shows).size).toBe(theirs.length)
  const speaker = await house.open({ name: 'speaker', link: theirs[1] ?? '', phone: true })
  await speaker.page.locator('main').first().waitFor()
  await expect.poll(() => page.getByText('1 of 2 opened').count()).toBe(1)
})
