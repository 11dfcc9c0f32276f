import { Fragment, type MouseEvent, useEffect, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { findItem } from '../../../../shared/run/lookup.ts'
import type { ShowState } from '../../../../shared/run/state.ts'
import { useLanguageNames } from '../../../i18n/languageNames.ts'
import { newCommandId } from '../../../live/commandId.ts'
import type { Live } from '../../../live/live.ts'
import { INITIAL_STATE } from '../../../live/liveState.ts'
import { AgendaText, Title } from '../../../ui/agenda/AgendaText.tsx'
import { useLength } from '../../../ui/agenda/useLength.ts'
import { Button } from '../../../ui/controls/Button.tsx'
import tableCss from '../../../ui/layout/table.module.css'
import type { StoredRehearsal } from '../../../ui/rehearsal/storedRehearsal.ts'
import { speakerNames } from '../editor/model/cells.ts'
import { Notice } from '../editor/notices/Notices.tsx'
import { useEditor, useEditorWords } from '../editor/state/editor.ts'
import learntCss from './learnt.module.css'
import { type Learnt, learntOf, lengthChanges, noteChanges } from './learnt.ts'
import { type Rehearsing, useRehearsing } from './rehearsing.ts'

/** What is known of a rehearsal: not yet, that it cannot be opened any more, or how it stands. */
type Rehearsed =
  | { readonly is: 'coming' }
  | { readonly is: 'gone' }
  | { readonly is: 'there'; readonly show: ShowState }

const NOT_YET = {
  getState: () => INITIAL_STATE,
  getInitialState: () => INITIAL_STATE,
  subscribe: () => () => undefined,
}

/** Follows the rehearsal at this path for as long as this is shown. */
function useRehearsed(path: string, follow: Rehearsing['follow']): Rehearsed {
  const [live, setLive] = useState<Pick<Live, 'store'> | null>(null)
  useEffect(() => {
    const made = follow(path)
    setLive(made)
    return () => made?.close()
  }, [path, follow])
  const { connection, show } = useStore(live?.store ?? NOT_YET)
  if (connection.status === 'disconnected') return { is: 'gone' }
  return show === null ? { is: 'coming' } : { is: 'there', show }
}

/** What was noted of an item in the rehearsal; with one press it stands in the notes of the draft. */
function LearntRemark({ learnt: { item, remark } }: { readonly learnt: Learnt }) {
  const { t, agenda, give } = useEditor()
  if (remark === null) return null
  const changes = noteChanges(agenda, item, remark)
  const take = ({ currentTarget }: MouseEvent) => {
    if (changes === null) return
    currentTarget.closest('section')?.focus()
    give(changes)
  }
  return (
    <tr className={learntCss.remark}>
      <td colSpan={3} lang={remark.lang}>
        {remark.text}
      </td>
      <td>
        <Button size="small" disabled={changes === null} onClick={take}>
          {t('planner:rehearse.note')}
        </Button>
      </td>
    </tr>
  )
}

/** An item as it is planned, and what it used where it was run; with one press it is planned so. */
function LearntRow({ learnt }: { readonly learnt: Learnt }) {
  const { t, agenda, lang, give } = useEditor()
  const { mark, name } = useLanguageNames()
  const length = useLength()
  const { item, title, planned, used, instead } = learnt
  const found = findItem(agenda, item)
  const who =
    found === null ? '' : speakerNames({ agenda, lang }, found.item).join(t('editor.comma'))
  const take = ({ currentTarget }: MouseEvent) => {
    if (instead === null) return
    // The button goes with the difference; the keyboard stays here.
    currentTarget.closest('section')?.focus()
    give(lengthChanges({ agenda, lang, mark, name }, item, instead, newCommandId))
  }
  return (
    <tr data-testid={`learnt-${item}`}>
      <th scope="row">
        <Title texts={title} />
        {who === '' ? null : <span className={learntCss.who}>{who}</span>}
      </th>
      <td>{length(planned, 'short')}</td>
      <td>{used === null ? '–' : length(used, 'short')}</td>
      <td>
        {instead === null ? null : (
          <Button size="small" onClick={take}>
            {t('planner:rehearse.take', { length: length(instead, 'short') })}
          </Button>
        )}
      </td>
    </tr>
  )
}

function LearntTable({ show }: { readonly show: ShowState }) {
  const { t, agenda } = useEditor()
  const rows = useMemo(() => learntOf(show, agenda), [show, agenda])
  if (rows.length === 0) return <p className="quiet">{t('planner:rehearse.nothing')}</p>
  return (
    <table className={tableCss.table}>
      <thead>
        <tr>
          <th scope="col">{t('planner:rehearse.item')}</th>
          <th scope="col">{t('planner:rehearse.planned')}</th>
          <th scope="col">{t('planner:rehearse.used')}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {rows.map((learnt) => (
          <Fragment key={learnt.item}>
            <LearntRow learnt={learnt} />
            <LearntRemark learnt={learnt} />
          </Fragment>
        ))}
      </tbody>
    </table>
  )
}

function Learning({
  newest,
  reopen,
  close,
  follow,
}: Pick<Rehearsing, 'reopen' | 'close' | 'follow'> & { readonly newest: StoredRehearsal }) {
  const { t } = useEditorWords()
  const rehearsed = useRehearsed(newest.path, follow)
  const show = rehearsed.is === 'there' ? rehearsed.show : null
  const title = show?.published?.agenda.title
  return (
    <Notice
      label={t('planner:rehearse.learnt')}
      testid="learnt"
      acts={
        <>
          {rehearsed.is === 'gone' ? null : (
            <Button size="small" look="bare" onClick={reopen}>
              {t('planner:rehearse.reopen')}
            </Button>
          )}
          <Button size="small" look="bare" onClick={close}>
            {t('planner:rehearse.close')}
          </Button>
        </>
      }
    >
      <p>
        <b>{t('planner:rehearse.learnt')}</b>{' '}
        {title === undefined ? null : <AgendaText texts={title} />}
      </p>
      {rehearsed.is === 'gone' ? <p className="quiet">{t('planner:rehearse.gone')}</p> : null}
      {show === null ? null : <LearntTable show={show} />}
    </Notice>
  )
}

/** What the newest rehearsal that was made from here taught; nothing where there is none. */
export function LearntPanel() {
  const rehearsing = useRehearsing()
  if (rehearsing === null || rehearsing.newest === null) return null
  return <Learning key={rehearsing.newest.show} {...rehearsing} newest={rehearsing.newest} />
}
