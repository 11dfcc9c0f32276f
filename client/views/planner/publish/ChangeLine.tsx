import { homeZone } from '../../../../shared/agenda/homeZone.ts'
import { dateIn } from '../../../../shared/time/format.ts'
import { tagOf } from '../../../i18n/language.ts'
import { useLanguageNames } from '../../../i18n/languageNames.ts'
import { listText } from '../../../i18n/listText.ts'
import { useLanguage } from '../../../i18n/useLanguage.ts'
import { useTranslation } from '../../../i18n/useTranslation.tsx'
import { Title } from '../../../ui/agenda/AgendaText.tsx'
import { nameList } from '../../../ui/agenda/nameList.ts'
import { timesText, zoneTimes } from '../../../ui/agenda/zoneTimes.ts'
import type { Change, ChangeValue } from './changes.ts'
import css from './publishDialog.module.css'

/** How many names of one turn are value. */
const NAMES = 4

function useValueText(zones: readonly string[]): (value: ChangeValue) => string {
  const { t } = useTranslation(['planner', 'common'])
  const { language, reading } = useLanguage()
  return (value) => {
    switch (value.as) {
      case 'none':
        return t('publish.none')
      case 'text':
        return value.text
      case 'minutes':
        return t('common:minutes', { count: Math.round(value.count * 10) / 10 })
      case 'time':
        return timesText(zoneTimes(value.at, zones, dateIn(value.at, homeZone({ zones }))))
      case 'follows':
        return t('publish.follows')
      case 'sum':
        return t('publish.sum')
      case 'people':
        return nameList(value.names.map(reading), tagOf(language), NAMES)
      case 'terms': {
        const parts = (['added', 'changed', 'removed'] as const).filter((part) => value[part] > 0)
        const lang = tagOf(language)
        const text = (part: (typeof parts)[number]) =>
          t(`publish.terms.${part}`, { count: value[part] })
        return listText(parts.map(text), lang, parts.length)
      }
    }
  }
}

type ValueProps = { readonly value: ChangeValue; readonly words: (value: ChangeValue) => string }

function Value({ value, words }: ValueProps) {
  const lang = value.as === 'text' ? value.lang : undefined
  return <span lang={lang}>{words(value)}</span>
}

/** What of something changes, and from what to what where a line can say it. */
function What({ change, zones }: { readonly change: Change; readonly zones: readonly string[] }) {
  const { t } = useTranslation('planner')
  const { name: languageName } = useLanguageNames()
  const words = useValueText(zones)
  const { kind, field, lang, before, after } = change
  if (kind !== 'changed') return <>{t(`publish.kind.${kind}`)}</>
  const name = t(`publish.field.${field ?? 'other'}`)
  const called =
    lang === null ? name : t('publish.inLanguage', { name, language: languageName(lang) })
  if (after?.as === 'terms')
    return <>{t('publish.called', { title: called, name: words(after) })}</>
  if (before === null || after === null) return <>{t('publish.changes', { name: called })}</>
  return (
    <>
      {called}{' '}
      <del className={css.was}>
        <Value value={before} words={words} />
      </del>{' '}
      <span className="unseen">{t('publish.to')} </span>
      <ins className={css.is}>
        <Value value={after} words={words} />
      </ins>
    </>
  )
}

type ChangeLineProps = { readonly change: Change; readonly zones: readonly string[] }

/** One change: what it is of, and what of it. */
export function ChangeLine({ change, zones }: ChangeLineProps) {
  const { t } = useTranslation('planner')
  return (
    <li className={css.change} data-kind={change.kind}>
      {change.name === null ? <span>{t('publish.show')}</span> : <Title texts={change.name} />}
      <span className="second">
        <What change={change} zones={zones} />
      </span>
    </li>
  )
}
