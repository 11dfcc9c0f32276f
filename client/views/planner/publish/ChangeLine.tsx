import { labelOf } from '../../../../shared/agenda/fields/fieldLabel.ts'
import type { Term } from '../../../../shared/agenda/glossary/term.ts'
import type { Agenda } from '../../../../shared/agenda/model.ts'
import { same } from '../../../../shared/agenda/same.ts'
import { tagOf } from '../../../i18n/language.ts'
import { useLanguageNames } from '../../../i18n/languageNames.ts'
import { listText } from '../../../i18n/listText.ts'
import { useLanguage } from '../../../i18n/useLanguage.ts'
import { useTranslation } from '../../../i18n/useTranslation.tsx'
import { Title } from '../../../ui/agenda/AgendaText.tsx'
import { useValueText } from '../editor/notices/useValueText.ts'
import type { Change } from './changes.ts'
import css from './publishDialog.module.css'

/** Returns how many terms are added, changed and removed. */
function termCounts(before: readonly Term[], after: readonly Term[]) {
  const was = new Map(before.map((term) => [term.id, term]))
  const is = new Set(after.map(({ id }) => id))
  const known = after.filter(({ id }) => was.has(id))
  return {
    added: after.length - known.length,
    changed: known.filter((term) => !same(term, was.get(term.id))).length,
    removed: before.filter(({ id }) => !is.has(id)).length,
  }
}

/** How a glossary changes. */
function Terms({ before, after }: Readonly<Record<'before' | 'after', readonly Term[]>>) {
  const { t } = useTranslation('planner')
  const lang = tagOf(useLanguage().language)
  const parts = Object.entries(termCounts(before, after)).filter(([, count]) => count > 0)
  const texts = parts.map(([part, count]) =>
    t(`publish.terms.${part as keyof ReturnType<typeof termCounts>}`, { count }),
  )
  const name = listText(texts, lang, texts.length)
  return t('publish.called', { title: t('publish.field.glossary'), name })
}

type ChangeLineProps = {
  readonly change: Change
  readonly draft: Agenda
  readonly published: Agenda
}

/** What of something changes, and from what to what where a line can state it. */
function What({ change, draft, published }: ChangeLineProps) {
  const { t } = useTranslation('planner')
  const { name: languageName } = useLanguageNames()
  const text = useValueText(draft, published)
  const { kind, of, field, lang } = change
  if (kind !== 'changed') return t(`publish.kind.${kind}`)
  if (field === null) return null
  if (field === 'glossary')
    return <Terms before={published.glossary ?? []} after={draft.glossary ?? []} />
  const word = t(`publish.field.${labelOf(of, field).word}`)
  const name =
    lang === null ? word : t('publish.inLanguage', { name: word, language: languageName(lang) })
  const [before, after] = [change.before, change.after].map((value) => text({ of, field }, value))
  if (before == null || after == null) return t('publish.changes', { name })
  return (
    <>
      {name}{' '}
      <del className={css.was} lang={lang ?? undefined}>
        {before}
      </del>{' '}
      <span className="unseen">{t('publish.to')} </span>
      <ins className={css.is} lang={lang ?? undefined}>
        {after}
      </ins>
    </>
  )
}

/** One change: what it is of, and what of it. */
export function ChangeLine(props: ChangeLineProps) {
  const { t } = useTranslation('planner')
  const { kind, name } = props.change
  return (
    <li className={css.change} data-kind={kind}>
      {name === null ? <span>{t('publish.show')}</span> : <Title texts={name} />}
      <span className="second">
        <What {...props} />
      </span>
    </li>
  )
}
