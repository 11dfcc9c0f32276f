import { Fragment, type MouseEvent, useContext, useEffect, useMemo, useState } from 'react'
import { createStore, useStore } from 'zustand'
import type { ItemId } from '../../../../shared/agenda/ids.ts'
import type { Agenda, Item } from '../../../../shared/agenda/model.ts'
import { TEXT_LIMIT } from '../../../../shared/agenda/textLimits.ts'
import { findItem, flatItems } from '../../../../shared/run/lookup.ts'
import type { Remark } from '../../../../shared/run/remark.ts'
import type { ShowState } from '../../../../shared/run/state.ts'
import { type Duration, MINUTE } from '../../../../shared/time/instant.ts'
import { newCommandId } from '../../../live/commandId.ts'
import type { Live } from '../../../live/live.ts'
import { INITIAL_STATE } from '../../../live/liveState.ts'
import { AgendaText, Title } from '../../../ui/agenda/AgendaText.tsx'
import { useLength } from '../../../ui/agenda/useLength.ts'
import { Button } from '../../../ui/controls/Button.tsx'
import tableCss from '../../../ui/layout/table.module.css'
import type { StoredRehearsal } from '../../../ui/rehearsal/useRehearse.ts'
import { type CellContext, cellEdit, speakerNames } from '../editor/model/cells.ts'
import { ChangeBuilder } from '../editor/model/changes.ts'
import { itemKey, lengthText, type NewId, rowsOf } from '../editor/model/rows.ts'
import { Notice } from '../editor/notices/Notices.tsx'
import { useEditor, useEditorWords } from '../editor/state/editor.tsx'
import { type Rehearsing, RehearsingContext } from './RehearseButton.tsx'

/** The step in which lengths are planned, in ms; a smaller difference is ignored. */
const STEP = MINUTE / 2

/** Returns the remark on an item, if its notes do not contain it yet. */
function newRemark({ id, briefing }: Item, remarks: ShowState['remarks']): Remark | null {
  const remark = remarks?.[id] ?? null
  const isNoted = remark !== null && (briefing?.notes?.[remark.lang] ?? '').includes(remark.text)
  return isNoted ? null : remark
}

/** Returns the results of a rehearsal for a draft: its items that were run to their end or have a new remark, in order. */
export function learntOf({ run, remarks }: Pick<ShowState, 'run' | 'remarks'>, draft: Agenda) {
  return flatItems(draft).flatMap(({ item }) => {
    const { id, title, planned } = item
    const remark = newRemark(item, remarks)
    const progress = run.progress[id]
    /** The time that it used, in ms; null if it was not run to its end. */
    const used = progress?.status === 'done' ? progress.spent : null
    if (used === null && remark === null) return []
    const rounded = Math.max(STEP, Math.round((used ?? planned) / STEP) * STEP)
    const differs = used !== null && Math.abs(used - planned) >= STEP && rounded !== planned
    /** The length to plan instead; null if that is the same. */
    const instead = differs ? rounded : null
    return [{ item: id, title, planned, used, instead, remark }]
  })
}

type RehearsedItem = ReturnType<typeof learntOf>[number]

/** Returns the changes that plan an item with this length, as if it were typed into its row. */
function lengthChanges(context: CellContext, item: ItemId, length: Duration, newId: NewId) {
  const rows = rowsOf(context.agenda).filter(({ key }) => key === itemKey(item))
  const edit = cellEdit(rows, { id: 'length' }, lengthText(length), context, newId)
  return typeof edit === 'string' ? [] : edit
}

/** Returns the changes that append a remark to the notes of an item; null if they would be too long. */
function noteChanges(agenda: Agenda, item: ItemId, { text, lang }: Remark) {
  const before = findItem(agenda, item)?.item.briefing?.notes?.[lang]
  const notes = before === undefined ? text : `${before}\n${text}`
  if (notes.length > TEXT_LIMIT) return null
  return new ChangeBuilder(agenda)
    .set({ type: 'setText', of: 'item', id: item, field: 'notes', lang }, notes)
    .changes()
}

/** The store before there is a connection. */
const EMPTY_STORE = createStore(() => INITIAL_STATE)

/** Connects to the rehearsal at this path while this is shown. Returns its show, and whether it no longer exists. */
function useRehearsalShow(path: string, follow: Rehearsing['follow']) {
  const [live, setLive] = useState<Pick<Live, 'store'> | null>(null)
  useEffect(() => {
    const connection = follow(path)
    setLive(connection)
    return () => connection?.close()
  }, [path, follow])
  const { connection, show } = useStore(live?.store ?? EMPTY_STORE)
  const isGone = connection.status === 'disconnected'
  return { isGone, show: isGone ? null : show }
}

/** A remark on an item in the rehearsal, with a button that adds it to the notes of the draft. */
function LearntRemark({ learnt: { item, remark } }: { readonly learnt: RehearsedItem }) {
  const { t, agenda, give } = useEditor()
  if (remark === null) return null
  const changes = noteChanges(agenda, item, remark)
  const take = ({ currentTarget }: MouseEvent) => {
    if (changes === null) return
    currentTarget.closest('section')?.focus()
    give(changes)
  }
  return (
    <tr className="second">
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

/** An item with its planned and its used length, and a button that plans the used one. */
function LearntRow({ learnt }: { readonly learnt: RehearsedItem }) {
  const { t, agenda, context, give } = useEditor()
  const length = useLength()
  const { item, title, planned, used, instead } = learnt
  const found = findItem(agenda, item)
  const who = found === null ? '' : speakerNames(context, found.item).join(t('common:comma'))
  const take = ({ currentTarget }: MouseEvent) => {
    if (instead === null) return
    // The button disappears with the difference, so the focus moves to the notice.
    currentTarget.closest('section')?.focus()
    give(lengthChanges(context, item, instead, newCommandId))
  }
  return (
    <tr data-testid={`learnt-${item}`}>
      <th scope="row">
        <Title texts={title} />
        {who === '' ? null : <small>{who}</small>}
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

function LearntNotice({
  newest,
  reopen,
  close,
  follow,
}: Pick<Rehearsing, 'reopen' | 'close' | 'follow'> & { readonly newest: StoredRehearsal }) {
  const { t } = useEditorWords()
  const { isGone, show } = useRehearsalShow(newest.path, follow)
  const title = show?.published?.agenda.title
  return (
    <Notice
      label={t('planner:rehearse.learnt')}
      testid="learnt"
      acts={
        <>
          {isGone ? null : (
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
      {isGone ? <p className="quiet">{t('planner:rehearse.gone')}</p> : null}
      {show === null ? null : <LearntTable show={show} />}
    </Notice>
  )
}

/** The results of the newest rehearsal that this screen made; empty if there is none. */
export function LearntPanel() {
  const rehearsing = useContext(RehearsingContext)
  if (rehearsing === null || rehearsing.newest === null) return null
  return <LearntNotice key={rehearsing.newest.show} {...rehearsing} newest={rehearsing.newest} />
}
