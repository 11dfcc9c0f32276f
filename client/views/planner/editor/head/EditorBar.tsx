import { memo, useMemo } from 'react'
import { useShow } from '../../../../live/LiveContext.tsx'
import { AgendaText } from '../../../../ui/agenda/AgendaText.tsx'
import { Button } from '../../../../ui/controls/Button.tsx'
import { Menu, type MenuEntry } from '../../../../ui/controls/Menu.tsx'
import type { ThemeChoice } from '../../../../ui/controls/theme.ts'
import { useMedia } from '../../../../ui/controls/useMedia.ts'
import { DeskBar } from '../../../../ui/frame/DeskBar.tsx'
import { reportPath } from '../../../../ui/frame/screenAddress.ts'
import { changesBetween } from '../../publish/changes.ts'
import { useUndoPublish } from '../../publish/PublishedNotice.tsx'
import { RehearseButton, useRehearseAct } from '../../rehearse/RehearseButton.tsx'
import css from '../editor.module.css'
import { useEditor, useEditorWords } from '../state/editor.ts'
import { useEditorKeys } from '../state/useEditorKeys.ts'

/** What leads elsewhere from the editor. */
export type Ways = {
  readonly paste: () => void
  /** Opens what asks before it publishes; absent where that is not offered. */
  readonly publish?: (() => void) | undefined
  readonly print?: (() => void) | undefined
  readonly glossary?: (() => void) | undefined
  /** Opens the links that are handed out. */
  readonly links?: (() => void) | undefined
}

type BarProps = {
  readonly ways: Ways
  /** Opens the list of one's own steps. */
  readonly history: () => void
  readonly theme: {
    readonly choice: ThemeChoice
    readonly choose: (to: ThemeChoice) => void
  }
  readonly narrow: boolean
}

const THEMES: readonly ThemeChoice[] = ['system', 'light', 'dark']

/** Returns how many things differ from what is published; null if nothing is published yet. */
function useChanges(): number | null {
  const { agenda } = useEditor()
  const published = useShow(({ show }) => show?.published?.agenda ?? null)
  return useMemo(
    () => (published === null ? null : changesBetween(published, agenda).count),
    [published, agenda],
  )
}

/** Publishes the draft; how much differs is beside the title, so that nothing in the bar moves. */
function PublishButton({ publish }: { publish: () => void }) {
  const { t } = useEditorWords()
  return (
    <Button
      look="ink"
      size="small"
      className={css.step}
      disabled={useChanges() === 0}
      onClick={publish}
      data-testid="publish"
    >
      {t('planner:publish.title')}
    </Button>
  )
}

function State() {
  const { t } = useEditorWords()
  const changes = useChanges()
  if (changes === null) return t('editor.state.unpublished')
  return changes === 0 ? t('editor.state.published') : t('editor.state.changed', { count: changes })
}

function MoreMenu({
  theme,
  ways,
  history,
  tight,
}: Omit<BarProps, 'narrow'> & { readonly tight: boolean }) {
  const { t, redo } = useEditor()
  const ended = useShow(({ show }) => show?.run.position.status === 'ended')
  const takeBack = useUndoPublish()
  const rehearse = useRehearseAct()
  const openReport = () =>
    void window.open(reportPath(`/${window.location.hash}`), '_blank', 'noopener')
  /** An entry of the menu, if there is something that it does. */
  const entry = (
    id: string,
    label: string,
    run: (() => void) | null | undefined,
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
        ...entry('redo', t('common:command.redo'), redo, { shortcut: 'Ctrl Y' }),
        ...entry('paste', t('intake:title'), tight ? ways.paste : null),
        ...entry('rehearse', t('planner:rehearse.title'), rehearse && (() => rehearse(null))),
        ...entry('history', t('editor.history.menu'), history, { shortcut: 'Shift U' }),
        ...entry('glossary', t('planner:glossary.title'), ways.glossary),
        ...entry('links', t('planner:links.menu'), ways.links),
        ...entry('takeBack', t('planner:publish.takeBack'), takeBack),
        ...entry('report', t('editor.report'), ended ? openReport : null),
        ...entry('print', t('editor.print'), ways.print),
        ...THEMES.flatMap((choice) =>
          entry(`theme-${choice}`, t(`common:theme.${choice}`), () => theme.choose(choice), {
            chosen: choice === theme.choice,
          }),
        ),
      ]}
    />
  )
}

/** Undoes or redoes one's newest step. */
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
      {t(`common:command.${to}`)}
    </Button>
  )
}

/** What takes back, and what leads elsewhere; where there is little room, what is needed seldom is in the menu. */
export function EditorWays(props: BarProps) {
  const { t } = useEditorWords()
  const { ways, narrow } = props
  const tight = useMedia('(max-width: 1180px)')
  return (
    <>
      <StepButton to="undo" />
      <MoreMenu {...props} tight={tight} />
      {tight ? null : (
        <Button size="small" onClick={ways.paste} data-testid="paste">
          {t('intake:title')}
        </Button>
      )}
      {narrow ? null : <RehearseButton />}
      {ways.publish === undefined ? null : <PublishButton publish={ways.publish} />}
    </>
  )
}

/** The top line of the editor: the show, the state of the draft, and the ways to other pages; on a phone those are at the foot. */
export const EditorBar = memo(function EditorBar(bar: BarProps) {
  const { agenda } = useEditor()
  const bindings = useEditorKeys(bar.ways.publish ?? null, bar.history)
  return (
    <DeskBar
      name={
        <span className={css.name}>
          <AgendaText texts={agenda.title} className="cut" />
          <span className={css.state}>
            <State />
          </span>
        </span>
      }
      bindings={bindings}
    >
      {bar.narrow ? null : (
        <span className="acts">
          <EditorWays {...bar} />
        </span>
      )}
    </DeskBar>
  )
})
