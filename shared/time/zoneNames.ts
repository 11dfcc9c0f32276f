/** Current names of zones that browsers and Node list under older names. */
export const RENAMED: readonly string[] = [
  'Africa/Asmara',
  'America/Argentina/Buenos_Aires',
  'America/Argentina/Catamarca',
  'America/Argentina/Cordoba',
  'America/Argentina/Jujuy',
  'America/Argentina/Mendoza',
  'America/Atikokan',
  'America/Indiana/Indianapolis',
  'America/Kentucky/Louisville',
  'America/Nuuk',
  'Asia/Ho_Chi_Minh',
  'Asia/Kathmandu',
  'Asia/Kolkata',
  'Asia/Yangon',
  'Atlantic/Faroe',
  'Europe/Kyiv',
  'Pacific/Chuuk',
  'Pacific/Kanton',
  'Pacific/Pohnpei',
]

/** Zones with one offset all year: `Etc/GMT-8` is eight hours ahead of UTC. */
const FIXED = [
  ...Array.from({ length: 12 }, (_, n) => `Etc/GMT+${n + 1}`),
  ...Array.from({ length: 14 }, (_, n) => `Etc/GMT-${n + 1}`),
]

/** The canonical name of each zone by its spelling in lower case; only names that this machine knows, so their number is limited. */
const names = new Map(
  ['UTC', ...Intl.supportedValuesOf('timeZone'), ...RENAMED, ...FIXED].map((name) => [
    name.toLowerCase(),
    name,
  ]),
)

/** Returns the number of names stored. */
export function zoneNameCount(): number {
  return names.size
}

export const ZONE_NAME_LIMIT = 60

/** The most unknown names to look up in one turn of the event loop: each costs as much as hundreds of known ones. */
const MAX_LOOKUPS = 100

const unknownNames = new Set<string>()

/** Returns this machine's name for a zone; null if it knows none, or after too many look-ups. */
function resolvedName(name: string): string | null {
  if (name.length > ZONE_NAME_LIMIT || unknownNames.has(name) || unknownNames.size === MAX_LOOKUPS)
    return null
  try {
    return new Intl.DateTimeFormat('en-GB', { timeZone: name }).resolvedOptions().timeZone
  } catch {
    if (unknownNames.size === 0) void Promise.resolve().then(() => unknownNames.clear())
    unknownNames.add(name)
    return null
  }
}

/** Returns the canonical name of a zone in upper or lower case, also for an older name; null if this machine does not know it. */
export function zoneName(written: string): string | null {
  const key = written.toLowerCase()
  const known = names.get(key)
  if (known !== undefined) return known
  const found = resolvedName(written)
  if (found !== null) names.set(key, found)
  return found
}
