import { readFileSync } from 'node:fs'
import { readText } from '../../../../../server/intake/readText.ts'
import type { Agenda } from '../../../../../shared/agenda/model.ts'
import { draftFromReading } from '../../../../../shared/agenda/reading/draftFromReading.ts'
import {
  type ParsedAgenda,
  type ParsedItem,
  type ReadSegment,
  SourceReading,
} from '../../../../../shared/agenda/reading/reading.ts'
import type { Texts } from '../../../../../shared/agenda/texts.ts'
import { MINUTE } from '../../../../../shared/time/instant.ts'
import { present } from '../../../../support/present.ts'

const ROLES = { speaker: '', moderator: '*', panellist: '' } as const

const words = (texts: Texts) => Object.values(texts).join(' = ')
const clock = (when: string | null) => when?.replace(/^.*T/, '').slice(0, 5) ?? '--:--'

function itemLine({ title, start, planned, speakers, kind }: ParsedItem): string {
  const people = speakers.map(({ name, role }) => `${words(name)}${ROLES[role]}`)
  const length = planned === null ? '?' : String(planned / MINUTE)
  const rest = [
    kind === 'break' ? '(break)' : '',
    people.length > 0 ? `— ${people.join(', ')}` : '',
  ]
  return [clock(start), length, words(title), ...rest].filter((part) => part !== '').join(' ')
}

function segmentLines(segment: ReadSegment): string[] {
  const { items, title, budget } = segment
  const [only] = items
  if (items.length === 1 && only !== undefined && words(only.title) === words(title))
    return [itemLine(only)]
  const head = `[${words(title)}${budget === null ? '' : ` ${budget / MINUTE}`}]`
  return [head, ...items.map((item) => `  ${itemLine(item)}`)]
}

/** Formats an agenda in one line an item: start, minutes, title, `— people` (`*` moderates); blocks in brackets with their budget. */
export const outline = ({ segments }: ParsedAgenda): string[] => segments.flatMap(segmentLines)

/** The readings of short texts: several tests, also of other files, check the same one. */
const READINGS = new Map<string, SourceReading>()
const SHORT = 20_000

/** Reads a text; `options` are what a person chose for it. */
export function reading(
  text: string,
  options: { date?: string; zone?: string } = {},
): SourceReading {
  const { date = null, zone = null }: Record<string, string | null> = options
  const key = JSON.stringify([text, date, zone])
  const read = READINGS.get(key) ?? readText(text, { date, zone })
  if (text.length <= SHORT) READINGS.set(key, read)
  return read
}

/** Reads a text and checks the reading against its schema. */
export const readSource = (text: string): SourceReading => SourceReading.parse(reading(text))

/** Reads the first agenda of a text. */
export const agendaOf = (text: string): ParsedAgenda => present(reading(text).agendas[0])

/** Makes a draft of the first agenda of a text, besides those that exist; throws where something is missing. */
export function adopted(text: string, existing: readonly Agenda[] = []): Agenda {
  const draft = draftFromReading(agendaOf(text), { date: null, zone: null }, existing)
  if (!draft.ok) throw new Error(draft.missing.join())
  return draft.agenda
}

/** Lists the findings of a text: level, code and line. */
export const findingsOf = (text: string): string[] =>
  reading(text).findings.map(({ level, code, line }) => `${level} ${code} ${line ?? ''}`.trim())

export function codesOf(text: string, line?: number): string[] {
  const { findings } = reading(text)
  return findings.filter((one) => line === undefined || one.line === line).map(({ code }) => code)
}

/** A text with the outline, or the findings, that its reading must have. */
export type Example = {
  readonly name: string
  readonly text: string
  readonly expected: readonly string[]
}

const exampleFile = (name: string) =>
  readFileSync(new URL(`../examples/${name}.txt`, import.meta.url), 'utf8')

/** Reads the rows of a file in `examples`: a text and what is expected of it, separated by ` => `. */
export const exampleRows = (file: string): readonly string[][] =>
  exampleFile(file)
    .trimEnd()
    .split('\n')
    .map((line) => line.split(' => '))

/** Reads the examples of a file in `examples`: after `=== NAME` the text, after `---` its outline or findings. */
export const examples = (file: string): readonly Example[] =>
  exampleFile(file)
    .split(/^=== /m)
    .flatMap((part) => {
      const [head = '', outlined] = part.split('\n---\n')
      const [name = '', ...text] = head.replace(/\n$/, '').split('\n')
      return name === ''
        ? []
        : [{ name, text: text.join('\n'), expected: outlined?.split('\n').slice(0, -1) ?? [] }]
    })
