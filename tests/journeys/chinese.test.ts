import { afterAll, beforeAll, expect, it } from 'vitest'
import { inStep } from './support/company.ts'
import { type House, openHouse } from './support/house.ts'
import type { Screen } from './support/screen.ts'

let house: House

beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house?.close())

/** The same link with Chinese asked for. */
function inChinese(link: string): string {
  const url = new URL(link)
  url.searchParams.set('lang', 'zh')
  return url.href
}

function open(name: string, whose: RegExp): Promise<Screen> {
  return house.open({ name, link: inChinese(house.links.of(whose)) })
}

async function says(screen: Screen, ...texts: readonly string[]): Promise<void> {
  for (const text of texts) await screen.page.getByText(text).first().waitFor()
}

it('every screen speaks Chinese where its link asks for it', async () => {
  const [moderator, speaker, timekeeper, interpreter] = await Promise.all([
    open('moderator', /Ying Wang$/),
    open('speaker', /Anke Hagemann$/),
    open('timekeeper', /^timekeeper/),
    open('interpreter', /^interpreter/),
  ])
  const all = [moderator, speaker, timekeeper, interpreter]
  await inStep(all)
  for (const screen of all) {
    await says(screen, '已同步')
    expect(await screen.page.locator('html').getAttribute('lang')).toBe('zh-Hans')
  }
  await says(moderator, '尚未开始', '会议开始前')
  await says(speaker, '您是第三位。', '轮到您时，本页会变成您的计时器，请保持打开。')
  await moderator.button(/^开始会议/).click()
  await says(moderator, '两个环节之间')
  await moderator.press('n')
  await says(moderator, '现在', '接下来')
  await says(speaker, '正在发言')

  await says(timekeeper, '举牌', '下一位')
  await says(interpreter, '现场语言', '下一位')

  const owner = await house.open({ name: 'owner', link: inChinese(house.owner) })
  await says(owner, '本服务器上的会议')
  expect(house.faults()).toEqual([])
})

it('a person switches the language of their own screen, and back', async () => {
  const screen = await house.open({ name: 'moderator', link: house.links.of(/Ying Wang$/) })
  await says(screen, 'In step')
  await screen.button('中文').click()
  await says(screen, '已同步')
  await screen.button('English').click()
  await says(screen, 'In step')
  expect(house.faults()).toEqual([])
})
