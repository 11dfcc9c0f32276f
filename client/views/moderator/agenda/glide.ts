/** Where lines of a list stand, by their id: how far down, in px. */
export type Places = ReadonlyMap<string, number>

/** How far each line must be moved, in px, to stand where it stood before; none where the order is as it was, or the list is new. */
export function glides(before: Places, after: Places): Places {
  const kept = [...after.keys()].filter((id) => before.has(id))
  const order = [...before.keys()].filter((id) => after.has(id))
  const added = after.size !== kept.length || before.size !== order.length
  if (!added && kept.every((id, at) => id === order[at])) return new Map()
  return new Map(
    kept.flatMap((id) => {
      const by = (before.get(id) ?? 0) - (after.get(id) ?? 0)
      return by === 0 ? [] : [[id, by] as const]
    }),
  )
}
