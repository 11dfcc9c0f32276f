import { join } from 'node:path'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { printStoreLines } from '../../../server/cli/firstLines.ts'
import { serve } from '../../../server/cli/serve.ts'
import { RETRY_INTERVAL } from '../../../server/store/guardedStore.ts'
import { layCable } from '../../support/cable.ts'
import { configOf } from '../../support/configOf.ts'
import { databaseForEach, hasPostgres } from '../../support/database.ts'
import { folderForEach } from '../../support/tempFolder.ts'
import { until } from '../../support/until.ts'

/** Has a store that is away tried again at once, and not after two seconds. */
function triedAgainSoon(): void {
  const real = globalThis.setTimeout
  const soon = ((task: () => void, delay?: number) =>
    real(task, delay === RETRY_INTERVAL ? 10 : delay)) as typeof setTimeout
  vi.spyOn(globalThis, 'setTimeout').mockImplementation(soon)
  onTestFinished(() => void vi.restoreAllMocks())
}

describe.skipIf(!hasPostgres)('a node that lost its database right after it started', () => {
  const { url } = databaseForEach()
  const folder = folderForEach()

  test('serves on, says that its links follow, and says each of them once the database answers', async () => {
    triedAgainSoon()
    const cable = await layCable(url())
    const address = url().replace(/127[.\d:]+/, new URL(cable.url).host)
    const config = { ROSTRUM_DATABASE: address, ROSTRUM_LOG_LEVEL: 'silent' }
    let said = ''
    const say = (text: string) => {
      said += text
      if (text.includes('is running at')) cable.cut()
    }
    const given = configOf(join(folder(), 'first'), config)
    const running = await serve(given, '/nowhere', { print: say, attended: true })
    onTestFinished(() => running.stop())
    expect(said).toContain('The links will be printed once the database answers again.\n')
    expect(said).not.toContain('#owner.')
    expect((await fetch(`http://127.0.0.1:${running.port}/livez`)).status).toBe(200)
    cable.mend()
    await until(() => said.includes('Every other link: '), 'its links')
    for (const once of ['The links will be printed', '#owner.', '#dialogue.moderator.'])
      expect(said.split(once)).toHaveLength(2)
  })
})

test('what is said at a start is told of where it cannot be said, with what says it in its place', async () => {
  const said: string[] = []
  const troubles: unknown[] = []
  const broken = new Error('broken')
  await printStoreLines([async () => 'first', () => Promise.reject(broken), async () => 'last'], {
    store: { failingSince: null, onChange: () => () => undefined },
    print: (text) => said.push(text),
    reportError: (error) => troubles.push(error),
    later: 'later',
    instead: 'instead',
  })
  expect([said, troubles]).toEqual([['first', 'instead'], [broken]])
})
