import { z } from 'zod'
import type { Instant } from '../time/instant.ts'
import { instantOfIso, isoOf } from '../time/iso.ts'
import { type AgendaFault, agendaFaults } from './checks.ts'
import { linkFaults } from './documentLinks.ts'
import { homeZone } from './homeZone.ts'
import { Agenda, Item, Segment } from './model.ts'
import type { AgendaResult } from './undatedAgenda.ts'

/** The version of the format below; raised when a reader of the one before could not read it. */
const VERSION = 1

const Moment = z.iso
  .datetime({ offset: true })
  .describe('A moment with its offset from UTC, such as 2023-06-21T15:00:00+08:00')

const NativeItem = Item.extend({ until: Moment.nullable().optional() })

const NativeSegment = Segment.extend({
  start: z
    .discriminatedUnion('type', [
      z.strictObject({ type: z.literal('follows') }),
      z.strictObject({ type: z.literal('notBefore'), at: Moment }),
    ])
    .describe('When the segment before ends, or not before a moment; the first has a moment'),
  mustEndBy: Moment.nullable(),
  items: z.array(NativeItem).max(500),
})

/** A whole agenda as a file: everything a plan holds, moments as ISO 8601, lengths in milliseconds. */
export const NativeAgenda = z
  .strictObject({
    format: z.literal('rostrum-agenda'),
    version: z.literal(VERSION),
    agenda: Agenda.extend({
      hardStop: z.strictObject({ at: Moment, movableTo: Moment.nullable() }).nullable(),
      segments: z.array(NativeSegment).min(1).max(200),
    }),
  })
  .describe(
    'An agenda of Rostrum. Texts are maps from language tags to text; lengths are milliseconds',
  )
export type NativeAgenda = z.infer<typeof NativeAgenda>

/** An item with the time until which it lasts; without one it is left out. */
function withUntil<I extends object, T>(item: I, until: T | null): I & { until?: T } {
  return until === null ? item : { ...item, until }
}

/** The file of an agenda; reading it gives the same agenda. */
export function nativeOf(agenda: Agenda): NativeAgenda {
  const zone = homeZone(agenda)
  const iso = (at: Instant | null) => at && isoOf(at, zone)
  const { hardStop } = agenda
  return {
    format: 'rostrum-agenda',
    version: VERSION,
    agenda: {
      ...agenda,
      hardStop: hardStop && {
        at: isoOf(hardStop.at, zone),
        movableTo: iso(hardStop.movableTo),
      },
      segments: agenda.segments.map((segment) => ({
        ...segment,
        start:
          segment.start.type === 'follows'
            ? segment.start
            : { type: 'notBefore', at: isoOf(segment.start.at, zone) },
        mustEndBy: iso(segment.mustEndBy),
        items: segment.items.map(({ until, ...item }) => withUntil(item, iso(until ?? null))),
      })),
    },
  }
}

/** Turns moments into instants, and remembers those that are none. */
class Moments {
  readonly faults: AgendaFault[] = []

  at(text: string, path: string): Instant {
    const found = instantOfIso(text)
    if (found === null) this.faults.push({ path, problem: `${text} is no moment` })
    return found ?? (0 as Instant)
  }

  atOrNull(text: string | null, path: string): Instant | null {
    return text === null ? null : this.at(text, path)
  }
}

/** Whether a value says of itself that it is such a file, right or wrong. */
export function isNativeFile(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    'format' in value &&
    value.format === 'rostrum-agenda'
  )
}

/** The agenda of a file, or what is wrong with it and where. */
export function agendaOfNative(value: unknown): AgendaResult {
  const parsed = NativeAgenda.safeParse(value)
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path, message }) => ({
      path: path.join('.'),
      problem: message,
    }))
    return { ok: false, faults }
  }
  const file = parsed.data.agenda
  const moments = new Moments()
  const agenda: Agenda = {
    ...file,
    hardStop: file.hardStop && {
      at: moments.at(file.hardStop.at, 'hardStop.at'),
      movableTo: moments.atOrNull(file.hardStop.movableTo, 'hardStop.movableTo'),
    },
    segments: file.segments.map((segment, n) => ({
      ...segment,
      start:
        segment.start.type === 'follows'
          ? segment.start
          : { type: 'notBefore', at: moments.at(segment.start.at, `segments.${n}.start`) },
      mustEndBy: moments.atOrNull(segment.mustEndBy, `segments.${n}.mustEndBy`),
      items: segment.items.map(({ until, ...item }, nth) =>
        withUntil(item, moments.atOrNull(until ?? null, `segments.${n}.items.${nth}.until`)),
      ),
    })),
  }
  const faults = [...moments.faults, ...agendaFaults(agenda), ...linkFaults(agenda)]
  return faults.length === 0 ? { ok: true, agenda } : { ok: false, faults }
}
