import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { BATCH } from '../../../server/gateway/session/presence.ts'
import { FakeClock } from '../../support/fakeClock.ts'
import { PAGES } from '../../support/program.ts'
import { joinAs, type Screen } from '../../support/screen.ts'
import { startServer } from '../../support/server.ts'
import { until } from '../../support/until.ts'

const ASSETS = join(PAGES, 'assets')

/** Where the built pages contain a text: the file, the line and the column. */
function positionOf(text: string) {
  for (const file of readdirSync(ASSETS).filter((name) => name.endsWith('.js'))) {
    const lines = readFileSync(join(ASSETS, file), 'utf8').split('\n')
    const line = lines.findIndex((one) => one.includes(text))
    const column = lines[line]?.indexOf(text) ?? -1
    if (column !== -1) return { file, line: line + 1, column: column + 1 }
  }
  throw new Error(`the pages do not contain ${text}`)
}

const report = (at: readonly object[] = [{ file: 'index-1.js', line: 1, column: 2 }]) => ({
  build: 'index-1',
  error: 'TypeError',
  at,
})

/** Reports the same failure so often at once; returns how often that was too many. */
async function refusedOf(screen: Screen, times: number): Promise<number> {
  const answers = await Promise.all(
    Array.from({ length: times }, () => screen.ask('crash', report())),
  )
  return answers.filter((answer) => 'problem' in answer && answer.problem === 'too-many').length
}

test('R21: the log states where in the source a part of a screen failed', async () => {
  const server = await startServer({ assets: PAGES })
  onTestFinished(server.stop)
  const ada = await joinAs(server, 'ada')
  // As it is written in client/ui/smallWindow/WithSmallWindow.tsx.
  const at = [positionOf('rostrum-card-'), { file: 'gone-2.js', line: 3, column: 4 }]
  expect(await ada.ask('crash', report(at))).toEqual({})
  await until(() => server.errors.length > 0, 'the line')
  expect(server.errors).toMatchObject([
    {
      message: expect.stringMatching(
        /^A screen of speaker failed: TypeError at client\/ui\/smallWindow\/WithSmallWindow\.tsx:\d+:\d+ \(build index-1\)$/,
      ),
    },
  ])
})

test('moderators see whose screen failed until it is loaded again', async () => {
  const clock = new FakeClock()
  const server = await startServer({ clock })
  onTestFinished(server.stop)
  const moderator = await joinAs(server, 'moderator')
  const [bo, hall, timekeeper] = await Promise.all(
    ['bo', 'audience', 'timekeeper'].map((link) => joinAs(server, link)),
  )
  const failed = async () => {
    clock.advance(BATCH)
    await moderator.ask('time', {})
    return moderator.sent.presences.at(-1)?.failed
  }
  expect(await failed()).toBeUndefined()
  for (const screen of [bo, bo, hall]) await screen?.ask('crash', report())
  // Of the audience there are too many to look after.
  expect(await failed()).toEqual(['bo'])
  expect(moderator.sent.presences.at(-1)?.open).toMatchObject({ bo: 1, audience: 1 })
  bo?.leave()
  await until(() => bo?.wire.connected === false, 'the end')
  await joinAs(server, 'bo')
  expect(await failed()).toBeUndefined()
  expect(timekeeper?.sent.presences).toEqual([])
})

test('a link reports few failures, and so does the audience at one address', async () => {
  const server = await startServer()
  onTestFinished(server.stop)
  const hall = await Promise.all(Array.from({ length: 8 }, () => joinAs(server, 'audience')))
  const refused = await Promise.all(hall.map((screen) => refusedOf(screen, 5)))
  expect(refused.reduce((sum, one) => sum + one)).toBe(20)
  // What others do at that address takes nothing from a speaker.
  expect(await refusedOf(await joinAs(server, 'ada'), 25)).toBe(5)
  await until(() => server.errors.length === 40, 'all that were taken')
})

test.each([
  ['a text of its own', { ...report(), message: 'Welcome' }],
  ['a path', report([{ file: '../../links.key', line: 1, column: 1 }])],
  ['no position', report([])],
  ['a long stack', report(Array.from({ length: 11 }, () => report().at[0] ?? {}))],
  ['an error of many words', { ...report(), error: 'Ada said' }],
])('a report with %s is malformed', async (_what, message) => {
  const server = await startServer()
  onTestFinished(server.stop)
  const ada = await joinAs(server, 'ada')
  expect(await ada.ask('crash', message)).toMatchObject({ problem: 'malformed' })
  expect(server.errors).toEqual([])
})
