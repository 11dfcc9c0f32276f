import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { inSync } from './support/company.ts'
import { houseForAll } from './support/house.ts'
import { aSecond } from './support/pace.ts'
import { says } from './support/says.ts'
import type { Screen } from './support/screen.ts'

const house = houseForAll(/a secret/)

const ASSETS = join(import.meta.dirname, '../../dist/client/assets')

/** Has the part of a page that says the text of this key throw, as it is built. */
async function failAt(screen: Screen, key: string): Promise<void> {
  const files = readdirSync(ASSETS).filter((file) => file.endsWith('.js'))
  for (const file of files) {
    const built = readFileSync(join(ASSETS, file), 'utf8')
    const body = built.replace(`\`${key}\``, `(()=>{throw new TypeError("a secret")})()`)
    if (body === built) continue
    await screen.page.route(`**/assets/${file}`, (route) =>
      route.fulfill({ contentType: 'text/javascript', body }),
    )
  }
}

it('R21: a part that fails leaves the countdown, and the console and the log state whose it is and where', async () => {
  const { links } = house
  // Nothing of the client is loaded there, so that each part can be replaced before.
  const front = `${house.server().url}/livez`
  const height = 660
  const moderator = await house.open({ name: 'moderator', link: links.of(/^moderator$/), height })
  const [timekeeper, marc] = await Promise.all([
    house.open({ name: 'timekeeper', link: front, height }),
    house.open({ name: 'Marc Barra', link: front, phone: true }),
  ])
  await inSync([moderator])
  await says(moderator, 'Start show')
  await moderator.press('n')
  await says(moderator, 'Standby')
  await aSecond()
  await moderator.press('n')
  await failAt(timekeeper, 'give.title')
  await failAt(marc, 'before.about')
  await timekeeper.page.goto(links.of(/^timekeeper/))
  await marc.page.goto(links.of(/Marc Barra$/))
  await says(timekeeper, 'This part has stopped', 'Reload page', 'Show a time card')
  await says(marc, 'This part has stopped', 'Reload page', 'You')
  await says(moderator, 'Part of 2 screens failed: Marc Barra, Timekeeper')
  const places = ['timekeeper/ClockBlock', 'speaker/WaitingScreen']
  for (const place of places)
    await expect
      .poll(() => house.server().printed())
      .toMatch(new RegExp(`failed: TypeError at client/views/${place}\\.tsx:\\d+:\\d+ `))
  expect(house.server().printed()).not.toContain('a secret')
  const clock = timekeeper.page.getByTestId('digits').first()
  const before = await clock.textContent()
  await expect.poll(() => clock.textContent()).not.toBe(before)

  for (const { page } of [timekeeper, marc]) await page.unrouteAll({ behavior: 'wait' })
  await timekeeper.button('Reload page').click()
  await says(moderator, 'Part of Marc Barra’s screen failed')
  await inSync([moderator, timekeeper, marc])
})
