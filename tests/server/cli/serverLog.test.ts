import { pino } from 'pino'
import { expect, onTestFinished, test, vi } from 'vitest'
import { z } from 'zod'
import { errorReporter, eventLogger, serverLog } from '../../../server/cli/serve.ts'
import { LOG_LEVELS } from '../../../server/config/options.ts'
import { present } from '../../support/present.ts'
import { joinAs } from '../../support/screen.ts'
import { startServerProcess } from '../../support/serverProcess.ts'
import { folderForEach } from '../../support/tempFolder.ts'

const folder = folderForEach()

const MAIL = 'ada@example.org'

const Entry = z.looseObject({ level: z.number(), msg: z.string() })

/** What a server logs at debug while a moderator starts the show twice, and sets a contact. */
async function logged() {
  const server = await startServerProcess(folder(), ['--port', '0', '--log-level', 'debug'])
  const moderator = await joinAs(server, 'moderator')
  await moderator.give({ type: 'startShow' })
  await moderator.give({ type: 'startShow' })
  const links = await moderator.ask('links', {})
  const [person] = 'contacts' in links ? Object.keys(links.contacts) : []
  expect(await moderator.ask('setContact', { person, contact: MAIL })).toEqual({ ok: true })
  moderator.leave()
  await server.end('SIGTERM')
  const lines = server.printed().split('\n')
  const json = lines.filter((line) => line.startsWith('{'))
  return { lines, person, entries: json.map((line) => Entry.parse(JSON.parse(line))) }
}

test('the server’s log has one line for each command at debug: show, link, id and result, one for each join and leave, how far a log is known, and nothing secret', async () => {
  const { lines, entries } = await logged()
  expect(entries.filter(({ level }) => level >= 40)).toEqual([])
  const commands = entries.filter(({ msg }) => msg === 'command')
  const whose = { show: 'dialogue', link: 'moderator', type: 'startShow' }
  expect(commands).toEqual([
    expect.objectContaining({ ...whose, result: 'done', seq: expect.any(Number) }),
    expect.objectContaining({ ...whose, result: expect.stringMatching(/^(?!done)[a-z-]+$/) }),
  ])
  const screens = entries.filter(({ msg }) => msg === 'joined' || msg === 'left')
  expect(screens.map(({ msg, show, link }) => [msg, show, link])).toEqual([
    ['joined', 'dialogue', 'moderator'],
    ['left', 'dialogue', 'moderator'],
  ])
  const known = entries.findLast(({ msg, show }) => msg === 'known' && show === 'dialogue')
  expect(known).toMatchObject({ seq: commands[0]?.['seq'] })
  for (const { command } of commands) expect(command).toMatch(/^[\da-f-]{36}$/)
  const text = lines.filter((line) => line.startsWith('{')).join('\n')
  expect(text).not.toMatch(/passcode|token|notes|ada@/)
})

test('P13: the server’s log names neither a contact that changed nor its person, as the access record does', async () => {
  const { lines, person } = await logged()
  for (const text of [MAIL, present(person)]) expect(lines.join('\n')).not.toContain(text)
})

test('the server’s log has one line for what went wrong, and whose it was', () => {
  const lines: string[] = []
  const reportError = errorReporter(pino({ level: 'error' }, { write: (line) => lines.push(line) }))
  reportError(new Error('disk full'), { show: 'dialogue', link: 'moderator', command: 'c1' })
  reportError('no error at all')
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    {
      level: 50,
      msg: 'disk full',
      show: 'dialogue',
      link: 'moderator',
      command: 'c1',
      err: { type: 'Error', message: 'disk full', stack: expect.any(String) },
    },
    { level: 50, msg: 'no error at all' },
  ])
})

test('the server’s log prints an error that comes again and again five times a minute, and then how often it came', () => {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
  const lines: string[] = []
  const reportError = errorReporter(pino({ level: 'error' }, { write: (line) => lines.push(line) }))
  // What a sender can choose, as the words of an error are, makes it no other error.
  for (let n = 0; n < 2_000; n += 1) reportError(new Error(`cannot read\n ${n}`), { show: `${n}` })
  expect(lines).toHaveLength(5)
  reportError(new TypeError('another'))
  expect(lines).toHaveLength(6)
  vi.advanceTimersByTime(60_000)
  expect(lines).toHaveLength(7)
  expect(JSON.parse(lines[6] ?? '')).toMatchObject({ msg: 'cannot read\n 0: 1995 more times' })
  reportError(new Error('cannot read'))
  expect(JSON.parse(lines[7] ?? '')).toMatchObject({ msg: 'cannot read' })
  vi.advanceTimersByTime(60_000)
  expect(lines).toHaveLength(8)
})

test('the server’s log has commands only on request', () => {
  const telling = LOG_LEVELS.filter((level) => eventLogger(serverLog(level)) !== undefined)
  expect(telling).toEqual(['trace', 'debug'])
})
