/** A city of a list: how it is called, the IANA zone it is in, and how many live there. */
export type City = { readonly name: string; readonly zone: string; readonly people: number }

/** How many times as many must live in one city as in its namesakes elsewhere, for its name to mean it. */
const OUTWEIGHS = 4

/** A name without accents and in small letters: `São Paulo` is found by `sao paulo`. */
export function foldedCity(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

/** The zone each name of a city means, by its folded name; a name of cities in several zones means by far the largest of them, or none. */
export function zonesByCity(cities: readonly City[]): ReadonlyMap<string, string> {
  const named = new Map<string, City[]>()
  for (const city of cities) {
    const name = foldedCity(city.name)
    named.set(name, [...(named.get(name) ?? []), city])
  }
  return new Map(
    [...named].flatMap(([name, all]) => {
      const [first, ...others] = all.toSorted((one, other) => other.people - one.people)
      const elsewhere = others.find(({ zone }) => zone !== first?.zone)
      const isMeant =
        first !== undefined &&
        (elsewhere === undefined || first.people >= elsewhere.people * OUTWEIGHS)
      return isMeant ? [[name, first.zone] as const] : []
    }),
  )
}
