import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { SMALL_WINDOWS, VIEWS } from '../../../client/app/screens.ts'
import { en } from '../../../client/i18n/en/dictionary.ts'

const CLIENT = join(import.meta.dirname, '../../../client')

/** What a source file of the client brings in, at once or later, types aside, and the areas whose words it uses. */
type Source = { readonly brings: readonly string[]; readonly areas: readonly string[] }

/** Every file that was read, as screens share most of theirs. */
const sources = new Map<string, Source>()

function sourceOf(file: string): Source {
  const known = sources.get(file)
  if (known !== undefined) return known
  const text = readFileSync(file, 'utf8')
  const source = { brings: broughtInto(text, dirname(file)), areas: spokenIn(text) }
  sources.set(file, source)
  return source
}

function broughtInto(text: string, folder: string): readonly string[] {
  const imports = text.matchAll(
    /^(?:import|\} from) (?!type).*?'(\.[^']+\.tsx?)'|import\('(\.[^']+)'\)/gm,
  )
  return [...imports].map(([, now, later = '']) => join(folder, now ?? later))
}

/** Every source file of the client that this one brings in, types aside. */
function broughtBy(file: string, known = new Set<string>()): ReadonlySet<string> {
  if (known.has(file) || !existsSync(file)) return known
  known.add(file)
  for (const from of sourceOf(file).brings) broughtBy(from, known)
  return known
}

/** The areas whose words a text uses. */
function spokenIn(text: string): readonly string[] {
  const asked = [...text.matchAll(/useTranslation\(([^)]*)\)/g)].map(([, names = '']) => names)
  const named = [...text.matchAll(/t\(\s*[`'](\w+):/g)].map(([, name = '']) => `'${name}'`)
  return [...asked, ...named].flatMap((names) =>
    [...names.matchAll(/'(\w+)'/g)].map(([, n]) => n ?? ''),
  )
}

function areasOf(entry: string): readonly string[] {
  const areas = new Set([...broughtBy(join(CLIENT, entry))].flatMap((file) => sourceOf(file).areas))
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
  ['views/report/ReportView.tsx', VIEWS.report],
  ['views/speaker/SpeakerWindow.tsx', SMALL_WINDOWS.speaker],
  ['ui/smallWindow/RoomWindow.tsx', SMALL_WINDOWS.moderator],
] as const

it.each(SCREENS)(
  'a screen: %s brings the words of just the areas it speaks in',
  (entry, { areas }) => {
    expect(areasOf(entry)).toEqual([...areas].sort())
  },
)
