import { useCallback, useRef, useState } from 'react'
import { exportName } from '../../../../shared/agenda/exportName.ts'
import {
  GLOSSARY_FORMS,
  type GlossaryForm,
  glossaryText,
} from '../../../../shared/agenda/glossary/exportFile.ts'
import type { Agenda } from '../../../../shared/agenda/model.ts'
import type { ShowState } from '../../../../shared/run/state.ts'
import { useShow } from '../../../live/LiveContext.tsx'
import { AgendaText } from '../../../ui/agenda/AgendaText.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import type { KeyBinding } from '../../../ui/controls/keys.ts'
import { Menu } from '../../../ui/controls/Menu.tsx'
import { saveFile } from '../../../ui/controls/saveFile.ts'
import { Term } from '../../../ui/controls/Term.tsx'
import { DeskBar } from '../../../ui/frame/DeskBar.tsx'
import { Notices } from '../editor/notices/Notices.tsx'
import { EditorProvider, useEditor, useEditorWords } from '../editor/state/editor.ts'
import { useLeaveGuard } from '../editor/state/pendingEdits.ts'
import { useEditorState } from '../editor/state/useEditorState.ts'
import css from './glossary.module.css'
import { ImportPane } from './ImportPane.tsx'
import { PinyinPanel } from './PinyinPanel.tsx'
import { TermTable } from './TermTable.tsx'
import '../../../ui/frame/desk.css'

const NO_ZONES: readonly string[] = []

function save(agenda: Agenda, as: GlossaryForm, word: string): void {
  const type = as === 'csv' ? 'text/csv' : 'text/tab-separated-values'
  const name = exportName(agenda, 'draft', 'csv').replace(/draft\.csv$/, `${word}.${as}`)
  saveFile(new Blob([glossaryText(agenda, as)], { type: `${type};charset=utf-8` }), name)
}

/** The keys of the page: undo as in the table of the agenda, and the way into the search. */
function useGlossaryKeys(find: () => void): readonly KeyBinding[] {
  const { t } = useEditorWords()
  const { undo, redo } = useEditor()
  const heard = (cap: string, label: string, act: (() => void) | null): KeyBinding => ({
    cap,
    label,
    on: act !== null,
    run: act ?? (() => undefined),
  })
  return [
    heard('/', t('glossary.find'), find),
    heard('Ctrl Z', t('editor.keys.undo'), undo),
    heard('Ctrl Shift Z', t('editor.keys.redo'), redo),
    heard('Ctrl Y', t('editor.keys.redo'), redo),
  ]
}

type Open = 'table' | 'intake' | 'pinyin'

function Ways({ open, done }: { readonly open: (what: Open) => void; readonly done: () => void }) {
  const { t } = useEditorWords()
  const { agenda, undo, redo } = useEditor()
  const isEmpty = agenda.glossary === undefined
  const hasChinese = agenda.glossary?.some(({ texts }) =>
    Object.keys(texts).some((tag) => tag.startsWith('zh')),
  )
  return (
    <span className={css.ways}>
      <Button size="small" look="bare" disabled={undo === null} onClick={() => undo?.()}>
        {t('common:command.undo')}
      </Button>
      <Button size="small" look="bare" disabled={redo === null} onClick={() => redo?.()}>
        {t('common:command.redo')}
      </Button>
      <Menu
        trigger={
          <Button look="bare" size="small" disabled={isEmpty}>
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
  const { t } = useEditorWords()
  const { agenda, unsentEdits: kept, unsent } = useEditor()
  useLeaveGuard(kept.length > 0 || unsent.size > 0)
  const [open, turn] = useState<Open>('table')
  const box = useRef<HTMLInputElement>(null)
  const find = useCallback(() => box.current?.focus(), [])
  const bindings = useGlossaryKeys(find)
  const back = () => turn('table')
  return (
    <div className={`desk ${css.page}`}>
      <DeskBar
        name={
          <>
            <b>
              <Term id="glossary">{t('glossary.title')}</Term>
            </b>{' '}
            <AgendaText texts={agenda.title} />
          </>
        }
        zones={NO_ZONES}
        bindings={bindings}
      />
      {open === 'intake' ? (
        <ImportPane done={back} />
      ) : (
        <TermTable box={box} ways={<Ways open={turn} done={done} />} />
      )}
      {open === 'pinyin' ? <PinyinPanel close={back} /> : null}
      <Notices />
    </div>
  )
}

type OpenedProps = { readonly show: ShowState; readonly agenda: Agenda; readonly done: () => void }

function Opened({ show, agenda, done }: OpenedProps) {
  const editor = useEditorState(show, agenda)
  return (
    <EditorProvider value={editor}>
      <Page done={done} />
    </EditorProvider>
  )
}

/** The glossary of the draft: a table to type in, terms on their way into it, and its files; `done` leads back to the agenda. */
export function GlossaryPage({ done }: { readonly done: () => void }) {
  const show = useShow((state) => state.show)
  const agenda = show?.draft?.agenda ?? null
  return show === null || agenda === null ? null : (
    <Opened show={show} agenda={agenda} done={done} />
  )
}
