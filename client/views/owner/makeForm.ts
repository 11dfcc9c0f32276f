import { type AgendaFile, agendaOn, type Made } from '../../../shared/agenda/file.ts'
import type { LanguageTag, Texts } from '../../../shared/agenda/texts.ts'
import type { Held } from './agendaFile.ts'
import { exportedOn, fieldsOf } from './exported.ts'

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
  readonly file: { readonly name: string; readonly held: Held } | null
}

/** What the first segment of a show without an agenda file is called, in each language there is. */
export type FirstWords = { readonly segment: Texts }

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

/** A file with nothing in it yet but where it begins; what it leaves out is the form's to say. */
function emptyFile({ segment }: FirstWords): FileBase {
  return { people: [], segments: [{ id: 'segment-1', title: segment, items: [] }] }
}

/** Words in the languages of a show, where we have them; else in the first we have. */
function wordsIn(languages: readonly LanguageTag[], words: Texts): Texts {
  const known = Object.entries(words)
  const wanted = known.filter(([tag]) => languages.includes(tag))
  return Object.fromEntries(wanted.length === 0 ? known.slice(0, 1) : wanted)
}

/** The zones of a form, before those that a file has besides. */
function zonesOf({ home, second }: MakeForm, file: readonly string[] = []): string[] {
  const more = file.slice(2).filter((zone) => zone !== home && zone !== second)
  return [home, ...(second === '' || second === home ? [] : [second]), ...more]
}

/** The agenda that a form comes to; where there is a file, its fields win over the file's. */
export function agendaOf(form: MakeForm, words: FirstWords): Made {
  const { languages, date, start } = form
  const held = form.file?.held
  const stop = form.stop === '' ? null : stopOf(form)
  if (held !== undefined && 'agenda' in held) {
    const { agenda } = held
    const zones = zonesOf(form, agenda.zones)
    const said = { title: titleOf(form), languages: [...languages], zones }
    return exportedOn(agenda, { ...said, date, start, stop })
  }
  const first = { segment: wordsIn(languages, words.segment) }
  const file = held?.file
  const { hardStop, movableTo, ...base }: FileBase = file ?? emptyFile(first)
  const made: AgendaFile = {
    ...base,
    title: titleOf(form),
    languages: [...languages],
    zones: zonesOf(form, file?.zones),
    segments: base.segments.map((segment, n) =>
      n === 0 ? { ...segment, notBefore: start } : segment,
    ),
    ...(stop === null ? {} : { hardStop: stop }),
    // How late the stop could move is known for the stop of the file alone.
    ...(movableTo !== undefined && stop === hardStop ? { movableTo } : {}),
  }
  return agendaOn(made, date)
}

/** The titles that somebody typed: no file takes their place. */
function typedTitles({ titles, file }: MakeForm): MakeForm['titles'] {
  const held =
    file === null ? {} : 'file' in file.held ? file.held.file.title : file.held.agenda.title
  const typed = Object.entries(titles).filter(
    ([tag, text]) => text.trim() !== '' && text !== held[tag],
  )
  return Object.fromEntries(typed)
}

/** A form with what a file says in its fields; the rehearsal stays as it is, and a title that was typed and a date that was chosen. */
export function filledFrom(form: MakeForm, name: string, held: Held): MakeForm {
  const { title, languages, zones } = 'file' in held ? held.file : held.agenda
  const [home = form.home, second = ''] = zones
  const times =
    'agenda' in held
      ? fieldsOf(held.agenda)
      : {
          start: held.file.segments[0]?.notBefore ?? '',
          stop: held.file.hardStop?.replace('+1', '') ?? '',
          date: '',
        }
  return {
    ...form,
    languages,
    titles: { ...title, ...typedTitles(form) },
    start: times.start || form.start,
    stop: times.stop,
    date: form.date || times.date,
    home,
    second,
    file: { name, held },
  }
}
