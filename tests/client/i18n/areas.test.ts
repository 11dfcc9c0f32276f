import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { OVERLAY, OVERLAY_BUILDER, SMALL_WINDOWS, VIEWS } from '../../../client/app/screens.ts'
import { en } from '../../../client/i18n/en/dictionary.ts'

const CLIENT = join(import.meta.dirname, '../../../client')

/** What a source file of the client brings in, at once or later, types aside, the areas whose words it uses, and those that it loads for what it brings in. */
type Source = {
  readonly brings: readonly string[]
  readonly areas: readonly string[]
  readonly loads: readonly string[]
}

/** Every file that was read, as screens share most of theirs. */
const sources = new Map<string, Source>()

function sourceOf(file: string): Source {
  const known = sources.get(file)
  if (known !== undefined) return known
  const text = readFileSync(file, 'utf8')
  const brings = broughtInto(text, dirname(file))
  const source = { brings, areas: spokenIn(text), loads: loadedIn(text) }
  sources.set(file, source)
  return source
}

function broughtInto(text: string, folder: string): readonly string[] {
  const imports = text.matchAll(
    /^(?:import|\} from) (?!type).*?'(\.[^']+\.tsx?)'|import\('(\.[^']+)'\)/gm,
  )
  return [...imports].map(([, now, later = '']) => join(folder, now ?? later))
}

/** The areas that a text loads itself. */
function loadedIn(text: string): readonly string[] {
  return [...text.matchAll(/loadTexts\(i18n, \[([^\]]+)\]/g)].flatMap(([, names = '']) =>
    [...names.matchAll(/'(\w+)'/g)].map(([, name = '']) => name),
  )
}

/** Adds the areas whose words a source file uses with all that it brings in, types aside, unless one on the way loads them. */
function addAreas(
  file: string,
  areas: Set<string>,
  loaded: ReadonlySet<string>,
  known: Set<string>,
) {
  const key = [file, ...loaded].join(' ')
  if (known.has(key) || !existsSync(file)) return
  known.add(key)
  const source = sourceOf(file)
  const all = new Set([...loaded, ...source.loads].toSorted())
  for (const area of source.areas) if (!all.has(area)) areas.add(area)
  for (const from of source.brings) addAreas(from, areas, all, known)
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
  const areas = new Set<string>()
  addAreas(join(CLIENT, entry), areas, new Set(), new Set())
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
  ['views/overlay/OverlayPage.tsx', OVERLAY],
  ['views/overlay/OverlayBuilder.tsx', OVERLAY_BUILDER],
] as const

it.each(SCREENS)(
  'a screen: %s brings the words of just the areas it speaks in',
  (entry, { areas }) => {
    expect(areasOf(entry)).toEqual([...areas].sort())
  },
)
