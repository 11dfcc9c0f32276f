import type { PersonId } from '../agenda/ids.ts'
import type { Texts } from '../agenda/texts.ts'
import { type Duration, SECOND } from '../time/instant.ts'
import type { ReportFacts, ReportRow } from './report.ts'

/** A share of the show in ms; `floor` is floor time in other people's items. */
export type Share<Whose> = {
  readonly whose: Whose
  readonly planned: Duration
  readonly allotted: Duration
  readonly used: Duration
  readonly floor: Duration
  readonly items: number
}

/** The shares by person, organisation and language (null: items without one). */
export type Shares = {
  readonly people: readonly Share<PersonId>[]
  readonly organisations: readonly Share<Texts>[]
  readonly languages: readonly Share<string | null>[]
}

type Part = { readonly planned: Duration; readonly allotted: Duration; readonly used: Duration }

const NO_SHARE = { planned: 0, allotted: 0, used: 0, floor: 0, items: 0 }

/** Rounds lengths to whole units (ms) whose sum is the rounded sum. */
export function wholeParts(lengths: readonly Duration[], unit: Duration = 1): readonly Duration[] {
  // The addition allows for rounding errors: three thirds are a whole.
  const sumUntil = (n: number) => {
    const sum = lengths.slice(0, n).reduce((a, b) => a + b, 0)
    return Math.floor((sum + 1e-3) / unit) * unit
  }
  return lengths.map((_, n) => sumUntil(n + 1) - sumUntil(n))
}

/** Divides a length evenly, into whole seconds if it has whole seconds (T5). */
function evenParts(length: Duration, count: number): readonly Duration[] {
  return wholeParts(Array(count).fill(length / count), length % SECOND === 0 ? SECOND : 1)
}

/** Divides a row's lengths among owners: evenly, except the used time if `used` states its parts. */
function divideRow<Whose>(
  row: ReportRow,
  owners: readonly Whose[],
  used: readonly Duration[] = evenParts(row.used, owners.length),
): readonly (readonly [Whose, Part])[] {
  const planned = evenParts(row.planned, owners.length)
  const allotted = evenParts(row.allotted, owners.length)
  return owners.map((whose, n) => [
    whose,
    { planned: planned[n] ?? 0, allotted: allotted[n] ?? 0, used: used[n] ?? 0 },
  ])
}

/** Sums by key, in the order of first use. */
class Sums<Whose> {
  readonly #shares = new Map<string, Share<Whose>>()

  add(key: string, whose: Whose, part: Partial<Omit<Share<Whose>, 'whose'>>): void {
    const previous = this.#shares.get(key) ?? { whose, ...NO_SHARE }
    this.#shares.set(key, {
      whose: previous.whose,
      planned: previous.planned + (part.planned ?? 0),
      allotted: previous.allotted + (part.allotted ?? 0),
      used: previous.used + (part.used ?? 0),
      floor: previous.floor + (part.floor ?? 0),
      items: previous.items + (part.items ?? 0),
    })
  }

  all(): readonly Share<Whose>[] {
    return [...this.#shares.values()]
  }
}

function sharesByPerson({ rows, floor, people }: ReportFacts): readonly Share<PersonId>[] {
  const sums = new Sums<PersonId>()
  for (const row of rows)
    for (const [person, part] of divideRow(row, row.speakers, row.spoke))
      sums.add(person, person, { ...part, items: 1 })
  for (const { person, used } of floor) sums.add(person, person, { floor: used })
  const known = new Set(people.map(({ person }) => person))
  return sums.all().filter(({ whose }) => known.has(whose))
}

function sharesByOrganisation(
  { people }: ReportFacts,
  shares: readonly Share<PersonId>[],
): readonly Share<Texts>[] {
  const affiliations = new Map(people.map(({ person, affiliation }) => [person, affiliation]))
  const sums = new Sums<Texts>()
  for (const { whose, ...part } of shares) {
    const affiliation = affiliations.get(whose) ?? null
    if (affiliation !== null) sums.add(JSON.stringify(affiliation), affiliation, part)
  }
  return sums.all()
}

/** Divides items evenly among their languages; breaks count for none. */
function sharesByLanguage({ rows }: ReportFacts): readonly Share<string | null>[] {
  const sums = new Sums<string | null>()
  for (const row of rows) {
    if (row.kind === 'break') continue
    const { languages } = row
    const spoken = languages.length === 0 ? [null] : languages
    for (const [language, part] of divideRow(row, spoken))
      sums.add(String(language), language, { ...part, items: 1 })
  }
  // Items without a language come last.
  return sums.all().toSorted((a, b) => Number(a.whose === null) - Number(b.whose === null))
}

/** Returns the times of each person, organisation and language. */
export function sharesOf(facts: ReportFacts): Shares {
  const people = sharesByPerson(facts)
  return {
    people,
    organisations: sharesByOrganisation(facts, people),
    languages: sharesByLanguage(facts),
  }
}

/** Converts lengths to whole percent that add up to 100 by the largest remainders; all 0 if the sum is 0. */
export function percents(lengths: readonly Duration[]): readonly number[] {
  const total = lengths.reduce((a, b) => a + b, 0)
  if (total <= 0) return lengths.map(() => 0)
  const exact = lengths.map((length) => (100 * length) / total)
  const floors = exact.map(Math.floor)
  const missing = 100 - floors.reduce((a, b) => a + b, 0)
  const largest = exact
    .map((share, n) => ({ n, rest: share - Math.floor(share) }))
    .toSorted((a, b) => b.rest - a.rest || a.n - b.n)
    .slice(0, missing)
  return floors.map((floor, n) => floor + (largest.some((one) => one.n === n) ? 1 : 0))
}
