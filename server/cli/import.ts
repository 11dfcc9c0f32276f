import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import type {
  ParsedAgenda,
  ParsedItem,
  ReadSegment,
  ReadSpeaker,
  SourceReading,
} from '../../shared/agenda/reading/reading.ts'
import { BYTES_LIMIT } from '../intake/bytesFault.ts'
import { readFile } from '../intake/readFile.ts'
import { StartupError } from '../startupError.ts'
import { dayNumbers, selectAgendas } from './importChoice.ts'
import { type ImportCommand, type ImportOptions, importOptions } from './importOptions.ts'
import {
  findingLines,
  findingsSummary,
  importTable,
  isSerious,
  readSummary,
} from './importTable.ts'
import { terminalJson } from './terminal.ts'

// JSON leaves out undefined values.
function speakerJson({ name, address, title, affiliation, role }: ReadSpeaker) {
  return { name, address, title, affiliation, role }
}

function itemJson(item: ParsedItem) {
  const { title, kind, start, planned, inferred, talkingPoints, languages, lines } = item
  const speakers = item.speakers.map(speakerJson)
  return { title, kind, start, planned, inferred, speakers, talkingPoints, languages, lines }
}

function segmentJson({ title, kind, budget, start, chair, items }: ReadSegment) {
  const chairJson = chair && speakerJson(chair)
  return { title, kind, budget, start, chair: chairJson, items: items.map(itemJson) }
}

function agendaJson(agenda: ParsedAgenda) {
  const { title, date, room, zones, startsAt, hardStop, meeting, notes, about } = agenda
  const segments = agenda.segments.map(segmentJson)
  return { title, date, room, zones, startsAt, hardStop, meeting, segments, notes, about }
}

/** Formats a reading as JSON, for `--json`. */
export function importJson({ agendas, findings, ledger = [] }: SourceReading): string {
  const json = {
    agendas: agendas.map(agendaJson),
    findings: findings.map(({ level, line, text, assumed }) => ({ level, line, text, assumed })),
    lines: ledger,
  }
  return `${terminalJson(JSON.stringify(json, null, 2))}\n`
}

/** Reads a stream up to just over the size limit; the reader then reports that it is too large. */
async function bytesOf(stream: Readable): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream) {
    chunks.push(Buffer.from(chunk))
    size += chunk.length
    if (size > BYTES_LIMIT) break
  }
  return Buffer.concat(chunks)
}

function errorLine(file: string, code: string): string {
  if (code === 'ENOENT' || code === 'ENOTDIR') return `There is no file ${file}.`
  if (code === 'EACCES' || code === 'EPERM') return `You do not have permission to read ${file}.`
  return `${file} cannot be read (${code}).`
}

/** Returns the bytes of a file, or of `stdin` if the file is `-`. */
async function importSource(file: string, stdin: Readable): Promise<Uint8Array> {
  try {
    if (file === '-') return await bytesOf(stdin)
    if ((await stat(file)).isDirectory())
      throw new StartupError(`${file} is a folder. Name a file in it.`)
    return await bytesOf(createReadStream(file))
  } catch (error) {
    const hasCode = error instanceof Error && 'code' in error
    throw hasCode ? new StartupError(errorLine(file, String(error.code))) : error
  }
}

/** Input and output of `import` and `check`. */
export type ImportConsole = {
  readonly stdin: Readable
  /** In columns; null if unknown. */
  readonly width: number | null
  readonly print: (text: string) => void
}

/** Table widths in columns: longer lines are hard to read, shorter ones have no room. */
const MAX_WIDTH = 120
const MIN_WIDTH = 50
const DEFAULT_WIDTH = 100

async function readSource(options: ImportOptions, stdin: Readable): Promise<SourceReading> {
  const { file, date, zone } = options
  const bytes = await importSource(file, stdin)
  const name = file === '-' ? null : file
  const read = await readFile(bytes, name, { date, zone })
  if (!read.ok) throw new StartupError(name === null ? read.line : `${name}: ${read.line}`)
  return selectAgendas(read.reading, options)
}

function tables({ agendas }: SourceReading, width: number): string {
  const days = dayNumbers(agendas)
  const name = (index: number) => (new Set(days).size > 1 ? `Day ${days[index]}` : '')
  return agendas.map((agenda, index) => importTable(agenda, name(index), width)).join('\n\n')
}

/** Formats a reading for `import`: table, legend, summary and findings. */
function readingText(reading: SourceReading, width: number): string {
  const table = tables(reading, width)
  const items = reading.agendas.flatMap(({ segments }) => segments.flatMap(({ items }) => items))
  const hasInferred = items.some((item) => item.inferred.length > 0)
  const legend = hasInferred ? '\n* not in the source, but follows from it\n' : ''
  const { findings } = reading
  return `${table}${legend}\n${readSummary(reading)}${findingsSummary(findings)}${findingLines(reading, width)}`
}

/** Formats a reading for `check`: findings and summary. */
function checkText(reading: SourceReading, width: number): string {
  const { findings } = reading
  return `${findingLines(reading, width)}${readSummary(reading)}${findingsSummary(findings)}`
}

/** Reads an agenda and prints how Rostrum understands it, or its problems; returns the exit code. Rejects with a `StartupError` if there is nothing to show. */
export async function importAgenda(
  command: ImportCommand,
  words: readonly string[],
  { stdin, print, width }: ImportConsole,
): Promise<0 | 1> {
  const options = importOptions(command, words)
  const reading = await readSource(options, stdin)
  const columns = Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, width ?? DEFAULT_WIDTH))
  if (command === 'check') {
    print(checkText(reading, columns))
    return reading.findings.some(isSerious) ? 1 : 0
  }
  print(options.json ? importJson(reading) : readingText(reading, columns))
  return 0
}
