import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { en } from '../../../client/i18n/en/dictionary.ts'
import { CARDS, VIEWS } from '../../../client/screens.ts'

const CLIENT = join(import.meta.dirname, '../../../client')

/** Every source file of the client that this one brings in, types aside. */
function broughtBy(file: string, known = new Set<string>()): ReadonlySet<string> {
  if (known.has(file) || !existsSync(file)) return known
  known.add(file)
  for (const [, from = ''] of readFileSync(file, 'utf8').matchAll(
    /^(?:import|\} from) (?!type).*?'(\.[^']+\.tsx?)'|import\('(\.[^']+)'\)/gm,
  )) {
    if (from !== '') broughtBy(join(dirname(file), from), known)
  }
  return known
}

/** The areas whose words a file uses. */
function spokenIn(file: string): readonly string[] {
  const text = readFileSync(file, 'utf8')
  const asked = [...text.matchAll(/useTranslation\(([^)]*)\)/g)].map(([, names = '']) => names)
  const named = [...text.matchAll(/t\(\s*[`'](\w+):/g)].map(([, name = '']) => `'${name}'`)
  return [...asked, ...named].flatMap((names) =>
    [...names.matchAll(/'(\w+)'/g)].map(([, n]) => n ?? ''),
  )
}

function areasOf(entry: string): readonly string[] {
  const areas = new Set([...broughtBy(join(CLIENT, entry))].flatMap(spokenIn))
  return [...areas].filter((area) => area !== 'common' && Object.hasOwn(en, area)).sort()
}

const SCREENS = [
  ['views/moderator/ModeratorView.tsx', VIEWS.moderator],
  ['views/speaker/SpeakerView.tsx', VIEWS.speaker],
  ['views/timekeeper/TimekeeperView.tsx', VIEWS.timekeeper],
  ['views/interpreter/InterpreterView.tsx', VIEWS.interpreter],
  ['views/planner/PlannerView.tsx', VIEWS.planner],
  ['views/stage/StageView.tsx', VIEWS.stage],
  ['views/audience/AudienceView.tsx', VIEWS.audience],
  ['views/speaker/SpeakerCard.tsx', CARDS.speaker],
  ['ui/card/RoomCard.tsx', CARDS.moderator],
] as const

describe('a screen', () => {
  it.each(SCREENS)('%s brings the words of just the areas it speaks in', (entry, { areas }) => {
    expect(areasOf(entry)).toEqual([...areas].sort())
  })
})
