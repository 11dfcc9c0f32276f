import { type Agenda, Kind } from '../../../../shared/agenda/model.ts'
import { useLanguageNames } from '../../../i18n/languageNames.ts'
import css from '../context/form.module.css'
import { useWords } from '../context/useWords.ts'
import { type ItemForm, lengthOf, titleOf } from './itemForm.ts'

type FieldsProps = {
  readonly agenda: Agenda
  readonly form: ItemForm
  readonly change: (form: ItemForm) => void
}

/** The title, in each of the show's languages. */
export function TitleFields({ form, change }: FieldsProps) {
  const { t } = useWords()
  const tongue = useLanguageNames()
  return (
    <>
      {Object.entries(form.titles).map(([tag, text]) => (
        <label className={css.field} key={tag}>
          <span>{t('edit.text', { language: tongue.name(tag) })}</span>
          <input
            lang={tag}
            value={text}
            maxLength={300}
            onChange={(event) =>
              change({ ...form, titles: { ...form.titles, [tag]: event.target.value } })
            }
          />
        </label>
      ))}
      {titleOf(form) === null ? <p className="quiet">{t('edit.needTitle')}</p> : null}
    </>
  )
}

/** How long it is to be. */
export function LengthField({ form, change }: FieldsProps) {
  const { t } = useWords()
  const sound = lengthOf(form) !== null
  return (
    <>
      <label className={css.field} data-short={true}>
        <span>{t('edit.minutes')}</span>
        <input
          inputMode="decimal"
          value={form.minutes}
          aria-invalid={!sound}
          onChange={(event) => change({ ...form, minutes: event.target.value })}
        />
      </label>
      {sound ? null : <p className={css.wrong}>{t('edit.needMinutes')}</p>}
    </>
  )
}

/** What kind of item it is and in which language; only for items still to be made. */
export function KindFields({ agenda, form, change }: FieldsProps) {
  const { t } = useWords()
  const tongue = useLanguageNames()
  return (
    <>
      <label className={css.field}>
        <span>{t('edit.kind')}</span>
        <select
          value={form.kind}
          onChange={(event) => change({ ...form, kind: Kind.parse(event.target.value) })}
        >
          {Kind.options.map((kind) => (
            <option key={kind} value={kind}>
              {t(`common:kind.${kind}`)}
            </option>
          ))}
        </select>
      </label>
      <label className={css.field}>
        <span>{t('edit.language')}</span>
        <select
          value={form.language ?? ''}
          onChange={(event) => change({ ...form, language: event.target.value || null })}
        >
          <option value="">{t('edit.noLanguage')}</option>
          {agenda.languages.map((tag) => (
            <option key={tag} value={tag}>
              {tongue.name(tag)}
            </option>
          ))}
        </select>
      </label>
    </>
  )
}
