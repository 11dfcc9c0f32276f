import { afterAll, beforeAll, expect, onTestFinished, type TestContext, test } from 'vitest'
import { SqliteStore } from '../../../server/store/sqlite.ts'
import type { Grant } from '../../../shared/run/grant.ts'
import { HOUR, instant } from '../../../shared/time/instant.ts'
import { openOwner } from '../../support/ownerPage.ts'
import { present } from '../../support/present.ts'
import { LAST_SAID, startServerProcess } from '../../support/serverProcess.ts'
import { steadyPort } from '../../support/steadyPort.ts'
import { folderForEach, tempFolder } from '../../support/tempFolder.ts'
import { until } from '../../support/until.ts'
import { type Installed, install, startModule } from './companion.ts'
import { deafProxy } from './deafProxy.ts'

const folder = folderForEach()
const place = tempFolder()
let found: Installed | string = 'not installed'
beforeAll(async () => {
  found = await install(place.folder)
}, 600_000)
afterAll(() => place.remove())

/** Serves the bundled show with an integration, and connects the module to it. */
async function connected(context: TestContext) {
  if (typeof found === 'string') return context.skip(found)
  const options = ['--port', String(await steadyPort())]
  const start = async () => {
    const server = await startServerProcess(folder(), options)
    await until(() => server.printed().includes(LAST_SAID))
    onTestFinished(async () => void (await server.end('SIGKILL')))
    return server
  }
  const server = await start()
  const { show, url } = server
  const store = new SqliteStore(folder())
  onTestFinished(() => store.close())
  const owner = await openOwner({ url, store })
  const grant: Grant = {
    ...{ roles: ['integration'], person: null, booth: null, name: 'Button board' },
    scopes: ['read-run', 'control-run', 'send-cues'],
    expires: instant(Date.now() + HOUR),
  }
  expect(await owner.command(show, { type: 'makeLink', grant })).toMatchObject({ ok: true })
  const { integrations } = await owner.show(show)
  const { path, link } = present(integrations[0])
  const board = await startModule(found)
  await board.init({ address: url }, { token: url + path })
  await until(() => board.status() === 'ok', 'the connection')
  /** Acts and reads without the module. */
  const ask = (method: string, request: string) =>
    fetch(`${url}/api/v1/shows/${show}/${request}`, {
      method,
      headers: { Authorization: `Bearer ${path.slice('/#'.length)}` },
    })
  const post = (request: string) => ask('POST', request)
  const now = async () => (await ask('GET', 'now')).json()
  const revoke = () => owner.command(show, { type: 'revokeLink', link })
  return { server, start, board, url, path, post, now, revoke }
}

/** Waits until a variable has this value. */
const has = ({ variables }: { variables: Readonly<Record<string, unknown>> }, values: object) =>
  until(
    () => Object.entries(values).every(([id, value]) => variables[id] === value),
    JSON.stringify(values),
  )

/** Waits until the countdown has gone on by two seconds: sooner after a move, the next one is refused. */
async function afterMove({ variables }: { variables: Readonly<Record<string, unknown>> }) {
  const left = () => Number(variables['remaining_seconds'])
  const before = left()
  await until(() => left() <= before - 2, 'two seconds')
}

test('actions act, and variables follow', async (context) => {
  const { board } = await connected(context)
  const { variables } = board
  await has(board, { status: 'planned', remaining: '' })
  await board.press('start')
  await has(board, { status: 'standby' })
  const first = variables['next_id']
  await board.press('next')
  await has(board, { status: 'live', live_id: first })
  expect(variables['title']).not.toBe('')
  expect(variables['remaining']).toMatch(/^\d+:\d\d$/)
  const before = Number(variables['remaining_seconds'])
  await board.press('time', { minutes: 2 })
  await until(() => Number(variables['remaining_seconds']) > before + 100)
  await board.press('pause')
  await has(board, { status: 'paused' })
  await board.press('pause')
  await has(board, { status: 'live' })
  await board.press('stage', { look: 'message', text: 'Lunch', lang: 'en' })
  await has(board, { stage: 'message' })
  await board.press('cue', {
    ...{ to: 'moderator', cue: 'free', minutes: 0, text: 'Hello', lang: 'en', seconds: 30 },
  })
  const give = { type: 'giveTime', item: variables['live_id'], by: 600_000 }
  const given = Number(variables['remaining_seconds'])
  await board.press('command', { command: JSON.stringify(give) })
  await until(() => Number(variables['remaining_seconds']) > given + 500)
  await afterMove(board)
  await board.press('finish')
  await has(board, { status: 'standby' })
  await board.press('undo')
  await has(board, { status: 'live', live_id: first })
  await afterMove(board)
  await board.press('next')
  await until(() => variables['live_id'] !== first)
  await afterMove(board)
  await board.press('previous')
  await has(board, { live_id: first })
  await afterMove(board)
  await board.press('end')
  await has(board, { status: 'ended' })
  expect(board.warnings).toEqual([])
})

