import type { Readable } from 'node:stream'
import type { SourceReading } from '../../shared/agenda/reading/reading.ts'
import { readFile } from '../intake/readFile.ts'
import { chosen, daysOf } from './importChoice.ts'
import { findingLines, findingsSummary, isSerious, readSummary } from './importFindings.ts'
import { importJson } from './importJson.ts'
import { type ImportCommand, type ImportOptions, importOptions } from './importOptions.ts'
import { importSource } from './importSource.ts'
import { importTable } from './importTable.ts'

/** Where an agenda is read from and what of it is said, to `say` or, where nothing was read, to `fail`. */
export type ImportConsole = {
  readonly stdin: Readable
  /** In columns; null where nothing says so. */
  readonly width: number | null
  readonly say: (text: string) => void
  readonly fail: (line: string) => void
}

/** Lines longer than this are hard to read, shorter ones hard to fill. */
const WIDEST = 120
const NARROWEST = 50
const USUAL = 100

/** What was read and is asked for, or the one line that says why there is nothing. */
type Read =
  | { readonly ok: true; readonly reading: SourceReading; readonly json: boolean }
  | { readonly ok: false; readonly line: string }

async function readingOf(options: ImportOptions, stdin: Readable): Promise<Read> {
  const source = await importSource(options.file, stdin)
  if (!source.ok) return source
  const name = options.file === '-' ? null : options.file
  const read = await readFile(source.bytes, name, { date: options.date, zone: options.zone })
  if (!read.ok) return { ok: false, line: name === null ? read.line : `${name}: ${read.line}` }
  const choice = chosen(read.reading, options)
  return choice.ok ? { ...choice, json: options.json } : choice
}

function tables({ agendas }: SourceReading, width: number): string {
  const days = daysOf(agendas)
  const name = (at: number) => (new Set(days).size > 1 ? `Day ${days[at]}` : '')
  return agendas.map((agenda, at) => importTable(agenda, name(at), width)).join('\n\n')
}

/** All that a person sees of a reading. */
function shown(reading: SourceReading, width: number): string {
  const table = tables(reading, width)
  const items = reading.agendas.flatMap(({ segments }) => segments.flatMap(({ items }) => items))
  const inferred = items.some((item) => item.inferred.length > 0)
  const legend = inferred ? '\n* was not written, but follows from the rest\n' : ''
  const { findings } = reading
  return `${table}${legend}\n${readSummary(reading)}${findingsSummary(findings)}${findingLines(reading, width)}`
}

/** All that `check` says of a reading. */
function checked(reading: SourceReading, width: number): string {
  const { findings } = reading
  return `${findingLines(reading, width)}${readSummary(reading)}${findingsSummary(findings)}`
}

/** Reads an agenda and says what was understood, or what is doubtful in it; gives the code to end with. */
export async function importAgenda(
  command: ImportCommand,
  words: readonly string[],
  { stdin, say, fail, width }: ImportConsole,
): Promise<0 | 1> {
  const read = await readingOf(importOptions(command, words), stdin)
  if (!read.ok) {
    fail(read.line)
    return 1
  }
  const { reading, json } = read
  const columns = Math.min(WIDEST, Math.max(NARROWEST, width ?? USUAL))
  if (command === 'check') {
    say(checked(reading, columns))
    return reading.findings.some(isSerious) ? 1 : 0
  }
  say(json ? importJson(reading) : shown(reading, columns))
  return 0
}
