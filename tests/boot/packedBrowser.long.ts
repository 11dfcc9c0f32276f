import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { afterAll, expect, it } from 'vitest'
import { isPackedFor, packedBrowser } from '../support/browser/packed.ts'
import { tempFolder } from '../support/tempFolder.ts'

const { folder, remove } = tempFolder()
afterAll(remove)

it.runIf(isPackedFor(process))(
  'the packed browser is unpacked once for all who ask at once, and shows pages in its own fonts',
  async () => {
    const cache = join(folder, 'cache & more')
    const ask = () => packedBrowser({}, cache)
    const [{ program, env }, second] = await Promise.all([ask(), ask()])
    expect(second.program).toBe(program)
    const browser = await chromium.launch({ executablePath: program, env, args: ['--no-sandbox'] })
    try {
      const page = await browser.newPage()
      const widths = await page.evaluate(() => {
        const pen = document.createElement('canvas').getContext('2d')
        return ['iii', 'MMM'].map((text) => pen?.measureText(text).width ?? 0)
      })
      expect(Math.min(...widths)).toBeGreaterThan(0)
      expect(widths[0]).toBeLessThan(widths[1] ?? 0)
    } finally {
      await browser.close()
    }
  },
)
