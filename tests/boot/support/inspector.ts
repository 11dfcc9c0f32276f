import { SourceMap } from 'node:module'
import { WebSocket } from 'ws'
import { z } from 'zod'
import { present } from '../../support/present.ts'

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
export type Inspector = {
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
export async function attach(address: string): Promise<Inspector> {
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
