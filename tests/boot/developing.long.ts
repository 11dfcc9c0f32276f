import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { joinAs } from '../support/screen.ts'
import { endCommands } from './support/command.ts'
import { devServer, STAGE } from './support/devServer.ts'
import { attach } from './support/inspector.ts'

const PROJECT = join(import.meta.dirname, '../..')

const CUE = {
  to: { type: 'group', role: 'speaker' },
  content: { type: 'canned', canned: 'louder', params: null },
  life: 60_000,
} as const

const dev = devServer()

afterEach(endCommands)
afterAll(() => dev.remove())

describe('npm run dev', () => {
  it('stops at a breakpoint in the line of the source, answers once it goes on, and SIGTERM to npm alone ends it under its debugger', async () => {
    const command = dev.start('--inspect=0')
    const server = await dev.behind(command)
    const address = /Debugger listening on (ws:\S+)/.exec(command.stderr())?.[1]
    const inspector = await attach(address ?? '')
    const file = 'server/host/writer.ts'
    const lines = readFileSync(join(PROJECT, file), 'utf8').split('\n')
    const line = lines.findIndex((text) => text.includes('new Attempt(')) + 1
    expect(line).toBeGreaterThan(1)
    const breakpoint = await inspector.breakAt(file, line)
    const moderator = await joinAs(server, 'moderator')
    const answer = moderator.give({ type: 'sendCue', ...CUE })
    expect(await inspector.stopped()).toEqual({ breakpoint, line })
    await inspector.release(breakpoint)
    expect(await answer).toMatchObject({ ok: true })
    moderator.leave()
    command.signal('SIGTERM', 'first')
    expect(await command.ended()).toBe(0)
    await command.vanished()
    inspector.close()
  }, 60_000)

  it('SIGKILL to npm alone leaves no process', async () => {
    const command = dev.start()
    await command.said(STAGE)
    command.signal('SIGKILL', 'first')
    expect(await command.ended()).toBe(null)
    await command.vanished()
  }, 60_000)
})
