import type { ComponentProps, ReactNode } from 'react'
import type { Agenda } from '../../../../shared/agenda/model.ts'
import { personOf } from '../../../../shared/run/lookup.ts'
import { useLanguageNames } from '../../../i18n/languageNames.ts'
import { useLanguage } from '../../../i18n/useLanguage.ts'
import { useTranslation } from '../../../i18n/useTranslation.tsx'
import { Choice } from '../editor/fields/Field.tsx'
import {
  languagesFor,
  PAPERS,
  type PrintChoice,
  SHEETS,
  type Side,
  secondLanguages,
  speakersOf,
  withSheet,
} from './model/source.ts'
import css from './printPage.module.css'

function Pick(choice: ComponentProps<typeof Choice<string>>) {
  return (
    <div className={css.pick} data-row-box={choice.label}>
      <span>{choice.label}</span>
      <Choice {...choice} />
    </div>
  )
}

function Radios<T extends string>({
  legend,
  name,
  value,
  options,
  choose,
}: {
  readonly legend: string
  readonly name: string
  readonly value: T
  readonly options: readonly { readonly value: T; readonly text: ReactNode }[]
  readonly choose: (value: T) => void
}) {
  return (
    <fieldset className={css.radios} data-row-box={legend}>
      <legend className="label">{legend}</legend>
      {options.map((one) => (
        <label key={one.value}>
          <input
            type="radio"
            name={name}
            value={one.value}
            checked={one.value === value}
            onChange={() => choose(one.value)}
          />
          <span>{one.text}</span>
        </label>
      ))}
    </fieldset>
  )
}

type Choosing = {
  readonly choice: PrintChoice
  readonly agenda: Agenda
  readonly choose: (choice: PrintChoice) => void
}

function Languages({ choice, agenda, choose }: Choosing) {
  const { t } = useTranslation('planner')
  const { name: languageName } = useLanguageNames()
  const seconds = secondLanguages(choice, agenda)
  const languages = languagesFor(choice.sheet, agenda)
  return (
    <>
      <Pick
        label={t('print.language')}
        value={choice.language}
        choices={languages.map((tag) => ({
          value: tag,
          label: tag === 'own' ? t('print.own') : languageName(tag),
        }))}
        choose={(language) => choose({ ...choice, language })}
      />
      {seconds.length > 1 || seconds[0] !== null ? (
        <Pick
          label={t('print.beside')}
          value={choice.beside ?? ''}
          choices={seconds.map((tag) => ({
            value: tag ?? '',
            label: tag === null ? t('print.alone') : languageName(tag),
          }))}
          choose={(tag) => choose({ ...choice, beside: tag === '' ? null : tag })}
        />
      ) : null}
    </>
  )
}

function Whose({ choice, agenda, choose }: Choosing) {
  const { t } = useTranslation('planner')
  const { reading } = useLanguage()
  const people = speakersOf(agenda).flatMap((id) => personOf(agenda, id) ?? [])
  return (
    <Pick
      label={t('print.person')}
      value={choice.person ?? ''}
      choices={[
        { value: '', label: t('print.everyone') },
        ...people.map(({ id, name }) => ({ value: id, label: reading(name).text })),
      ]}
      choose={(id) => choose({ ...choice, person: id === '' ? null : id })}
    />
  )
}

/** What is printed: which sheet, version, languages, paper. */
export function ChoiceForm({
  choice,
  agenda,
  sides,
  choose,
}: Choosing & { readonly sides: readonly Side[] }) {
  const { t } = useTranslation('planner')
  return (
    <form
      className={css.form}
      aria-label={t('print.choose')}
      onSubmit={(event) => event.preventDefault()}
    >
      <Radios
        legend={t('print.sheet')}
        name="sheet"
        value={choice.sheet}
        options={SHEETS.map((value) => ({
          value,
          text: (
            <>
              {t(`print.sheets.${value}`)} <span className="quiet">{t(`print.whom.${value}`)}</span>
            </>
          ),
        }))}
        choose={(sheet) => choose(withSheet(choice, sheet, agenda))}
      />
      <Radios
        legend={t('print.side')}
        name="side"
        value={choice.side}
        options={sides.map((value) => ({ value, text: t(`print.sides.${value}`) }))}
        choose={(side) => choose({ ...choice, side })}
      />
      <Languages choice={choice} agenda={agenda} choose={choose} />
      {choice.sheet === 'cards' ? <Whose choice={choice} agenda={agenda} choose={choose} /> : null}
      <Radios
        legend={t('print.paper')}
        name="paper"
        value={choice.paper}
        options={PAPERS.map((value) => ({ value, text: t(`print.papers.${value}`) }))}
        choose={(paper) => choose({ ...choice, paper })}
      />
    </form>
  )
}
