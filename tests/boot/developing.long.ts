import { readFileSync, utimesSync } from 'node:fs'
import { SourceMap } from 'node:module'
import { join } from 'node:path'
import { afterAll, afterEach, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { z } from 'zod'
import { storedLinksKey } from '../../server/access/linksKey.ts'
import { tokenOf } from '../../server/access/token.ts'
import { present } from '../support/present.ts'
import { connectRaw, handshakeOf, joinAs } from '../support/screen.ts'
import type { Reachable } from '../support/server.ts'
import { tempFolder } from '../support/tempFolder.ts'
import { until } from '../support/until.ts'
import { type Command, endCommands, type } from './support/command.ts'

/** A script that the inspected process has read, with the map to its source. */
const Script = z.object({ scriptId: z.string(), url: z.string(), sourceMapURL: z.string() })
type Script = z.infer<typeof Script>

const Location = z.object({
  scriptId: z.string(),
  lineNumber: z.number(),
  columnNumber: z.number(),
})

const Paused = z.object({
  callFrames: z.array(z.object({ location: Location })).min(1),
  hitBreakpoints: z.array(z.string()),
})

const Message = z.object({
  id: z.number().optional(),
  method: z.string().optional(),
  params: z.unknown().optional(),
  result: z.unknown().optional(),
})

/** A debugger as an editor's is: it knows lines of the source, and finds their places in what runs by the script's map. */
type Inspector = {
  /** Sets a breakpoint where a line of a source file begins, from 1; gives its id. */
  breakAt(file: string, line: number): Promise<string>
  /** Waits until the process stops at a breakpoint; gives its id, and the line of the source, from 1. */
  stopped(): Promise<{ readonly breakpoint: string | undefined; readonly line: number }>
  /** Takes a breakpoint away and lets the process go on. */
  release(breakpoint: string): Promise<void>
  close(): void
}

function mapOf({ sourceMapURL }: Script): SourceMap {
  const json = Buffer.from(sourceMapURL.split('base64,')[1] ?? '', 'base64').toString()
  return new SourceMap(JSON.parse(json))
}

/** The line of the source, from 0, that begins at a place of what runs, or -1. */
function lineAt(map: SourceMap, line: number, column: number): number {
  const entry = map.findEntry(line, column)
  return 'originalLine' in entry ? entry.originalLine : -1
}

/** The first place of what runs that comes from a line of the source. */
function placeOf(map: SourceMap, code: string, line: number) {
  for (const [lineNumber, text] of code.split('\n').entries()) {
    for (let columnNumber = 0; columnNumber < text.length; columnNumber += 1) {
      if (lineAt(map, lineNumber, columnNumber) === line) return { lineNumber, columnNumber }
    }
  }
  throw new Error(`nothing that runs comes from line ${line + 1}`)
}

/** Attaches to a process at the address that its inspector has printed. */
async function attach(address: string): Promise<Inspector> {
  const socket = new WebSocket(address)
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject))
  const scripts: Script[] = []
  const answers = new Map<number, (result: unknown) => void>()
  let asked = 0
  let halt: (at: z.infer<typeof Paused>) => void = () => undefined
  const halted = new Promise<z.infer<typeof Paused>>((resolve) => {
    halt = resolve
  })
  socket.on('message', (data) => {
    const { id, method, params, result } = Message.parse(JSON.parse(String(data)))
    if (id !== undefined) answers.get(id)?.(result ?? null)
    if (method === 'Debugger.scriptParsed') scripts.push(Script.parse(params))
    if (method === 'Debugger.paused') halt(Paused.parse(params))
  })
  const ask = (method: string, params: object = {}) => {
    asked += 1
    const id = asked
    socket.send(JSON.stringify({ id, method, params }))
    return new Promise<unknown>((resolve) => answers.set(id, resolve))
  }
  await ask('Debugger.enable')
  return {
    async breakAt(file, line) {
      const script = present(scripts.find(({ url }) => url.endsWith(file)))
      const { scriptId, url } = script
      const read = await ask('Debugger.getScriptSource', { scriptId })
      const { scriptSource } = z.object({ scriptSource: z.string() }).parse(read)
      const place = placeOf(mapOf(script), scriptSource, line - 1)
      const set = await ask('Debugger.setBreakpointByUrl', { url, ...place })
      return z.object({ breakpointId: z.string() }).parse(set).breakpointId
    },
    async stopped() {
      const { callFrames, hitBreakpoints } = await halted
      const [frame] = callFrames
      const script = scripts.find(({ scriptId }) => scriptId === frame?.location.scriptId)
      if (frame === undefined || script === undefined) throw new Error('stopped nowhere')
      const { lineNumber, columnNumber } = frame.location
      const line = lineAt(mapOf(script), lineNumber, columnNumber) + 1
      return { breakpoint: hitBreakpoints[0], line }
    },
    async release(breakpointId) {
      await ask('Debugger.removeBreakpoint', { breakpointId })
      await ask('Debugger.resume')
    },
    close: () => socket.close(),
  }
}

