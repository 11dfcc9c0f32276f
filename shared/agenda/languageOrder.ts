import type { Agenda } from './model.ts'
import type { LanguageTag } from './texts.ts'

/** The parts of agendas that are already in order, by languages; draft and published agenda share parts. */
const orderedParts = new Map<string, WeakSet<object>>()

function reorder(part: unknown, languages: readonly LanguageTag[], memo: WeakSet<object>): unknown {
  if (typeof part !== 'object' || part === null || memo.has(part)) return part
  // Keys that are not languages of the agenda come last, in their own order.
  const place = (key: string) => (languages.includes(key) ? languages.indexOf(key) : Infinity)
  const before = Object.entries(part)
  const after = before.map(([key, value]) => [key, reorder(value, languages, memo)] as const)
  const sorted = Array.isArray(part)
    ? after
    : after.toSorted(([a], [b]) => place(a) - place(b) || 0)
  const isSame = sorted.every(([key, value], n) => key === before[n]?.[0] && value === before[n][1])
  const result = Array.isArray(part) ? sorted.map(([, value]) => value) : Object.fromEntries(sorted)
  memo.add(isSame ? part : result)
  return isSame ? part : result
}

/** Returns the agenda with the languages of each text in the agenda's order, so that the first is the fallback for all readers (P9d). Parts already in order stay the same objects. */
export function inLanguageOrder(agenda: Agenda): Agenda {
  const { languages } = agenda
  const memo = orderedParts.get(String(languages)) ?? new WeakSet()
  orderedParts.set(String(languages), memo)
  // It has the same fields, some in another order.
  return reorder(agenda, languages, memo) as Agenda
}
