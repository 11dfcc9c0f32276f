import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { exportName } from '../../../../shared/agenda/exportName.ts'
import {
  GLOSSARY_FORMS,
  type GlossaryForm,
  glossaryText,
} from '../../../../shared/agenda/glossary/exportFile.ts'
import type { Agenda } from '../../../../shared/agenda/model.ts'
import { AgendaText } from '../../../ui/agenda/AgendaText.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import { Dialog } from '../../../ui/controls/Dialog.tsx'
import { Menu } from '../../../ui/controls/Menu.tsx'
import { saveFile } from '../../../ui/controls/saveFile.ts'
import { Term } from '../../../ui/controls/Term.tsx'
import { DeskBar } from '../../../ui/frame/DeskBar.tsx'
import desk from '../../../ui/frame/desk.module.css'
import table from '../../../ui/layout/table.module.css'
import { pageKey, StepButton, useStepKeys } from '../editor/head/EditorBar.tsx'
import { Notices } from '../editor/notices/Notices.tsx'
import { DraftEditor, useEditor } from '../editor/state/editor.tsx'
import { fetchSyllables, pinyinText, type Syllables } from '../pinyin.ts'
import css from './glossary.module.css'
import { ImportPane } from './ImportPane.tsx'
import { TermTable } from './TermTable.tsx'
import { type Proposal, proposalChanges, proposals } from './terms.ts'

/** Returns the pinyin dictionary, null until it is loaded, and whether loading failed. */
function useSyllables(): { readonly syllables: Syllables | null; readonly hasFailed: boolean } {
  const [syllables, setSyllables] = useState<Syllables | null>(null)
  const [hasFailed, setFailed] = useState(false)
  useEffect(() => {
    fetchSyllables().then(
      (found) => setSyllables(() => found),
      () => setFailed(true),
    )
  }, [])
  return { syllables, hasFailed }
}

function ProposalTable({ all }: { readonly all: readonly Proposal[] }) {
  return (
    <table className={`${table.table} ${css.words}`}>
      <tbody>
        {all.map(({ term, lang, said }) => (
          <tr key={`${term.id} ${lang}`}>
            <th scope="row" lang={lang}>
              {term.texts[lang]}
            </th>
            <td>{said}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The dialog that proposes pronunciations for Chinese words without one; the planner can edit them in the table later. */
export function PinyinPanel({ close }: { readonly close: () => void }) {
  const { t, agenda, give } = useEditor()
  const { syllables, hasFailed } = useSyllables()
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
      onClose={close}
      title={t('glossary.pinyin.title')}
      closeLabel={t('editor.inspector.cancel')}
    >
      <p>{t(hasFailed ? 'glossary.pinyin.failed' : 'glossary.pinyin.what')}</p>
      {all === null || all.length === 0 ? null : (
        <>
          <p className={`acts ${css.add}`}>
            <Button look="ink" onClick={add}>
              {t('glossary.pinyin.add', { count: all.length })}
            </Button>
          </p>
          <ProposalTable all={all} />
        </>
      )}
      {all?.length === 0 ? <p>{t('glossary.pinyin.none')}</p> : null}
    </Dialog>
  )
}

function save(agenda: Agenda, as: GlossaryForm, word: string): void {
  const type = as === 'csv' ? 'text/csv' : 'text/tab-separated-values'
  const name = exportName(agenda, 'draft', 'csv').replace(/draft\.csv$/, `${word}.${as}`)
  saveFile(new Blob([glossaryText(agenda, as)], { type: `${type};charset=utf-8` }), name)
}

type GlossaryPane = 'table' | 'intake' | 'pinyin'

function GlossaryActions({
  open,
  done,
}: {
  readonly open: (pane: GlossaryPane) => void
  readonly done: () => void
}) {
  const { t, agenda } = useEditor()
  const isEmpty = agenda.glossary === undefined
  const hasChinese = agenda.glossary?.some(({ texts }) =>
    Object.keys(texts).some((tag) => tag.startsWith('zh')),
  )
  return (
    <span className="acts pushed">
      <StepButton to="undo" />
      <StepButton to="redo" />
      {isEmpty ? null : (
        <Menu
          trigger={
            <Button look="bare" size="small">
              {t('glossary.export')}
            </Button>
          }
          entries={() =>
            GLOSSARY_FORMS.map((as) => ({
              id: as,
              label: t(`glossary.form.${as}`),
              run: () => save(agenda, as, t('glossary.file')),
            }))
          }
        />
      )}
      {hasChinese === true ? (
        <Button size="small" onClick={() => open('pinyin')}>
          {t('glossary.pinyin.title')}
        </Button>
      ) : null}
      <Button size="small" onClick={() => open('intake')}>
        {t('glossary.intake.title')}
      </Button>
      <Button size="small" onClick={done}>
        {t('glossary.back')}
      </Button>
    </span>
  )
}

function Page({ done }: { readonly done: () => void }) {
  const { t, agenda } = useEditor()
  const [pane, setPane] = useState<GlossaryPane>('table')
  const box = useRef<HTMLInputElement>(null)
  const find = useCallback(() => box.current?.focus(), [])
  const bindings = [pageKey('/', t('glossary.find'), find), ...useStepKeys()]
  const back = () => setPane('table')
  return (
    <div className={`t0 ${desk.desk}`}>
      <DeskBar
        name={
          <>
            <b>
              <Term id="glossary">{t('glossary.title')}</Term>
            </b>{' '}
            <AgendaText texts={agenda.title} />
          </>
        }
        bindings={bindings}
      />
      {pane === 'intake' ? (
        <ImportPane done={back} />
      ) : (
        <TermTable box={box} ways={<GlossaryActions open={setPane} done={done} />} />
      )}
      {pane === 'pinyin' ? <PinyinPanel close={back} /> : null}
      <Notices />
    </div>
  )
}

/** The glossary of the draft: an editable table, the import of terms, and exports; `done` returns to the agenda. */
export function GlossaryPage({ done }: { readonly done: () => void }) {
  return (
    <DraftEditor>
      <Page done={done} />
    </DraftEditor>
  )
}
