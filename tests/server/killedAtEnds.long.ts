import { expect, test } from 'vitest'
import { newestOfRun } from '../../shared/run/step.ts'
import { SECOND } from '../../shared/time/instant.ts'
import { killAtEnd } from '../support/ends/killedAtEnd.ts'
import { endsIn, layIn, shortItems } from '../support/ends/shortItems.ts'
import { undo } from '../support/press.ts'
import { joinAs, type Screen } from '../support/screen.ts'
import { startServerProcess } from '../support/serverProcess.ts'
import { folderForEach } from '../support/tempFolder.ts'
import { until } from '../support/until.ts'

const folder = folderForEach()

/** So many items that there is one to come however long a server takes to start, or a screen to join. */
const ITEMS = 80

const gives = async (screen: Screen, command: Parameters<Screen['give']>[0]) =>
  await screen.does(command)

/** Takes the next end back that is the newest step still when the undo comes. */
async function undoesAnEnd(screen: Screen): Promise<void> {
  for (;;) {
    const { seq } = screen
    await until(() => screen.seq > seq, 'another end')
    const step = newestOfRun(screen.state.steps)?.id ?? ''
    const answer = await screen.give(undo(step))
    if ('ok' in answer && answer.ok) return
  }
}

test('R13: a server is killed as it writes an end, and behind the undo of another: each happened once', async () => {
  await layIn(folder(), shortItems(ITEMS, 250))
  const first = await startServerProcess(folder())
  const moderator = await joinAs(first, 'moderator')
  await gives(moderator, { type: 'startShow' })
  await gives(moderator, { type: 'next', from: { at: 'standby', after: null } })
  const id = await killAtEnd(first, folder())

  const second = await startServerProcess(folder())
  await undoesAnEnd(await joinAs(second, 'moderator'))
  await second.end('SIGKILL')

  const third = await startServerProcess(folder())
  const last = await joinAs(third, 'moderator')
  const { position } = last.state.run
  const live = position.status === 'live' ? position.item : null
  // What was due would have happened before this was answered.
  await gives(last, { type: 'giveTime', item: `item-${ITEMS}`, by: SECOND })
  expect(last.state.run.position).toEqual(position)
  await third.end('SIGTERM')

  const { ended, began, commands, faults } = await endsIn(folder())
  expect(faults).toEqual([])
  expect(commands).toContain(id)
  expect(new Set(commands).size).toBe(commands.length)
  expect(ended).toEqual(ended.map((_, n) => `item-${n + 1}`))
  // The last end was taken back: what ended is on, and holds, and what came on behind it was on once.
  expect(live).toBe(ended.at(-1))
  expect(began).toEqual([...ended, `item-${ended.length + 1}`])
})
