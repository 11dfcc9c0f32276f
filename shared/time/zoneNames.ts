/** Zones that go by these names now, and which browsers and Node still file under older ones. */
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

/** Zones that keep one offset all year: `Etc/GMT-8` is eight hours ahead of UTC. */
const FIXED = [
  ...Array.from({ length: 12 }, (_, n) => `Etc/GMT+${n + 1}`),
  ...Array.from({ length: 14 }, (_, n) => `Etc/GMT-${n + 1}`),
]

/** Each zone's name by how it is written in lower case. Only what this machine knows comes in, however it was written: a closed set. */
const names = new Map(
  ['UTC', ...Intl.supportedValuesOf('timeZone'), ...RENAMED, ...FIXED].map((name) => [
    name.toLowerCase(),
    name,
  ]),
)

/** How many names are kept at hand. */
export function zoneNamesStored(): number {
  return names.size
}

/** The longest name that a zone may have, in characters. */
export const ZONE_NAME_LIMIT = 60

/** How many unknown names are looked up before the code that asks returns: each costs as much as hundreds of known ones. */
const LOOK_UPS = 100

/** The names that this turn looked up and that are no zones. */
const unknown = new Set<string>()

/** The name that this machine gives a zone, whichever of its names is asked by; null where it knows none such, or where it looked up too many. */
function resolved(name: string): string | null {
  if (name.length > ZONE_NAME_LIMIT || unknown.has(name) || unknown.size === LOOK_UPS) return null
  try {
    return new Intl.DateTimeFormat('en-GB', { timeZone: name }).resolvedOptions().timeZone
  } catch {
    if (unknown.size === 0) void Promise.resolve().then(() => unknown.clear())
    unknown.add(name)
    return null
  }
}

/** The one name of a zone, however its letters are written and whichever old name it is called by; null where this machine does not know it. */
export function zoneName(written: string): string | null {
  const key = written.toLowerCase()
  const known = names.get(key)
  if (known !== undefined) return known
  const found = resolved(written)
  if (found !== null) names.set(key, found)
  return found
}
