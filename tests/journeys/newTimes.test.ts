import { afterAll, beforeAll, expect, it } from 'vitest'
import { cut, recover } from '../support/press.ts'
import { joinAs, type Screen as Socket } from '../support/screen.ts'
import { inSync } from './support/company.ts'
import { houseForAll } from './support/house.ts'
import type { Screen } from './support/screen.ts'

const house = houseForAll()
/** A moderator's hand on the wire. */
let hand: Socket
let desk: Screen
let barra: Screen
let yan: Screen
let audience: Screen
let stage: Screen

async function joinedBy(link: string): Promise<Socket> {
  const [show = '', id = '', token = ''] = new URL(link).hash.slice(1).split('.')
  return joinAs({ url: house.server().url, show, token: async () => token }, id)
}

beforeAll(async () => {
  const { links } = house
  ;[hand, desk, barra, yan, audience, stage] = await Promise.all([
    joinedBy(links.of(/^moderator$/)),
    house.open({ name: 'desk', link: links.of(/^moderator$/) }),
    house.open({ name: 'barra', link: links.of(/Marc Barra$/), phone: true }),
    house.open({ name: 'yan', link: links.of(/Wentao Yan$/), phone: true, locale: 'zh-CN' }),
    house.open({ name: 'audience', link: links.of(/^audience/), phone: true }),
    house.open({ name: 'stage', link: links.of(/^stage/) }),
  ])
  await inSync([desk, barra, yan, audience, stage])
})
afterAll(() => hand?.leave())

/** The break goes, two talks are cut, and their speakers are told with a word. */
const WAY = recover({
  cuts: [cut('talk-yan', 15, 12), cut('talk-barra', 10, 8.5)],
  drops: ['water-break-item'],
  asked: true,
  tells: { word: { text: 'Thank you for helping.', lang: 'en' } },
})

const told = async (screen: Screen) =>
  (await screen.part('cue').textContent())?.replaceAll(/\s/g, ' ')

async function given(command: Parameters<Socket['give']>[0]): Promise<void> {
  const answer = await hand.give(command)
  if (!('seq' in answer)) throw new Error(JSON.stringify(answer))
  await hand.reached(answer.seq)
}

/** Whether each cue that tells new times was seen, in order. */
const seenMarks = () =>
  hand.state.cues.filter(({ content }) => content.type === 'times').map(({ seen }) => seen.length)

it('V5: a way to land is told to the speakers with old and new time, who answer, and to the hall in one calm sentence', async () => {
  await desk.press('n')
  await desk.page.locator('[data-testid=live-item][data-status=standby]').waitFor()
  await desk.press('n')
  await stage.part('live-item').waitFor()
  const digits = await stage.part('digits').boundingBox()
  await given(WAY)

  // The words of the second language come after those of the first.
  await barra.part('cue').getByText('8½ minutes now instead of 10', { exact: true }).waitFor()
  await barra.part('cue').getByText(/现为/).waitFor()
  expect(await told(barra)).toMatch(
    /International Practices.*This way the show ends by 17:30 Beijing \/ 1[01]:30 Berlin\..*Thank you for helping\..*现为/,
  )
  // The message has the margins of an upright phone, and no state beside it where all is well.
  const [from, sync] = ['From the moderator', 'In sync'].map((words) =>
    barra.part('cue').getByText(words),
  )
  expect((await from?.boundingBox())?.x).toBeCloseTo(
    0.06 * (barra.page.viewportSize()?.width ?? 0),
    1,
  )
  expect((await sync?.boundingBox())?.width).toBeLessThan(2)
  await yan.part('cue').getByText('现为 12 分钟，原为 15 分钟').waitFor()
  await yan.part('cue').getByText('12 minutes now instead of 15').waitFor()
  expect(await told(yan)).toMatch(
    /这样会议可在北京 17:30.*Thank you for helping\..*12 minutes now instead of 15/,
  )
  await desk
    .part('log')
    .getByText(/Marc Barra: new time 8½ min/i)
    .waitFor()

  const sentence = 'The agenda has changed: Water break is dropped.'
  await audience.page.getByTestId('agenda-change').getByText(sentence).waitFor()
  expect(await audience.part('news').textContent()).toBe(sentence)
  await stage.part('changed').getByText(sentence).waitFor()
  expect(await stage.part('digits').boundingBox()).toEqual(digits)
  for (const hall of [audience, stage])
    expect(await hall.page.locator('main').textContent()).not.toMatch(
      /late|hard stop|Thank you for/i,
    )

  expect(seenMarks()).toEqual([0, 0])
  await barra.part('acknowledge').tap()
  await yan.part('acknowledge').tap()
  await expect.poll(seenMarks).toEqual([1, 1])
  await desk
    .part('log')
    .getByText(/seen by Marc Barra/)
    .waitFor()
  await barra.page.getByText('You have 8½ minutes.').waitFor()
})
