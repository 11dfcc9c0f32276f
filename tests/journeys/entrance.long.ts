import { beforeAll, expect, it } from 'vitest'
import { inSync } from './support/company.ts'
import { houseForAll } from './support/house.ts'
import { says } from './support/says.ts'
import type { Screen } from './support/screen.ts'

const house = houseForAll()
let owner: Screen
let moderator: Screen
let visitor: Screen

beforeAll(async () => {
  ;[owner, moderator, visitor] = await Promise.all([
    house.open({ name: 'owner', link: house.owner }),
    house.open({ name: 'moderator', link: house.links.of(/Ying Wang$/) }),
    house.open({ name: 'visitor', link: house.server().url }),
  ])
})

/** A link with one part of what stands behind its `#` changed. */
function changed(
  link: string,
  change: (parts: { show: string; link: string; token: string }) => readonly string[],
): string {
  const url = new URL(link)
  const [show = '', id = '', token = ''] = url.hash.slice(1).split('.')
  url.hash = change({ show, link: id, token }).join('.')
  return url.href
}

it('a link that is not right says in plain words what is wrong with it', async () => {
  const good = house.links.of(/^timekeeper/)
  const otherToken = (token: string) => (token.startsWith('A') ? 'B' : 'A') + token.slice(1)
  await says(visitor, 'You have a link', 'You lost your link')

  // The server refuses the first, and the page knows the second.
  const wrong = [
    changed(good, (is) => [is.show, is.link, otherToken(is.token)]),
    changed(good, (is) => [is.show, is.link]),
  ]
  for (const link of wrong) {
    await visitor.page.goto('about:blank')
    await visitor.page.goto(link)
    await says(
      visitor,
      'This link does not work',
      'It is incomplete or belongs to another server. Ask the organiser for it again.',
    )
  }
  await visitor.page.goto(good)
  await inSync([visitor])
})

it('a withdrawn link closes at once, and does not open again', async () => {
  const link = house.links.of(/^timekeeper/)
  const timekeeper = await house.open({ name: 'timekeeper', link })
  await inSync([timekeeper, moderator])
  await moderator.press('k')
  await moderator.page.getByRole('button', { name: 'More for Timekeeper' }).click()
  await moderator.page.getByRole('menuitem', { name: 'Withdraw' }).click()
  const asked = moderator.page.getByRole('dialog', { name: 'Withdraw the link of Timekeeper?' })
  await asked.getByRole('button', { name: 'Withdraw' }).click()

  const gone = ['This link was withdrawn', 'The organiser can give you a new one.']
  await says(timekeeper, ...gone)
  await says(await house.open({ name: 'timekeeper again', link }), ...gone)
})

it('a show is followed by anyone while its owner lets them', async () => {
  const address = new URL('/#dialogue', house.server().url).href
  await says(await house.open({ name: 'anyone, early', link: address }), 'This show is not public')

  await owner.button(/Ecological Restoration/).click()
  /** What the owner reads on the whole page: a failure shows why a press was not done. */
  const read = () => owner.page.locator('body').textContent()
  await owner.button('Turn on public link').click()
  await expect.poll(read).toContain('Turn off public link')
  const anyone = await house.open({ name: 'anyone', link: address })
  await inSync([anyone])
  await owner.button('Turn off public link').click()
  await expect.poll(read).toContain('Turn on public link')
  await says(anyone, 'This link was withdrawn')
})