/** What `npm run dev` says once it serves: the link of the stage, behind the address of the pages. */
const STAGE = /stage +(http:\S+)\/#dialogue\.stage\./

/** `npm run dev` on a data folder of its own. */
function devServer() {
  const data = tempFolder()
  return {
    start: (...more: readonly string[]) =>
      type(['npm', 'run', 'dev', '--', '--port', '0', '--data', data.folder, ...more], {
        patience: 40_000,
      }),
    /** The server behind the pages, as a screen of theirs reaches it. */
    async behind(command: Command): Promise<Reachable> {
      const url = await command.said(STAGE)
      const key = () => storedLinksKey(data.folder) ?? Buffer.alloc(0)
      return { url, show: 'dialogue', token: async (link) => tokenOf(key(), 'dialogue', link, 0) }
    },
    remove: () => data.remove(),
  }
}

const PROJECT = join(import.meta.dirname, '../..')

const CUE = {
  to: { type: 'group', role: 'speaker' },
  content: { type: 'canned', canned: 'louder', params: null },
  life: 60_000,
} as const

const dev = devServer()

afterEach(endCommands)
afterAll(() => dev.remove())

it('npm run dev serves the pages from their source and the server behind them, and starts it again where its source is saved', async () => {
  const command = dev.start()
  const server = await dev.behind(command)
  const page = async (path: string) => (await fetch(`${server.url}${path}`)).text()
  expect(await page('/')).toContain('/@vite/client')
  expect(await page('/views/stage/StageView.tsx')).toContain('import.meta.hot')
  expect(JSON.parse(await page('/healthz'))).toMatchObject({ live: true })

  // As a browser does, with the origin of the page; one of another origin stays outside.
  const auth = await handshakeOf(server, 'moderator')
  const own = connectRaw(server.url, auth, { origin: server.url }).wire
  await until(() => own.connected, 'the page’s own line')
  own.disconnect()
  const other = connectRaw(server.url, auth, { origin: 'http://127.0.0.2' }).wire
  const refused = await new Promise((resolve) => other.once('connect_error', resolve))
  expect(refused).toBeInstanceOf(Error)

  const moderator = await joinAs(server, 'moderator')
  expect(await moderator.give({ type: 'startShow' })).toMatchObject({ ok: true })
  const saved = join(PROJECT, 'server/host/showHost.ts')
  expect(readFileSync(saved, 'utf8')).not.toBe('')
  utimesSync(saved, new Date(), new Date())
  await command.said(/(The server restarted in)/)
  const after = await joinAs(server, 'moderator')
  expect(after.state.run.position.status).toBe('standby')
  expect(command.stdout().match(STAGE)).toHaveLength(2)
  after.leave()

  command.signal('SIGINT', 'group')
  expect(await command.ended()).toBe(0)
  await command.vanished()
  expect(command.stderr()).toBe('')
}, 90_000)

it('npm run dev stops at a breakpoint in the line of the source, answers once it goes on, and SIGTERM to npm alone ends it under its debugger', async () => {
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

it('npm run dev: SIGKILL to npm alone leaves no process', async () => {
  const command = dev.start()
  await command.said(STAGE)
  command.signal('SIGKILL', 'first')
  expect(await command.ended()).toBe(null)
  await command.vanished()
}, 60_000)
