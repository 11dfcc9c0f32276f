import { z } from 'zod'
import { placedZone } from '../../shared/time/dials.ts'
import {
  ConfigError,
  flag,
  numberFrom,
  parseValues,
  readWords,
  value,
} from '../config/commandLine.ts'

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
  date: value(
    '2023-06-21',
    'the date, if the agenda does not name it',
    'a calendar date like 2023-06-21',
    (text, refuse) => (z.iso.date().safeParse(text).success ? text : refuse()),
  ),
  zone: value(
    'Asia/Shanghai',
    'the home zone, if the agenda does not name it',
    'a zone name like Asia/Shanghai or Europe/Berlin',
    (text, refuse) => placedZone(text) ?? refuse(),
  ),
  day: value(
    '1',
    'only this day of several, counted from 1',
    'a number from 1, in the order of the days',
    numberFrom(1, 9_999),
  ),
  room: value('"Room A"', 'only this room of several', '', (text) => text),
}

const JSON_OPTION = { json: flag('print only JSON, on standard output') }

function fileFrom(command: ImportCommand, [file, more]: readonly string[]): string {
  if (file === undefined || file === '') {
    throw new ConfigError(
      `Name the file to read, or - for standard input: rostrum ${command} agenda.txt`,
    )
  }
  if (more === undefined) return file
  throw new ConfigError(`Name only one file: "${more}" is one too many.`)
}

/** Reads the words after `import` or `check`; throws a `ConfigError` with the mistake and the right form. */
export function importOptions(command: ImportCommand, args: readonly string[]): ImportOptions {
  const table = { ...IMPORT_OPTIONS, ...(command === 'import' && JSON_OPTION) }
  const { choices, others } = readWords(table, args)
  const file = fileFrom(command, others)
  const values = parseValues({ ...IMPORT_OPTIONS, ...JSON_OPTION }, choices)
  const { date = null, zone = null, day = null, room = null, json = false } = values
  return { file, date, zone, day, room, json }
}
