import type { ImportOptions } from '../../../shared/agenda/reading/draftFromReading.ts'
import type { ReadAgenda } from '../../../shared/agenda/reading/reading.ts'
import type { LanguageTag } from '../../../shared/agenda/texts.ts'
import { useLanguageNames } from '../../i18n/languageNames.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import type { GotSpan } from './model/gotRows.ts'
import type { Known } from './model/known.ts'
import type { Kept } from './model/work.ts'
import { ZoneField } from './ZoneField.tsx'

/** What a source says besides its items, and what a person says in its stead. */
export type FactsProps = Known & {
  readonly agenda: ReadAgenda
  readonly wishes: ImportOptions
  /** Whether a show is made of it, which then has no title, languages or stop of its own yet. */
  readonly makes: boolean
  readonly span: GotSpan | null
  readonly starts: string
  readonly kept: Kept
  readonly wish: (part: Partial<ImportOptions>) => void
  readonly start: (time: string) => void
  readonly keep: (texts: Partial<Kept>) => void
}

/** The languages that are offered for the content of a show; those of a source come first. */
const OFFERED: readonly LanguageTag[] = ['en', 'zh-Hans', 'de', 'fr', 'es', 'ja', 'ko']

/** The title of a show, in each of its languages; one left empty is as the source has it. */
export function TitleField({ agenda, languages, wishes, wish }: FactsProps) {
  const { t } = useTranslation('intake')
  const tongue = useLanguageNames()
  const said = wishes.title ?? agenda.title
  const tags = languages.length === 0 ? Object.keys(said) : languages
  const type = (tag: LanguageTag, text: string) => {
    const typed = Object.entries({ ...said, [tag]: text })
    wish({ title: Object.fromEntries(typed.filter(([, one]) => one.trim() !== '')) })
  }
  return (
    <span className="paste-fields">
      {(tags.length === 0 ? ['en'] : tags).map((tag) => (
        <input
          key={tag}
          lang={tag}
          className="paste-input paste-long"
          aria-label={t('titleIn', { language: tongue.name(tag) })}
          placeholder={t('titleIn', { language: tongue.name(tag) })}
          maxLength={300}
          value={said[tag] ?? ''}
          onChange={(event) => type(tag, event.target.value)}
        />
      ))}
    </span>
  )
}

/** The day it is held. */
export function DateField({ date, wish }: Pick<FactsProps, 'date' | 'wish'>) {
  const { t } = useTranslation('intake')
  return (
    <input
      type="date"
      className="paste-input"
      aria-label={t('facts.date')}
      value={date ?? ''}
      onChange={(event) => wish({ date: event.target.value === '' ? null : event.target.value })}
    />
  )
}

/** Whose clock its times are read by. */
export function HomeField({
  agenda,
  date,
  zones,
  wishes,
  wish,
  focused = false,
}: Pick<FactsProps, 'agenda' | 'date' | 'zones' | 'wishes' | 'wish'> & {
  readonly focused?: boolean
}) {
  const { t } = useTranslation('intake')
  const own = new Intl.DateTimeFormat().resolvedOptions().timeZone
  return (
    <ZoneField
      label={t('mend.zone')}
      zone={wishes.zone ?? zones[0] ?? ''}
      choose={(zone) => wish({ zone })}
      miss={(zone) => wish({ zone })}
      likely={[...agenda.zones, own]}
      date={date}
      focused={focused}
    />
  )
}

/** By when it has to end, on the clock that its times are read by; empty: there is no such time. */
export function StopField({ span, wish }: Pick<FactsProps, 'span' | 'wish'>) {
  const { t } = useTranslation('intake')
  return (
    <input
      type="time"
      className="paste-input"
      aria-label={t('facts.stop')}
      value={span?.stop[0]?.text ?? ''}
      onChange={(event) => wish({ stop: event.target.value === '' ? null : event.target.value })}
    />
  )
}

/** The languages of its content. */
export function LanguagesField({ languages, wish }: Pick<FactsProps, 'languages' | 'wish'>) {
  const { t } = useTranslation('intake')
  const tongue = useLanguageNames()
  const all = [...new Set([...languages, ...OFFERED])]
  const toggle = (tag: LanguageTag) => {
    const others = languages.filter((one) => one !== tag)
    wish({ languages: others.length === languages.length ? [...languages, tag] : others })
  }
  return (
    <fieldset className="paste-fields" aria-label={t('facts.languages')}>
      {all.map((tag) => (
        <label key={tag} className="paste-check">
          <input
            type="checkbox"
            checked={languages.includes(tag)}
            // A show has one language at least.
            disabled={languages.length === 1 && languages[0] === tag}
            onChange={() => toggle(tag)}
          />
          {tongue.name(tag)}
        </label>
      ))}
    </fieldset>
  )
}
