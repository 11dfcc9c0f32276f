import { expect, it } from 'vitest'
import { gather } from './support/company.ts'
import { houseForAll } from './support/house.ts'
import { says } from './support/says.ts'

const house = houseForAll()

/** The same link with Chinese asked for. */
function inChinese(link: string): string {
  const url = new URL(link)
  url.searchParams.set('lang', 'zh')
  return url.href
}

it('every screen speaks Chinese where its link asks for it', async () => {
  const links = { of: (whose: RegExp) => inChinese(house.links.of(whose)) }
  const { moderator, speaker, timekeeper, interpreter, all } = await gather({ ...house, links })
  for (const screen of all) {
    await says(screen, '已同步')
    expect(await screen.page.locator('html').getAttribute('lang')).toBe('zh-Hans')
  }
  await says(moderator, '尚未开始', '会议开始前')
  await says(speaker, '您是第三位。', '请保持本页打开，轮到您时它会变成您的计时器。')
  await moderator.button(/^开始会议/).click()
  await says(moderator, '首个环节之前')
  await moderator.press('n')
  await says(moderator, '正在进行', '接下来')
  await says(speaker, '正在进行')

  await says(timekeeper, '出示时间牌', '接下来')
  await says(interpreter, '设定会场语言', '接下来')

  await says(await house.open({ name: 'owner', link: inChinese(house.owner) }), '本服务器上的会议')
})
