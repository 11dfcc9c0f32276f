import type { Agenda } from './model.ts'
import type { LanguageTag } from './texts.ts'

/** The parts of agendas that are in order already, by the languages of these: draft and published agenda share parts. */
const ordered = new Map<string, WeakSet<object>>()

function inOrder(part: unknown, languages: readonly LanguageTag[], done: WeakSet<object>): unknown {
  if (typeof part !== 'object' || part === null || done.has(part)) return part
  // Keys that are no language of the agenda stay behind those that are, in their own order.
  const place = (key: string) => (languages.includes(key) ? languages.indexOf(key) : Infinity)
  const was = Object.entries(part)
  const is = was.map(([key, inner]) => [key, inOrder(inner, languages, done)] as const)
  const sorted = Array.isArray(part) ? is : is.toSorted(([a], [b]) => place(a) - place(b) || 0)
  const stays = sorted.every(([key, inner], n) => key === was[n]?.[0] && inner === was[n][1])
  const made = Array.isArray(part) ? sorted.map(([, inner]) => inner) : Object.fromEntries(sorted)
  done.add(stays ? part : made)
  return stays ? part : made
}

/**
 * Returns the agenda with the languages of each text in the agenda's order, so that the first one is what a reader without their
 * own reads (P9d). Parts that are in order stay the same objects.
 */
export function inLanguageOrder(agenda: Agenda): Agenda {
  const { languages } = agenda
  const done = ordered.get(String(languages)) ?? new WeakSet()
  ordered.set(String(languages), done)
  // It has the same fields, some of them in another order.
  return inOrder(agenda, languages, done) as Agenda
}
