const DIALS = {
  minutes: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  seconds: { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' },
  days: { year: 'numeric', month: '2-digit', day: '2-digit' },
} as const

type Dial = Intl.DateTimeFormat

const made = new Map<string, Dial | null>()

function newDial(kind: keyof typeof DIALS, zone: string): Dial | null {
  try {
    return new Intl.DateTimeFormat('en-GB', { ...DIALS[kind], timeZone: zone })
  } catch {
    return null
  }
}

/** What shows the time in a zone: `15:04`, `15:04:09` or `21/06/2023`; null where this machine does not know the zone. Kept, as one costs as much as reading it a hundred times. */
export function dial(kind: keyof typeof DIALS, zone: string): Dial | null {
  const name = `${kind} ${zone}`
  const known = made.get(name)
  if (known !== undefined) return known
  const fresh = newDial(kind, zone)
  made.set(name, fresh)
  return fresh
}

/** Whether `name` is an IANA zone with a place in it (`Asia/Shanghai`, `UTC`), never an abbreviation. */
export function isZone(name: string): boolean {
  return (name === 'UTC' || name.includes('/')) && dial('minutes', name) !== null
}
