import type { ComponentProps } from 'react'
import type { Agenda } from '../../../../shared/agenda/model.ts'
import { personOf } from '../../../../shared/run/lookup.ts'
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

type RadiosProps<T extends string> = {
  readonly legend: string
  readonly name: string
  readonly value: T
  readonly options: readonly { readonly value: T; readonly text: string; readonly hint?: string }[]
  readonly choose: (value: T) => void
}

function Radios<T extends string>({ legend, name, value, options, choose }: RadiosProps<T>) {
  return (
    <fieldset data-row-box={legend}>
      <legend className="label">{legend}</legend>
      {options.map((one) => (
        <label key={one.value} className="check">
          <input
            type="radio"
            name={name}
            value={one.value}
            checked={one.value === value}
            onChange={() => choose(one.value)}
          />
          <span>
            {one.text} <span className="quiet">{one.hint}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}

type ChoiceProps = {
  readonly choice: PrintChoice
  readonly agenda: Agenda
  readonly choose: (choice: PrintChoice) => void
}

/** Returns the props of the select fields: the languages, and the person of the card. */
function useSelects({
  choice,
  agenda,
  choose,
}: ChoiceProps): readonly ComponentProps<typeof Choice<string>>[] {
  const { t, languageName, reading } = useTranslation('planner')
  const seconds = secondLanguages(choice, agenda)
  const people = speakersOf(agenda).flatMap((id) => personOf(agenda, id) ?? [])
  const language = {
    label: t('print.language'),
    value: choice.language,
    choices: languagesFor(choice.sheet, agenda).map((tag) => ({
      value: tag,
      label: tag === 'own' ? t('print.own') : languageName(tag),
    })),
    choose: (to: string) => choose({ ...choice, language: to }),
  }
  const second = {
    label: t('print.beside'),
    value: choice.second ?? '',
    choices: seconds.map((tag) => ({
      value: tag ?? '',
      label: tag === null ? t('print.alone') : languageName(tag),
    })),
    choose: (to: string) => choose({ ...choice, second: to || null }),
  }
  const person = {
    label: t('print.person'),
    value: choice.person ?? '',
    choices: [
      { value: '', label: t('print.everyone') },
      ...people.map(({ id, name }) => ({ value: id, label: reading(name).text })),
    ],
    choose: (to: string) => choose({ ...choice, person: to || null }),
  }
  const hasSecond = seconds.some((tag) => tag !== null)
  return [language, ...(hasSecond ? [second] : []), ...(choice.sheet === 'cards' ? [person] : [])]
}

/** The form that chooses the sheet, version, languages and paper to print. */
export function ChoiceForm({ sides, ...props }: ChoiceProps & { readonly sides: readonly Side[] }) {
  const { t } = useTranslation('planner')
  const { choice, agenda, choose } = props
  const selects = useSelects(props)
  return (
    <form
      className={`stack ${css.form}`}
      aria-label={t('print.choose')}
      onSubmit={(event) => event.preventDefault()}
    >
      <Radios
        legend={t('print.sheet')}
        name="sheet"
        value={choice.sheet}
        options={SHEETS.map((value) => {
          return { value, text: t(`print.sheets.${value}`), hint: t(`print.whom.${value}`) }
        })}
        choose={(sheet) => choose(withSheet(choice, sheet, agenda))}
      />
      <Radios
        legend={t('print.side')}
        name="side"
        value={choice.side}
        options={sides.map((value) => ({ value, text: t(`print.sides.${value}`) }))}
        choose={(side) => choose({ ...choice, side })}
      />
      {selects.map((select) => (
        <div key={select.label} className="stack" data-row-box={select.label}>
          <span>{select.label}</span>
          <Choice {...select} />
        </div>
      ))}
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
