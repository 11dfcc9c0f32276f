import { readFileSync } from 'node:fs'
import { expect, it, onTestFinished } from 'vitest'
import { serving } from '../server/api/integration.ts'
import { sharedBrowser } from '../support/browser/shared.ts'
import { SHOW } from '../support/server.ts'

const GUIDE = readFileSync(new URL('../../docs/integrations.md', import.meta.url), 'utf8')

it('the page of the guide that follows a show counts down from the instants, and follows a press', async () => {
  const { server, token, post, begin } = await serving(['read-run', 'control-run'])
  onTestFinished(server.stop)
  await begin()
  const example = /^```js\n(.*?)^```/ms.exec(GUIDE)?.[1] ?? ''
  const browser = await sharedBrowser()
  onTestFinished(() => browser.close())
  const page = await (await browser.newContext()).newPage()
  await page.goto(`${server.url}/livez`)
  const given = `const ROSTRUM = ${JSON.stringify(server.url)}, SHOW = '${SHOW}', TOKEN = '${token}'`
  await page.evaluate(`(() => { ${given}\n${example} })()`)
  await expect.poll(() => page.title()).toMatch(/: \d+ s$/)
  const shown = async () => Number(/: (\d+) s$/.exec(await page.title())?.[1])
  const before = await shown()
  await post(`/shows/${SHOW}/time?minutes=2`)
  server.pass(1_000)
  await post(`/shows/${SHOW}/time?minutes=2`)
  await expect.poll(shown).toBeGreaterThan(before + 100)
})
