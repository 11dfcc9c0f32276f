import { parseArgs } from 'node:util'
import { z } from 'zod'
import { placedZone } from '../../shared/time/dials.ts'
import { ConfigError } from '../config/options.ts'

/** The options of `import` and `check`: `file` is a path or `-`; `day` counts from 1. */
export type ImportOptions = {
  readonly file: string
  readonly date: string | null
  readonly zone: string | null
  readonly day: number | null
  readonly room: string | null
  readonly json: boolean
}

/** The commands that read an agenda from a file. */
export type ImportCommand = 'import' | 'check'

/** The options with a value; help and error messages are built from this table. */
export const IMPORT_OPTIONS = {
  date: { about: 'the date, if the agenda does not name it', example: '2023-06-21' },
  zone: { about: 'the home zone, if the agenda does not name it', example: 'Asia/Shanghai' },
  day: { about: 'only this day of several, counted from 1', example: '1' },
  room: { about: 'only this room of several', example: '"Room A"' },
} as const

type Name = keyof typeof IMPORT_OPTIONS

const isName = (name: string): name is Name => Object.hasOwn(IMPORT_OPTIONS, name)

function optionList(command: ImportCommand): string {
  const flags = command === 'import' ? ['--json'] : []
  return [...Object.keys(IMPORT_OPTIONS).map((name) => `--${name}`), ...flags, '--help'].join(', ')
}

type Words = { files: string[]; values: { [name in Name]?: string }; json: boolean }

function parseWords(command: ImportCommand, args: readonly string[]): Words {
  const options = Object.fromEntries(
    Object.keys(IMPORT_OPTIONS).map((name) => [name, { type: 'string' as const }]),
  )
  const { tokens } = parseArgs({ args: [...args], options, strict: false, tokens: true })
  const words: Words = { files: [], values: {}, json: false }
  for (const token of tokens) {
    if (token.kind === 'positional') words.files.push(token.value)
    if (token.kind !== 'option') continue
    const { name, rawName, value } = token
    if (command === 'import' && rawName === '--json' && value === undefined) words.json = true
    else if (rawName.startsWith('--') && isName(name))
      words.values[name] = requireValue(name, value)
    else throw new ConfigError(`Unknown option ${rawName}. The options are ${optionList(command)}.`)
  }
  return words
}

function requireValue(name: Name, value: string | undefined): string {
  if (value && !value.startsWith('--')) return value
  throw new ConfigError(`--${name} needs a value: --${name} ${IMPORT_OPTIONS[name].example}`)
}

function fileFrom(command: ImportCommand, files: readonly string[]): string {
  const [file, more] = files
  if (file === undefined || file === '') {
    throw new ConfigError(
      `Name the file to read, or - for standard input: rostrum ${command} agenda.txt`,
    )
  }
  if (more === undefined) return file
  throw new ConfigError(`Name only one file: "${more}" is one too many.`)
}

function dateFrom(value: string | undefined): string | null {
  if (value === undefined) return null
  if (z.iso.date().safeParse(value).success) return value
  throw new ConfigError(`--date must be a calendar date like 2023-06-21, not "${value}".`)
}

function zoneFrom(value: string | undefined): string | null {
  if (value === undefined) return null
  const zone = placedZone(value)
  if (zone !== null) return zone
  throw new ConfigError(
    `--zone must be a zone name like Asia/Shanghai or Europe/Berlin, not "${value}".`,
  )
}

function dayFrom(value: string | undefined): number | null {
  if (value === undefined) return null
  if (/^[1-9]\d{0,3}$/.test(value)) return Number(value)
  throw new ConfigError(`--day must be a number from 1, in the order of the days, not "${value}".`)
}

/** Reads the words after `import` or `check`; throws a `ConfigError` with the mistake and the right form. */
export function importOptions(command: ImportCommand, args: readonly string[]): ImportOptions {
  const { files, values, json } = parseWords(command, args)
  return {
    file: fileFrom(command, files),
    date: dateFrom(values.date),
    zone: zoneFrom(values.zone),
    day: dayFrom(values.day),
    room: values.room ?? null,
    json,
  }
}
