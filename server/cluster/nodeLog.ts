import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { z } from 'zod'
import { parseJson } from '../parseJson.ts'

/** What a node's log says: how far it knows the log of a show, or something that a person should read. */
export type NodeWord =
  | { readonly as: 'known'; readonly show: string; readonly seq: number }
  | { readonly as: 'said'; readonly text: string }

/** A line of a node's log, as pino writes it. */
const Line = z.looseObject({
  level: z.number(),
  msg: z.string(),
  show: z.string().optional(),
  seq: z.int().optional(),
})

/** The level of pino's from which on a line is for people. */
const WARN = 40

/** What a line of a node's log is to whoever looks at a cluster; null where it is nothing. */
export function wordOf(text: string): NodeWord | null {
  const line = lineOf(text)
  // What is no line of the log is what Node.js says when a program fails.
  if (line === null) return text.trim() === '' ? null : { as: 'said', text }
  const { level, msg, show, seq } = line
  if (msg === 'known' && show !== undefined && seq !== undefined) return { as: 'known', show, seq }
  return level >= WARN ? { as: 'said', text: msg } : null
}

function lineOf(text: string): z.infer<typeof Line> | null {
  try {
    return parseJson(Line, text)
  } catch {
    return null
  }
}

/** Reads a node's log as it is written. */
export function readLog(from: Readable, told: (word: NodeWord) => void): void {
  createInterface({ input: from }).on('line', (text) => {
    const word = wordOf(text)
    if (word !== null) told(word)
  })
}
