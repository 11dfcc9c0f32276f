import { useMemo } from 'react'
import { useShow } from '../../../../live/LiveContext.tsx'
import { AgendaText } from '../../../../ui/agenda/AgendaText.tsx'
import { Button } from '../../../../ui/controls/Button.tsx'
import type { KeyBinding } from '../../../../ui/controls/keys.tsx'
import { Menu, type MenuEntry } from '../../../../ui/controls/Menu.tsx'
import { type ThemeChoice, useMedia, type useThemeChoice } from '../../../../ui/controls/theme.ts'
import { DeskBar } from '../../../../ui/frame/DeskBar.tsx'
import { reportPath } from '../../../../ui/frame/screenAddress.ts'
import { changesBetween } from '../../publish/changes.tsx'
import { useUndoPublish } from '../../publish/PublishedNotice.tsx'
import { RehearseButton, useRehearseAct } from '../../rehearse/RehearseButton.tsx'
import { ACT_KEYS } from '../acts/rowActs.ts'
import css from '../editor.module.css'
import { useEditor, useEditorWords } from '../state/editor.tsx'

/** Another page of the planner, or a dialog: the history of the planner's own steps, or publishing. */
export type Destination = 'paste' | 'print' | 'glossary' | 'links' | 'history' | 'publish'

type BarProps = {
  readonly open: (to: Destination) => void
  readonly theme: ReturnType<typeof useThemeChoice>
  readonly narrow: boolean
}

const THEMES: readonly ThemeChoice[] = ['system', 'light', 'dark']

/** Returns the number of differences from the published agenda; null if nothing is published yet. */
function useChangeCount(): number | null {
  const { agenda } = useEditor()
  const published = useShow(({ show }) => show?.published?.agenda ?? null)
  return useMemo(
    () => (published === null ? null : changesBetween(published, agenda).count),
    [published, agenda],
  )
}

function DraftStatus() {
  const { t } = useEditorWords()
  const changes = useChangeCount()
  if (changes === null) return t('editor.state.unpublished')
  return changes === 0 ? t('editor.state.published') : t('editor.state.changed', { count: changes })
}

function MoreMenu({ theme, open, tight }: Omit<BarProps, 'narrow'> & { readonly tight: boolean }) {
  const { t, redo } = useEditor()
  const ended = useShow(({ show }) => show?.run.position.status === 'ended')
  const undoPublish = useUndoPublish()
  const rehearse = useRehearseAct()
  const openReport = () =>
    void window.open(reportPath(`/${window.location.hash}`), '_blank', 'noopener')
  /** Returns an entry of the menu; empty if it has nothing to run. */
  const entry = (
    id: string,
    label: string,
    run: (() => void) | null,
    more: Partial<MenuEntry> = {},
  ): readonly MenuEntry[] => (run ? [{ id, label, run, ...more }] : [])
  return (
    <Menu
      trigger={
        <Button look="bare" size="small" data-testid="more">
          {t('editor.more')}
        </Button>
      }
      entries={() => [
        ...entry('redo', t('answers:command.redo'), redo, { shortcut: 'Ctrl Y' }),
        ...entry('paste', t('intake:title'), tight ? () => open('paste') : null),
        ...entry('rehearse', t('planner:rehearse.title'), rehearse && (() => rehearse(null))),
        ...entry('history', t('editor.history.menu'), () => open('history'), {
          shortcut: 'Shift U',
        }),
        ...entry('glossary', t('planner:glossary.title'), () => open('glossary')),
        ...entry('links', t('planner:links.menu'), () => open('links')),
        ...entry('takeBack', t('planner:publish.takeBack'), undoPublish),
        ...entry('report', t('editor.report'), ended ? openReport : null),
        ...entry('print', t('editor.print'), () => open('print')),
        ...THEMES.flatMap((choice) =>
          entry(`theme-${choice}`, t(`common:theme.${choice}`), () => theme.choose(choice), {
            chosen: choice === theme.choice,
          }),
        ),
      ]}
    />
  )
}

