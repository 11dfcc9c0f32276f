import { type AgendaFile, agendaOn, type Made } from '../../../shared/agenda/file.ts'
import type { LanguageTag, Texts } from '../../../shared/agenda/texts.ts'

/** What the owner filled in for a new show; texts as typed, times HH:MM, an empty stop or second zone is none. */
export type MakeForm = {
  readonly languages: readonly LanguageTag[]
  readonly titles: Readonly<Record<LanguageTag, string>>
  readonly date: string
  readonly start: string
  readonly stop: string
  readonly home: string
  readonly second: string
  readonly rehearsal: boolean
  readonly file: { readonly name: string; readonly file: AgendaFile } | null
}

/** The words of the first segment and item of a show without an agenda file, in each language there is. */
export type FirstWords = { readonly segment: Texts; readonly item: Texts }

/** What has to be filled in before a show can be made. */
export type Lack = 'needTitle' | 'needDate' | 'needStart' | 'needLanguage'

/** The titles that were filled in, in the languages chosen. */
export function titleOf({ languages, titles }: MakeForm): Texts {
  const filled = languages.map((tag) => [tag, (titles[tag] ?? '').trim()] as const)
  return Object.fromEntries(filled.filter(([, text]) => text !== ''))
}

/** What is still to be filled in, in the order of the form. */
export function lacksOf(form: MakeForm): readonly Lack[] {
  const lacks: readonly (readonly [Lack, boolean])[] = [
    ['needLanguage', form.languages.length === 0],
    ['needTitle', Object.keys(titleOf(form)).length === 0],
    ['needDate', form.date === ''],
    ['needStart', form.start === ''],
  ]
  return lacks.filter(([, lacking]) => lacking).map(([lack]) => lack)
}

/** What an agenda has besides what the form says. */
type FileBase = Omit<AgendaFile, 'title' | 'languages' | 'zones'>

/** A stop not after the start is meant for the day after. */
function stopOf({ start, stop }: MakeForm): string {
  return stop <= start ? `${stop}+1` : stop
}

/** A file with one item; what it leaves out is the form's to say. */
function emptyFile({ segment, item }: FirstWords): FileBase {
  const first = { id: 'item-1', title: item, kind: 'other', minutes: 10 } as const
  return { people: [], segments: [{ id: 'segment-1', title: segment, items: [first] }] }
}

/** Words in the languages of a show, where we have them; else in the first we have. */
function wordsIn(languages: readonly LanguageTag[], words: Texts): Texts {
  const known = Object.entries(words)
  const wanted = known.filter(([tag]) => languages.includes(tag))
  return Object.fromEntries(wanted.length === 0 ? known.slice(0, 1) : wanted)
}

/** The agenda that a form comes to; where there is a file, its fields win over the file's. */
export function agendaOf(form: MakeForm, words: FirstWords): Made {
  const { languages, home, second, date, stop } = form
  const first = {
    segment: wordsIn(languages, words.segment),
    item: wordsIn(languages, words.item),
  }
  const file = form.file?.file
  const { hardStop, movableTo, ...base }: FileBase = file ?? emptyFile(first)
  const more = (file?.zones ?? []).slice(2).filter((zone) => zone !== home && zone !== second)
  const made: AgendaFile = {
    ...base,
    title: titleOf(form),
    languages: [...languages],
    zones: [home, ...(second === '' || second === home ? [] : [second]), ...more],
    segments: base.segments.map((segment, n) =>
      n === 0 ? { ...segment, notBefore: form.start } : segment,
    ),
    ...(stop === '' ? {} : { hardStop: stopOf(form) }),
    // How late the stop could move is known for the stop of the file alone.
    ...(movableTo !== undefined && stopOf(form) === hardStop ? { movableTo } : {}),
  }
  return agendaOn(made, date)
}

/** A form with what a file says in its fields; the date and the rehearsal stay as they are. */
export function filledFrom(form: MakeForm, name: string, file: AgendaFile): MakeForm {
  const [home = form.home, second = ''] = file.zones
  return {
    ...form,
    languages: file.languages,
    titles: { ...form.titles, ...file.title },
    start: file.segments[0]?.notBefore ?? form.start,
    stop: file.hardStop?.replace('+1', '') ?? '',
    home,
    second,
    file: { name, file },
  }
}
