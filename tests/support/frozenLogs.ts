import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { envelopeOf } from '../../server/store/storedEvent.ts'
import { EVENTS } from '../../shared/run/schemas.ts'
import type { Envelope, EventType } from '../../shared/run/state.ts'
import { instant } from '../../shared/time/instant.ts'

/** Where logs are that some version of this program wrote; each stays as it is. */
export const LOGS = join(import.meta.dirname, '../fixtures/logs')

/** The first line of a log: which version wrote it, and the digest of the schema that each type of event had then, where that was recorded. */
const Head = z.object({ wroteBy: z.string(), schemas: z.record(z.string(), z.string()) })

const Line = z.object({
  seq: z.int(),
  at: z.int(),
  commandId: z.string(),
  event: z.looseObject({ type: z.string(), v: z.int() }),
})
export type Line = z.infer<typeof Line>

export type FrozenLog = z.infer<typeof Head> & {
  readonly name: string
  /** The events as they were stored. */
  readonly lines: readonly Line[]
}

export const frozenLogs = (): readonly FrozenLog[] =>
  readdirSync(LOGS).map((name) => {
    const [head = '', ...lines] = readFileSync(join(LOGS, name), 'utf8').trimEnd().split('\n')
    const parsed = lines.map((line) => Line.parse(JSON.parse(line)))
    return { name, ...Head.parse(JSON.parse(head)), lines: parsed }
  })

/** The log as a store of today returns it. */
export const envelopesOf = ({ lines }: FrozenLog): readonly Envelope[] =>
  lines.map(({ seq, at, commandId, event }) =>
    envelopeOf({
      ...{ show: 'show', seq, at: instant(at), wall: instant(at) },
      ...{ command_id: commandId, actor: 'moderator', role: 'moderator' },
      event: JSON.stringify(event),
    }),
  )

/** What of a JSON Schema says which shape a value has: neither limits nor words. */
const OF_SHAPE = new Set([
  ...['type', 'const', 'enum', 'items', 'prefixItems', 'propertyNames', 'additionalProperties'],
  ...['properties', 'required', 'anyOf', 'oneOf', 'allOf', '$ref', '$defs'],
])

function shapeOf(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(shapeOf)
  if (typeof schema !== 'object' || schema === null) return schema
  return Object.fromEntries(
    Object.entries(schema).flatMap(([key, value]) => {
      if (key === 'properties' || key === '$defs') {
        const parts = Object.entries(value).map(([name, part]) => [name, shapeOf(part)])
        return [[key, Object.fromEntries(parts)]]
      }
      return OF_SHAPE.has(key) ? [[key, shapeOf(value)]] : []
    }),
  )
}

/** A digest in hex. */
export function digestOf(...parts: readonly unknown[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(JSON.stringify(part))
  return hash.digest('hex')
}

export const schemaShape = (schema: z.ZodType): unknown =>
  shapeOf(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }))

/** The digest of each event's schema of today. */
export function schemaDigests(): ReadonlyMap<EventType, string> {
  const types = Object.keys(EVENTS) as EventType[]
  return new Map(types.map((type) => [type, digestOf(schemaShape(EVENTS[type])).slice(0, 12)]))
}

/** The events of today that no frozen log has with the schema of today. */
export function notFrozen(): readonly EventType[] {
  const logs = frozenLogs()
  const isIn = (type: EventType, digest: string) =>
    logs.some(
      ({ schemas, lines }) =>
        schemas[type] === digest && lines.some(({ event }) => event.type === type),
    )
  return [...schemaDigests()].flatMap(([type, digest]) => (isIn(type, digest) ? [] : [type]))
}
