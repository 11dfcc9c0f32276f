import { readFile } from '../../../../server/intake/readFile.ts'
import { SourceReading } from '../../../../shared/agenda/reading/reading.ts'

type ImportOptions = { readonly date: string | null; readonly zone: string | null }

const NO_IMPORT_OPTIONS: ImportOptions = { date: null, zone: null }

/** The reading of a source, which matches its schema, or the code of its fault. */
export async function read(
  source: string | Uint8Array,
  importOptions: ImportOptions = NO_IMPORT_OPTIONS,
) {
  const bytes = typeof source === 'string' ? new TextEncoder().encode(source) : source
  const result = await readFile(bytes, null, importOptions)
  if (!result.ok) return result.code
  return SourceReading.parse(result.reading)
}

/** Each agenda as its day and room, then a line for each item: start, minutes, kind, title, people. */
export async function sheets(
  source: string | Uint8Array,
  importOptions: ImportOptions = NO_IMPORT_OPTIONS,
): Promise<readonly string[]> {
  const reading = await read(source, importOptions)
  if (typeof reading === 'string') return [reading]
  return reading.agendas.flatMap(({ date, room, segments }) => [
    `# ${date} ${room}`,
    ...segments.flatMap(({ items }) =>
      items.map(({ start, planned, kind, title, speakers }) => {
        const names = speakers.map(({ name }) => Object.values(name)[0]).join(', ')
        return `${start} ${planned === null ? '?' : planned / 60_000} ${kind} ${Object.values(title).join(' = ')} | ${names}`
      }),
    ),
  ])
}

/** A calendar with these lines. */
export const calendar = (...lines: readonly string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n')
/** The lines of an event of a calendar. */
export const event = (...lines: readonly string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT']
