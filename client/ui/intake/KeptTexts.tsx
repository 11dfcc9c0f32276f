import { type ReactNode, useState } from 'react'
import { ABOUT } from '../../../shared/agenda/about.ts'
import { guessTag } from '../../i18n/guessTag.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { Button } from '../controls/Button.tsx'
import { Fact } from './Fact.tsx'
import type { FactsProps } from './factFields.tsx'
import { keyed } from './model/keyed.ts'
import { usePasteWords } from './words.ts'

/** Texts of a source that are shown when asked for, and kept where the box below is ticked. */
function Keeping({
  name,
  says,
  keeps,
  kept,
  keep,
  children,
}: {
  readonly name: string
  readonly says: string
  readonly keeps: string
  readonly kept: boolean
  readonly keep: (kept: boolean) => void
  readonly children: ReactNode
}) {
  const { t } = useTranslation('intake')
  const [shown, show] = useState(false)
  return (
    <Fact name={name}>
      {says}{' '}
      <Button size="small" look="bare" aria-expanded={shown} onClick={() => show(!shown)}>
        {t(shown ? 'hide' : 'show')}
      </Button>
      <label className="paste-check">
        <input type="checkbox" checked={kept} onChange={({ target }) => keep(target.checked)} />
        {keeps}
      </label>
      {shown ? <ul className="paste-left-out">{children}</ul> : null}
    </Fact>
  )
}

function Lines({ texts }: { readonly texts: readonly string[] }) {
  return keyed(texts, (text) => text).map(({ key, value }) => (
    <li key={key} lang={guessTag(value, [])}>
      {value}
    </li>
  ))
}

/** What was read and stands nowhere in the agenda. */
export function LeftOut({ agenda, kept, keep }: FactsProps) {
  const { t } = useTranslation('intake')
  return (
    <Keeping
      name={t('facts.notes')}
      says={t('notesCount', { count: agenda.notes.length })}
      keeps={t('notesKeep')}
      kept={kept.notes}
      keep={(notes) => keep({ notes })}
    >
      <Lines texts={agenda.notes} />
    </Keeping>
  )
}

/** What the source says the show is about, which everybody will read; nothing where it does not say. */
export function AboutRead({ agenda, kept, keep }: FactsProps) {
  const { t } = useTranslation('intake')
  const { t: word } = useTranslation('common')
  const { list } = usePasteWords()
  const parts = ABOUT.flatMap((part) => {
    const texts = agenda.about?.[part]
    return texts === undefined ? [] : [{ part, texts }]
  })
  if (parts.length === 0) return null
  return (
    <Keeping
      name={word('about.title')}
      says={list(parts.map(({ part }) => t(`became.${part}`)))}
      keeps={t('aboutKeep')}
      kept={kept.about}
      keep={(about) => keep({ about })}
    >
      {parts.map(({ part, texts }) => (
        <li key={part}>
          <b>{word(`about.${part}`)}</b>
          <ul>
            <Lines texts={Object.values(texts).flatMap((text) => text.split('\n'))} />
          </ul>
        </li>
      ))}
    </Keeping>
  )
}
