import { afterAll, beforeAll, expect, it } from 'vitest'
import { joinAs, type Screen as Socket } from '../support/screen.ts'
import { inStep } from './support/company.ts'
import { type House, openHouse } from './support/house.ts'
import type { Screen } from './support/screen.ts'

let house: House
/** A moderator's hand on the wire. */
let hand: Socket
let booth: Screen
let yan: Screen

async function given(command: Parameters<Socket['give']>[0]): Promise<void> {
  const answer = await hand.give(command)
  if (!('seq' in answer)) throw new Error(JSON.stringify(answer))
  await hand.reached(answer.seq)
}

beforeAll(async () => {
  house = await openHouse()
  const { links } = house
  const moderator = links.of(/^moderator$/)
  const [show = '', id = '', token = ''] = new URL(moderator).hash.slice(1).split('.')
  ;[hand, booth, yan] = await Promise.all([
    joinAs({ url: house.server().url, show, token: async () => token }, id),
    house.open({ name: 'booth', link: links.of(/^interpreter/) }),
    house.open({ name: 'yan', link: links.of(/Wentao Yan$/), phone: true, locale: 'zh-CN' }),
  ])
  await given({ type: 'startShow' })
  await given({ type: 'goTo', item: 'talk-yan', from: { at: 'standby', after: null } })
  await inStep([booth, yan])
})
afterAll(async () => {
  hand?.leave()
  await house?.close()
})

const slower = () => booth.page.getByRole('button', { name: /^Slower/ })
const changed = () => booth.part('agenda-changed')

it('R17: slower from an English booth arrives in Chinese under the countdown, is seen, and the booth is told', async () => {
  await yan.part('live-item').waitFor()
  await booth.press('1')
  const cue = yan.part('cue')
  await cue.getByText('请慢一点').waitFor()
  const [signal, digits] = await Promise.all([
    cue.boundingBox(),
    yan.page.locator('.speaker-sky [data-testid=digits]').boundingBox(),
  ])
  expect((digits?.y ?? 0) + (digits?.height ?? 0)).toBeLessThanOrEqual(signal?.y ?? 0)
  await slower().getByText('sent').waitFor()
  await yan.part('acknowledge').click()
  await slower().getByText('seen').waitFor()
  expect(await yan.part('cue').count()).toBe(0)
})

it('R19: a change of the agenda is marked over a reload, until it is seen', async () => {
  await given({
    type: 'putNext',
    item: 'talk-wang',
    from: { at: 'item', item: 'talk-yan' },
  })
  await changed().getByText('Jiang Wang is next, was Marc Barra').waitFor()
  await booth.page.reload()
  await changed().getByText('Jiang Wang is next, was Marc Barra').waitFor()
  await booth.press('z')
  await booth.page.locator('[data-testid=agenda-changed][data-changed=false]').waitFor()
  expect(house.faults()).toEqual([])
})
