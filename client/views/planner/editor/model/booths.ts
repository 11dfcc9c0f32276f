import {
  boothName,
  boothsOf,
  TURN_MINUTES,
  type WorkingBooth,
} from '../../../../../shared/agenda/booths.ts'
import type { BoothId } from '../../../../../shared/agenda/ids.ts'
import type { Agenda, Booth } from '../../../../../shared/agenda/model.ts'
import { baseLanguage } from '../../../../../shared/agenda/textIn.ts'

/** The most booths of a show. */
export const MOST_BOOTHS = 20

/** A booth as the agenda keeps it: what goes without saying is left out. */
function kept({ id, name, languages, minutes, relayFrom }: WorkingBooth): readonly Booth[] {
  if (languages === null) return []
  const [one, other] = languages
  return [
    {
      id,
      ...(name === id ? {} : { name }),
      languages: [one, other],
      ...(minutes === TURN_MINUTES ? {} : { minutes }),
      ...(relayFrom === null ? {} : { relayFrom }),
    },
  ]
}

/** The booths of a draft, as they are edited: those that go without saying too. */
export function boothsIn(agenda: Agenda): readonly Booth[] {
  return boothsOf(agenda).flatMap(kept)
}

/** The booths with one of them changed; one that is called after its languages is called after the new ones. */
export function boothChanged(
  booths: readonly Booth[],
  id: BoothId,
  change: Partial<Omit<WorkingBooth, 'id'>>,
): Booth[] {
  return booths.flatMap((booth) => {
    if (booth.id !== id) return [booth]
    const { name: was = id, minutes = TURN_MINUTES, relayFrom = null, languages } = booth
    const others = booths.flatMap((one) => (one === booth ? [] : [one.name ?? one.id]))
    const isMade = was.replace(/ \d+$/, '') === boothName(...languages)
    const name =
      isMade && change.languages ? freeName(boothName(...change.languages), new Set(others)) : was
    return kept({ id, name, minutes, relayFrom, languages, ...change })
  })
}

/** The booths without one of them; nobody takes relay from it any more. */
export function boothRemoved(booths: readonly Booth[], id: BoothId): Booth[] {
  return booths
    .filter((booth) => booth.id !== id)
    .map(({ relayFrom, ...booth }) =>
      relayFrom === undefined || relayFrom === id ? booth : { ...booth, relayFrom },
    )
}

/** One more booth, for the first two of the agenda's languages that have none; null where a show of one language has nothing to interpret. */
export function boothAdded({ languages }: Agenda, booths: readonly Booth[]): Booth[] | null {
  const pairs = languages.flatMap((one, n) =>
    languages
      .slice(n + 1)
      .filter((other) => baseLanguage(other) !== baseLanguage(one))
      .map((other): [string, string] => [one, other]),
  )
  const taken = new Set(booths.flatMap(({ id, name }) => [id, name ?? id]))
  const pair = pairs.find(([one, other]) => !taken.has(boothName(one, other))) ?? pairs[0]
  if (pair === undefined) return null
  return [...booths, { id: freeName(boothName(...pair), taken), languages: pair }]
}

function freeName(name: BoothId, taken: ReadonlySet<BoothId>): BoothId {
  let free = name
  for (let n = 2; taken.has(free); n += 1) free = `${name} ${n}`
  return free
}
