import { afterAll, beforeAll, expect, it } from 'vitest'
import { beginShow, gather, inSync } from './support/company.ts'
import { type House, openHouse } from './support/house.ts'
import type { Screen } from './support/screen.ts'
import { changesOf } from './support/screenLog.ts'

let house: House
let screens: readonly Screen[]

beforeAll(async () => {
  house = await openHouse()
  const company = await gather(house)
  const stage = await house.open({ name: 'stage', link: house.links.of(/^stage/) })
  await inSync([stage])
  await beginShow(company)
  screens = [company.timekeeper, stage]
}, 60_000)
afterAll(() => house?.close())

/** The next figure that is written into the digits of a page throws, once. */
function plantException({ page }: Screen): Promise<void> {
  return page.evaluate(() => {
    const written = Object.getOwnPropertyDescriptor(Node.prototype, 'nodeValue')
    let isPlanted = true
    Object.defineProperty(Node.prototype, 'nodeValue', {
      ...written,
      set(this: Node, value: string) {
        const isDigit = this.parentElement?.closest('[data-testid="digits"]')
        if (isPlanted && isDigit) {
          isPlanted = false
          throw new Error('planted')
        }
        written?.set?.call(this, value)
      },
    })
  })
}

it('digits go on after an exception, on the stage and at the timekeeper’s, which is reported', async () => {
  const planted = Date.now()
  await Promise.all(screens.map(plantException))
  const isReported = () => screens.map(({ faults }) => faults.filter((one) => /planted/.test(one)))
  await expect.poll(() => isReported().map(({ length }) => length)).toEqual([1, 1])
  const changes = async () => {
    const logs = await Promise.all(screens.map((screen) => screen.log()))
    return Math.min(
      ...logs.map((log) => changesOf(log, 'digits', planted, Number.POSITIVE_INFINITY).length),
    )
  }
  await expect.poll(changes, { timeout: 15_000 }).toBeGreaterThan(4)
  await inSync(screens)
})
