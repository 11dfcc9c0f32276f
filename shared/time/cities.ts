export type City = { readonly name: string; readonly zone: string; readonly people: number }

/** How many times more people a city must have than its namesakes in other zones, so that the name means this city. */
const MIN_RATIO = 4

/** Returns a city's name in lower case without accents: `São Paulo` becomes `sao paulo`. */
export function foldedCity(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

/** Returns the zone of each folded city name. A name in several zones means by far the largest city, or none. */
export function zonesByCity(cities: readonly City[]): ReadonlyMap<string, string> {
  const byName = new Map<string, City[]>()
  for (const city of cities) {
    const name = foldedCity(city.name)
    byName.set(name, [...(byName.get(name) ?? []), city])
  }
  return new Map(
    [...byName].flatMap(([name, all]) => {
      const [first, ...others] = all.toSorted((one, other) => other.people - one.people)
      const elsewhere = others.find(({ zone }) => zone !== first?.zone)
      const isMeant =
        first !== undefined &&
        (elsewhere === undefined || first.people >= elsewhere.people * MIN_RATIO)
      return isMeant ? [[name, first.zone] as const] : []
    }),
  )
}
