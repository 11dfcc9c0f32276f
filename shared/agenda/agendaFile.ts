import { z } from 'zod'
import type { Instant } from '../time/instant.ts'
import { instantOfIso, isoOf } from '../time/iso.ts'
import { type AgendaFault, type AgendaResult, checkedAgenda } from './checks.ts'
import { linkFaults } from './documentLinks.ts'
import { mapTimes } from './fixedTimes.ts'
import { homeZone } from './homeZone.ts'
import { Agenda, Item, Segment } from './model.ts'

/** The version of this format; raise it if readers of the previous one cannot read the new one. */
const VERSION = 1

const Moment = z.iso
  .datetime({ offset: true })
  .describe('A moment with its offset from UTC, such as 2023-06-21T15:00:00+08:00')

const ItemInFile = Item.extend({ until: Moment.nullable().optional() })

const SegmentInFile = Segment.extend({
  start: z
    .discriminatedUnion('type', [
      z.strictObject({ type: z.literal('follows') }),
      z.strictObject({ type: z.literal('notBefore'), at: Moment }),
    ])
    .describe(
      'Starts when the previous segment ends, or not before a moment; the first segment needs a moment',
    ),
  mustEndBy: Moment.nullable(),
  items: z.array(ItemInFile).max(500),
})

/** A complete agenda as a JSON file: times as ISO 8601, lengths in milliseconds. */
export const AgendaFile = z
  .strictObject({
    format: z.literal('rostrum-agenda'),
    version: z.literal(VERSION),
    agenda: Agenda.extend({
      hardStop: z.strictObject({ at: Moment, movableTo: Moment.nullable() }).nullable(),
      segments: z.array(SegmentInFile).min(1).max(200),
    }),
  })
  .describe(
    'An agenda of Rostrum. Texts are maps from language tags to text; lengths are milliseconds',
  )
export type AgendaFile = z.infer<typeof AgendaFile>

/** Converts an agenda to its file; `agendaOfFile` returns the same agenda. */
export function agendaFileOf(agenda: Agenda): AgendaFile {
  const zone = homeZone(agenda)
  const file = mapTimes(agenda, (at: Instant) => isoOf(at, zone))
  return { format: 'rostrum-agenda', version: VERSION, agenda: file }
}

/** A value with the format name of an agenda file, valid or not. */
const AnyAgendaFile = z.object({ format: AgendaFile.shape.format })

/** Converts the value of an agenda file to an agenda, or returns its faults. */
export function agendaOfFile(value: unknown): AgendaResult {
  const parsed = AgendaFile.safeParse(value)
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path, message }) => ({
      path: path.join('.'),
      problem: message,
    }))
    return { ok: false, faults }
  }
  const invalid: AgendaFault[] = []
  const agenda = mapTimes(parsed.data.agenda, (text, path) => {
    const at = instantOfIso(text)
    if (at === null) invalid.push({ path, problem: `${text} is not a moment` })
    return at ?? (0 as Instant)
  })
  return checkedAgenda(agenda, [...invalid, ...linkFaults(agenda)])
}

/** Parses the text of an agenda file; null if the text is not such a file. */
export function parseAgendaFile(text: string): AgendaResult | null {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''))
    return AnyAgendaFile.safeParse(value).success ? agendaOfFile(value) : null
  } catch {
    return null
  }
}