/** A button that undoes or redoes the planner's newest step. */
export function StepButton({ to }: { readonly to: 'undo' | 'redo' }) {
  const { t, [to]: step } = useEditor()
  return (
    <Button
      size="small"
      look="bare"
      className={css.step}
      disabled={step === null}
      onClick={() => step?.()}
      data-testid={to}
    >
      {t(`answers:command.${to}`)}
    </Button>
  )
}

/** The buttons of the editor; a narrow page moves some into the menu. The number of changes is beside the title, so that no button moves. */
export function EditorButtons(props: BarProps) {
  const { t } = useEditorWords()
  const { open, narrow } = props
  const changes = useChangeCount()
  const tight = useMedia('(max-width: 1180px)')
  return (
    <>
      <StepButton to="undo" />
      <MoreMenu {...props} tight={tight} />
      {tight ? null : (
        <Button size="small" onClick={() => open('paste')} data-testid="paste">
          {t('intake:title')}
        </Button>
      )}
      {narrow ? null : <RehearseButton />}
      <Button
        look="ink"
        size="small"
        className={`pushed ${css.step}`}
        disabled={changes === 0}
        onClick={() => open('publish')}
        data-testid="publish"
      >
        {t('planner:publish.title')}
      </Button>
    </>
  )
}

/** The top line of the editor: the show, the state of the draft, and the buttons, which a phone has at the foot. */
export function EditorBar(bar: BarProps) {
  const { agenda } = useEditor()
  const bindings = useEditorKeys(bar.open)
  return (
    <DeskBar
      name={
        <span className="row loose">
          <AgendaText texts={agenda.title} className="cut" />
          <span className="quiet fixed not-narrow">
            <DraftStatus />
          </span>
        </span>
      }
      bindings={bindings}
    >
      {bar.narrow ? null : (
        <span className="acts">
          <EditorButtons {...bar} />
        </span>
      )}
    </DeskBar>
  )
}

const nothing = () => undefined

/** Returns a key of the page; without an act it is off. */
export function pageKey(
  cap: string,
  label: string,
  act: (() => void) | null,
  whileTyping = false,
): KeyBinding {
  return { cap, label, run: act ?? nothing, enabled: act !== null, whileTyping }
}

/** Returns the keys that undo and redo. */
export function useStepKeys(): readonly KeyBinding[] {
  const { t, undo, redo } = useEditor()
  return [
    pageKey('Ctrl Z', t('editor.keys.undo'), undo),
    pageKey('Ctrl Shift Z', t('editor.keys.redo'), redo),
    pageKey('Ctrl Y', t('editor.keys.redo'), redo),
  ]
}

/** The keys of the table other than those of its acts. The table itself handles them; here they are only listedKey. */
const TABLE_KEYS = {
  Enter: 'enter',
  Tab: 'tab',
  Esc: 'esc',
  F2: 'edit',
  Delete: 'clear',
  'Ctrl A': 'all',
  'Shift ↓': 'pick',
  'Ctrl C': 'copy',
  'Ctrl V': 'paste',
} as const

/** Returns the keys of the page. */
function useEditorKeys(open: BarProps['open']): readonly KeyBinding[] {
  const { t } = useEditorWords()
  const steps = useStepKeys()
  const listedKey = (cap: string, label: string): KeyBinding => {
    return { cap, label, run: nothing, enabled: false, fixed: true }
  }
  return [
    ...Object.entries(TABLE_KEYS).map(([cap, key]) => listedKey(cap, t(`editor.keys.${key}`))),
    ...ACT_KEYS.flatMap(({ act, cap }) =>
      cap === undefined ? [] : [listedKey(cap, t(`editor.act.${act}`))],
    ),
    listedKey('Shift F10', t('editor.keys.menu')),
    ...steps,
    pageKey('Shift U', t('editor.keys.history'), () => open('history')),
    pageKey('Ctrl Shift P', t('editor.keys.publish'), () => open('publish'), true),
  ]
}
