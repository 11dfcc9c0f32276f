import { useEffect, useMemo, useState } from 'react'
import { Button } from '../../../ui/controls/Button.tsx'
import { Dialog } from '../../../ui/controls/Dialog.tsx'
import { useEditor, useEditorWords } from '../editor/state/editor.ts'
import { fetchSyllables, pinyinText, type Syllables } from '../pinyin.ts'
import css from './glossary.module.css'
import { type Proposal, proposalChanges, proposals } from './terms.ts'

/** What knows how Chinese is said; null until it has come, and where it does not come. */
function useSyllables(): { readonly syllables: Syllables | null; readonly failed: boolean } {
  const [syllables, keep] = useState<Syllables | null>(null)
  const [failed, fail] = useState(false)
  useEffect(() => {
    fetchSyllables().then(
      (found) => keep(() => found),
      () => fail(true),
    )
  }, [])
  return { syllables, failed }
}

function Proposed({ all }: { readonly all: readonly Proposal[] }) {
  return (
    <ul className={css.proposed}>
      {all.map(({ term, lang, said }) => (
        <li key={`${term.id} ${lang}`}>
          <span lang={lang}>{term.texts[lang]}</span>
          <span>{said}</span>
        </li>
      ))}
    </ul>
  )
}

/** How the Chinese words without it would be said: shown before anything is added, and edited in the table afterwards. */
export function PinyinPanel({ close }: { readonly close: () => void }) {
  const { t } = useEditorWords()
  const { agenda, give } = useEditor()
  const { syllables, failed } = useSyllables()
  const all = useMemo(
    () =>
      syllables === null
        ? null
        : proposals(agenda.glossary ?? [], (text) => pinyinText(text, syllables)),
    [agenda, syllables],
  )
  const add = () => {
    give(proposalChanges(all ?? []))
    close()
  }
  return (
    <Dialog
      open
      onClose={close}
      title={t('glossary.pinyin.title')}
      closeLabel={t('editor.inspector.cancel')}
    >
      <p>{t(failed ? 'glossary.pinyin.failed' : 'glossary.pinyin.what')}</p>
      <p className={css.acts}>
        <Button look="ink" disabled={all === null || all.length === 0} onClick={add}>
          {t('glossary.pinyin.add', { count: all?.length ?? 0 })}
        </Button>
      </p>
      {all === null ? null : <Proposed all={all} />}
      {all?.length === 0 ? <p>{t('glossary.pinyin.none')}</p> : null}
    </Dialog>
  )
}
