import type { Agenda } from './model.ts'
import type { LanguageTag } from './texts.ts'

/** The languages by which a part of an agenda is in order already. */
const ordered = new WeakMap<object, readonly LanguageTag[]>()

function inOrder(part: unknown, languages: readonly LanguageTag[]): unknown {
  if (typeof part !== 'object' || part === null || ordered.get(part) === languages) return part
  // Keys that are no language of the agenda stay behind those that are, in their own order.
  const place = (key: string) => (languages.includes(key) ? languages.indexOf(key) : Infinity)
  const was = Object.entries(part)
  const is = was.map(([key, inner]) => [key, inOrder(inner, languages)] as const)
  const sorted = Array.isArray(part) ? is : is.toSorted(([a], [b]) => place(a) - place(b) || 0)
  const stays = sorted.every(([key, inner], n) => key === was[n]?.[0] && inner === was[n][1])
  const made = Array.isArray(part) ? sorted.map(([, inner]) => inner) : Object.fromEntries(sorted)
  ordered.set(stays ? part : made, languages)
  return stays ? part : made
}

/**
 * Returns the agenda with the languages of each text in the agenda's order, so that the first one is what a reader without their
 * own reads (P9d). Parts that are in order stay the same objects.
 */
export function inLanguageOrder(agenda: Agenda): Agenda {
  // It has the same fields, some of them in another order.
  return inOrder(agenda, agenda.languages) as Agenda
}