test('feedbacks follow the countdown, which goes on while the server is silent', async (context) => {
  const { board, server } = await connected(context)
  await board.place([
    ...['amber', 'red', 'over'].map((phase) => ({
      ...{ key: phase, feedbackId: 'phase', options: { phase } },
    })),
    { key: 'overrun', feedbackId: 'overrun', options: {} },
    { key: 'paused', feedbackId: 'paused', options: {} },
    { key: 'live', feedbackId: 'status', options: { status: 'live' } },
    { key: 'clock', feedbackId: 'stage', options: { look: 'clock' } },
    { key: 'connected', feedbackId: 'connected', options: {} },
  ])
  const { feedbacks, variables } = board
  const none = { amber: false, red: false, over: false, overrun: false, paused: false }
  expect(feedbacks).toEqual({ ...none, live: false, clock: false, connected: true })
  await board.press('start')
  await has(board, { status: 'standby' })
  await board.press('next')
  await has(board, { status: 'live' })
  expect(feedbacks['live']).toBe(true)
  await board.press('stage', { look: 'clock', text: '', lang: 'en' })
  await until(() => feedbacks['clock'] === true)
  const left = Number(variables['remaining_seconds'])
  await board.press('time', { minutes: (8 - left) / 60 })
  await until(() => Number(variables['remaining_seconds']) <= 8)
  process.kill(server.pid, 'SIGSTOP')
  const turns: string[] = []
  await until(() => {
    const on = ['amber', 'red', 'over'].filter((phase) => feedbacks[phase]).join()
    if (on !== (turns.at(-1) ?? '')) turns.push(on)
    return on === 'over'
  })
  expect(turns).toEqual(['amber', 'red', 'over'])
  await until(() => variables['remaining'] === '+0:01')
  expect(variables).toMatchObject({ overrun: '0:01', remaining_seconds: -1 })
  expect(feedbacks['overrun']).toBe(true)
  process.kill(server.pid, 'SIGCONT')
  await board.press('pause')
  await until(() => feedbacks['paused'] === true)
})

test('a press on a stale button is refused, logged and shown', async (context) => {
  const { board, url, path, post, now } = await connected(context)
  const proxy = await deafProxy(url)
  await board.configure({ address: proxy.url }, { token: path })
  await until(() => board.status() === 'ok')
  await board.press('start')
  await has(board, { status: 'standby' })
  const first = board.variables['next_id']
  proxy.deafen()
  await post('next?from=standby')
  // Sooner after a move, the server would refuse any press.
  await until(async () => Number((await now()).spent) > 1_500)
  await board.press('next')
  expect((await now()).live.id).toBe(first)
  expect(board.warnings).toHaveLength(1)
  expect(board.statuses.at(-1)).toMatchObject({
    status: 'unknown_warning',
    message: board.warnings[0],
  })
})

test('it reconnects after the server was killed, and sends nothing meanwhile', async (context) => {
  const { board, server, start, post } = await connected(context)
  await board.press('start')
  await has(board, { status: 'standby' })
  await server.end('SIGKILL')
  await until(() => board.status() === 'connecting')
  await board.press('next')
  expect(board.warnings).toHaveLength(1)
  await start()
  await until(() => board.status() === 'ok')
  expect(board.variables['status']).toBe('standby')
  await post('next?from=standby')
  await has(board, { status: 'live' })
})

test('a wrong token and a withdrawn link have a status of their own', async (context) => {
  const { board, url, path, revoke } = await connected(context)
  await board.configure({ address: url }, { token: `${path.slice(0, -2)}xx` })
  await until(() => board.status() === 'authentication_failure')
  await board.configure({ address: url }, { token: 'nonsense' })
  await until(() => board.status() === 'bad_config')
  await board.configure({ address: url }, { token: path })
  await until(() => board.status() === 'ok')
  await revoke()
  await until(() => board.status() === 'disconnected')
})

test('presets use what the module defines', async (context) => {
  const { board } = await connected(context)
  const text = JSON.stringify(board.definitions['presets'])
  const names = (key: string) =>
    [...new Set(text.matchAll(new RegExp(`"${key}":"(\\w+)"`, 'g')))].map(([, id = '']) => id)
  const used = [...text.matchAll(/\$\(rostrum:(\w+)\)/g)].map(([, id = '']) => id)
  expect(Object.keys(present(board.definitions['actions']))).toEqual(
    expect.arrayContaining(names('actionId')),
  )
  expect(Object.keys(present(board.definitions['feedbacks']))).toEqual(
    expect.arrayContaining(names('feedbackId')),
  )
  expect(Object.keys(present(board.definitions['variables']))).toEqual(expect.arrayContaining(used))
})
