import { parseArgs } from 'node:util'
import { z } from 'zod'
import { placedZone } from '../../shared/time/dials.ts'
import { ConfigError } from '../configChoices.ts'
import { helpLines } from './optionHelp.ts'

/** What `import` and `check` were asked: `file` is a path or `-`; `day` counts from 1. */
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

/** The options with a value: what each does, and an example. The help and the messages about misuse follow from this table. */
const OPTIONS = {
  date: { about: 'the day, where the agenda does not say it', example: '2023-06-21' },
  zone: { about: 'the home zone, where the agenda does not say it', example: 'Asia/Shanghai' },
  day: { about: 'of an agenda of several days only this one, from 1', example: '1' },
  room: { about: 'of an agenda of several rooms only this one', example: '"Room A"' },
} as const

type Name = keyof typeof OPTIONS

/** The list of these options for a help text. */
export const IMPORT_OPTION_HELP = Object.entries(OPTIONS)
  .map(([name, { about, example }]) => helpLines(`--${name} ${example}`, about))
  .join('\n')

const isName = (name: string): name is Name => Object.hasOwn(OPTIONS, name)

function optionsOf(command: ImportCommand): string {
  const flags = command === 'import' ? ['--json'] : []
  return [...Object.keys(OPTIONS).map((name) => `--${name}`), ...flags, '--help'].join(', ')
}

type Words = { files: string[]; values: { [name in Name]?: string }; json: boolean }

function wordsOf(command: ImportCommand, args: readonly string[]): Words {
  const options = Object.fromEntries(
    Object.keys(OPTIONS).map((name) => [name, { type: 'string' as const }]),
  )
  const { tokens } = parseArgs({ args: [...args], options, strict: false, tokens: true })
  const words: Words = { files: [], values: {}, json: false }
  for (const token of tokens) {
    if (token.kind === 'positional') words.files.push(token.value)
    if (token.kind !== 'option') continue
    const { name, rawName, value } = token
    if (command === 'import' && rawName === '--json' && value === undefined) words.json = true
    else if (rawName.startsWith('--') && isName(name)) words.values[name] = given(name, value)
    else throw new ConfigError(`Unknown option ${rawName}. The options are ${optionsOf(command)}.`)
  }
  return words
}

function given(name: Name, value: string | undefined): string {
  if (value && !value.startsWith('--')) return value
  throw new ConfigError(`--${name} needs a value: --${name} ${OPTIONS[name].example}`)
}

function fileFrom(command: ImportCommand, files: readonly string[]): string {
  const [file, more] = files
  if (file === undefined || file === '') {
    throw new ConfigError(
      `Name the file to read, or - for what is typed or piped in: rostrum ${command} agenda.txt`,
    )
  }
  if (more === undefined) return file
  throw new ConfigError(`One file is read at a time: "${more}" is one too many.`)
}

function dateFrom(value: string | undefined): string | null {
  if (value === undefined) return null
  if (z.iso.date().safeParse(value).success) return value
  throw new ConfigError(`--date must be a day of the calendar like 2023-06-21, not "${value}".`)
}

function zoneFrom(value: string | undefined): string | null {
  if (value === undefined) return null
  const zone = placedZone(value)
  if (zone !== null) return zone
  throw new ConfigError(
    `--zone must be a zone named by a place, like Asia/Shanghai or Europe/Berlin, not "${value}".`,
  )
}

function dayFrom(value: string | undefined): number | null {
  if (value === undefined) return null
  if (/^[1-9]\d{0,3}$/.test(value)) return Number(value)
  throw new ConfigError(
    `--day must be a number from 1, as the days follow one another, not "${value}".`,
  )
}

/** Reads what follows `import` or `check` on the command line; throws a `ConfigError` that says what is wrong and what would be right. */
export function importOptions(command: ImportCommand, args: readonly string[]): ImportOptions {
  const { files, values, json } = wordsOf(command, args)
  return {
    file: fileFrom(command, files),
    date: dateFrom(values.date),
    zone: zoneFrom(values.zone),
    day: dayFrom(values.day),
    room: values.room ?? null,
    json,
  }
}
