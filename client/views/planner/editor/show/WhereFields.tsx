import { homeZone } from '../../../../../shared/agenda/homeZone.ts'
import { planSpan } from '../../../../../shared/agenda/plan.ts'
import { LanguageTag } from '../../../../../shared/agenda/texts.ts'
import { dateIn } from '../../../../../shared/time/format.ts'
import { SECOND } from '../../../../../shared/time/instant.ts'
import { findByName, foldForSearch } from '../../../../ui/controls/findByName.ts'
import { ZoneField } from '../../../../ui/intake/ZoneField.tsx'
import { ChoiceField, ContestedAt, Field, ListedActs, useField } from '../fields/Field.tsx'
import { AddField, type Suggestion } from '../fields/PersonPicker.tsx'
import css from '../inspector/inspector.module.css'
import { fieldOf } from '../model/changes.ts'
import { useEditor, useEditorWords } from '../state/editor.tsx'

/** Returns the date of a show in its home zone, for the offsets of zones. */
export function useShowDate(): string {
  const { agenda } = useEditor()
  return dateIn(planSpan(agenda).start, homeZone(agenda))
}

/** The zones of the show: its home, and the others in which its times are shown. */
export function ZonesField() {
  const { t, city } = useEditorWords()
  const { zones } = useEditor().agenda
  const date = useShowDate()
  const { address, ...field } = useField(fieldOf('show', null, 'zones'))
  const put = (to: readonly string[]) => field.put([...new Set(to)])
  const add = t('editor.show.addZone')
  return (
    <>
      {zones.map((zone, at) => {
        const label = t(at === 0 ? 'editor.show.home' : 'editor.show.zone')
        const first = {
          words: t('editor.show.makeHome'),
          label: t('editor.show.homeWhat', { city: city(zone) }),
          put: () => put([zone, ...zones]),
        }
        return (
          <Field key={zone} label={label}>
            <ZoneField
              label={label}
              zone={zone}
              choose={(to) => put(zones.toSpliced(at, 1, to))}
              likely={zones}
              date={date}
            />
            {at === 0 ? null : (
              <span className="acts">
                <ListedActs
                  name={city(zone)}
                  up={first}
                  remove={() => put(zones.toSpliced(at, 1))}
                />
              </span>
            )}
          </Field>
        )
      })}
      {zones.length >= 6 ? null : (
        <Field label={add}>
          <ZoneField
            key={zones.length}
            label={add}
            zone=""
            choose={(to) => put([...zones, to])}
            likely={[]}
            date={date}
          />
        </Field>
      )}
      <ContestedAt at={address} />
    </>
  )
}

/** Languages that can be found by their names; any other only by its tag. */
const KNOWN = 'en zh-Hans zh-Hant de fr es ja ko ar ru pt it nl'.split(' ')

/** Returns the languages that a typed name or tag may mean, except `without`. */
function languagesLike(
  typed: string,
  name: (tag: string) => string,
  without: readonly string[],
): readonly Suggestion[] {
  const typedTag = LanguageTag.safeParse(typed.trim())
  const labelOf = (tag: string) =>
    tag.startsWith('zh-') || name(tag) === tag ? `${name(tag)} ${tag}` : name(tag)
  const known = [...new Set([...KNOWN, ...(typedTag.success ? [typedTag.data] : [])])]
    .filter((tag) => !without.includes(tag))
    .map((tag) => ({ id: tag, label: labelOf(tag), detail: tag, text: tag }))
  const names = ({ id, label }: Suggestion) => [id, label].map(foldForSearch)
  return findByName(known, foldForSearch(typed.trim()), names, 1).slice(0, 6)
}

/** The languages of the agenda, the main one first. */
export function ShowLanguages() {
  const { t, languageName: name } = useEditor()
  const { languages } = useEditor().agenda
  const { address, ...field } = useField(fieldOf('show', null, 'languages'))
  const put = (to: readonly string[]) => field.put([...new Set(to)])
  const first = (tag: string) => ({
    words: t('editor.show.makeMain'),
    label: t('editor.show.mainWhat', { language: name(tag) }),
    put: () => put([tag, ...languages]),
  })
  return (
    <Field label={t('editor.show.languages')} wide address={address}>
      <ul className={css.list}>
        {languages.map((tag, at) => (
          <li key={tag} className="acts">
            <span className="grow">{name(tag)}</span>
            <ListedActs
              name={name(tag)}
              up={at === 0 ? null : first(tag)}
              remove={languages.length === 1 ? null : () => put(languages.toSpliced(at, 1))}
            />
          </li>
        ))}
      </ul>
      {languages.length >= 10 ? null : (
        <AddField
          label={t('editor.show.addLanguage')}
          find={(typed) => languagesLike(typed, name, languages)}
          add={({ id }) => put([...languages, id])}
        />
      )}
    </Field>
  )
}

/** The choices for the time that a booth gets to finish, in seconds. */
const SECONDS = [3, 5, 8, 10, 15]

/** How long a speaker in another language waits for the booth (R20); absent if the agenda has one language. */
export function TailField() {
  const { t } = useEditorWords()
  const { languages, tail = null } = useEditor().agenda
  const { address, put } = useField(fieldOf('show', null, 'tail'))
  if (languages.length < 2 && tail === null) return null
  const offered = [...new Set([...SECONDS, ...(tail === null ? [] : [tail / SECOND])])]
  const seconds = offered
    .toSorted((a, b) => a - b)
    .map((count) => ({ value: String(count * SECOND), label: t('editor.show.tailOf', { count }) }))
  return (
    <ChoiceField
      label={t('editor.show.tail')}
      note={t('editor.show.tailNote')}
      value={tail === null ? '' : String(tail)}
      choices={[{ value: '', label: t('editor.show.noTail') }, ...seconds]}
      choose={(to) => put(to === '' ? null : Number(to))}
      address={address}
    />
  )
}
