import { memo, type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { textIn } from '../../../../shared/agenda/textIn.ts'
import { minuteCeil } from '../../../../shared/time/instant.ts'
import { dayText, offsetsText } from '../../../ui/agenda/zoneTimes.ts'
import { Term } from '../../../ui/controls/Term.tsx'
import { useMedia, usePageTheme, useThemeChoice } from '../../../ui/controls/theme.ts'
import desk from '../../../ui/frame/desk.module.css'
import { plannerItem } from '../../../ui/frame/screenAddress.ts'
import css from './editor.module.css'
import { type Destination, EditorBar, EditorButtons } from './head/EditorBar.tsx'
import { HistoryDialog } from './history/HistoryDialog.tsx'
import { Inspector, useInspector } from './inspector/Inspector.tsx'
import { EditorList, SheetButtons } from './list/EditorList.tsx'
import { beyondBudget, type Extent, extentOf, fillOf, itemKey, lengthText } from './model/rows.ts'
import { countIn, groupsOf, markedRows } from './model/tableWarnings.ts'
import { Notices, PasteNotice, StartNotice } from './notices/Notices.tsx'
import {
  DraftEditor,
  type EditorWords,
  useEditor,
  useEditorWords,
  useTimes,
} from './state/editor.tsx'
import { EditorTable } from './table/EditorTable.tsx'
import { type Table, useTable } from './table/useTable.ts'

type FactProps = {
  readonly id: string
  readonly big: string
  readonly sub: string
  readonly over?: boolean
  readonly children?: ReactNode
}

/** A sentence of the head with a line below it. */
function Fact({ id, big, sub, over = false, children = sub }: FactProps) {
  return (
    <div data-over={over}>
      <p className={css.big} data-testid={id}>
        <b>{big}</b>
      </p>
      <p className={`second ${css.sub}`} title={sub}>
        {children}
      </p>
    </div>
  )
}

/** Returns how the plan fills the time until the stop; segments that are too full come first. */
function fillWords({ spare, overfull }: Extent, t: EditorWords): string {
  if (overfull.length > 0)
    return t('editor.head.overfull', { length: lengthText(beyondBudget(overfull)) })
  if (spare === null) return t('editor.head.noStop')
  if (spare === 0) return t('editor.head.full')
  return t(`editor.head.${spare > 0 ? 'spare' : 'over'}`, { length: lengthText(Math.abs(spare)) })
}

function Span({ extent }: { readonly extent: Extent }) {
  const { t, language } = useEditorWords()
  const times = useTimes()
  const start = extent.start
  const end = minuteCeil(extent.end)
  const spanIn = (zone: string, city: string) =>
    t('editor.head.span', { start: times.in(start, zone), end: times.in(end, zone), city })
  const others = times.others.map((zone) => spanIn(zone, times.place(zone, start, end)))
  const day = [dayText(start, times.zone, language, 'long'), offsetsText(times.zone, start, end)]
  return (
    <Fact
      id="span"
      big={spanIn(times.zone, times.city(times.zone))}
      sub={[...day, ...others].join(t('common:comma'))}
    />
  )
}

function Fill({ extent }: { readonly extent: Extent }) {
  const { t, agenda, lang } = useEditor()
  const times = useTimes()
  const { planned, slack, spare } = extent
  const [overfull] = extent.overfull
  const slackText = slack === 0 ? null : t('editor.head.slack', { length: lengthText(slack) })
  const overfullText = () => {
    if (overfull === undefined) return null
    const { filled, budget } = fillOf(overfull)
    const lengths = { filled: lengthText(filled), budget: lengthText(budget) }
    return t('editor.head.overfullIn', { what: textIn(overfull.title, lang).text, ...lengths })
  }
  const stop = agenda.hardStop && t('editor.head.stop', { at: times.home(agenda.hardStop.at) })
  // The name is last, because a narrow window cuts off the end.
  const sub = [
    t('editor.head.planned', { length: lengthText(planned) }),
    slackText,
    stop,
    overfullText(),
  ]
    .filter((part) => part !== null)
    .join(t('common:comma'))
  return (
    <Fact
      id="fill"
      big={fillWords(extent, t)}
      sub={sub}
      over={(spare ?? 0) < 0 || overfull !== undefined}
    >
      {slackText === null ? (
        sub
      ) : (
        <Term id="slack" fact={slackText}>
          {sub}
        </Term>
      )}
    </Fact>
  )
}

const MOST_KINDS = 3

/** How many warnings there are and of which kinds, with a link to them. */
function Warnings({ show }: { readonly show: () => void }) {
  const { t, warnings } = useEditor()
  if (warnings.length === 0)
    return <p className={`second strong ${css.big}`}>{t('editor.head.noWarnings')}</p>
  const groups = groupsOf(warnings)
  const more = groups.length - MOST_KINDS
  const kinds = groups
    .slice(0, MOST_KINDS)
    .map((group) => t(`editor.warnings.${group.kind}.count`, { count: countIn(group) }))
  return (
    <>
      <button type="button" className={css.big} onClick={show} data-testid="warnings">
        <b>{t('editor.head.warnings', { count: warnings.length })}</b>
      </button>
      <p className={`second ${css.sub}`}>
        {[...kinds, ...(more > 0 ? [t('editor.warnings.more', { count: more })] : [])].join(
          t('common:comma'),
        )}
      </p>
    </>
  )
}

type HeadProps = { readonly showWarnings: () => void }

/** When the show takes place by this plan, how it fills its time, and its warnings; `showWarnings` opens their list. */
const EditorHead = memo(function EditorHead({ showWarnings }: HeadProps) {
  const { agenda, lang } = useEditor()
  const extent = useMemo(() => extentOf(agenda), [agenda])
  return (
    <section className={css.headline} aria-label={textIn(agenda.title, lang).text}>
      <Span extent={extent} />
      <Fill extent={extent} />
      <div>
        <Warnings show={showWarnings} />
      </div>
    </section>
  )
})

type EditorProps = {
  /** Opens another page of the planner, or the publish dialog. */
  readonly leaveTo: (to: Exclude<Destination, 'history'>) => void
  /** Further notices, such as the one after publishing. */
  readonly notice?: ReactNode
}

/** Selects the row of the item that the address names, once. */
function useItemOfAddress({ rows, goTo }: Table): void {
  const itemId = useRef(plannerItem(window.location.search))
  useEffect(() => {
    const id = itemId.current
    itemId.current = null
    if (id !== null && rows.some(({ key }) => key === itemKey(id))) goTo(itemKey(id))
  })
}

function Page({ leaveTo, notice }: EditorProps) {
  const theme = useThemeChoice('planner', 'light')
  usePageTheme(theme.theme)
  const table = useTable()
  useItemOfAddress(table)
  const { warnings } = useEditor()
  const inspector = useInspector(table, warnings.length > 0)
  // On a phone, or in a window as narrow or as low as one, the table is a list.
  const narrow = useMedia('listed')
  const [isHistoryOpen, setHistoryOpen] = useState(false)
  const open = (to: Destination) => (to === 'history' ? setHistoryOpen(true) : leaveTo(to))
  const warned = useMemo(() => markedRows(warnings), [warnings])
  const { show, openSheet } = inspector
  const showWarnings = useCallback(
    () => (narrow ? openSheet('warnings') : show('warnings')),
    [narrow, show, openSheet],
  )
  return (
    <div className={`t0 ${desk.desk} ${css.page}`}>
      <EditorBar {...{ open, theme, narrow }} />
      <EditorHead showWarnings={showWarnings} />
      <main className={css.main}>
        {narrow ? (
          <EditorList table={table} inspector={inspector} warned={warned} />
        ) : (
          <>
            <EditorTable table={table} warned={warned} />
            <Inspector table={table} inspector={inspector} />
          </>
        )}
      </main>
      <HistoryDialog open={isHistoryOpen} onClose={() => setHistoryOpen(false)} />
      <Notices>
        {notice}
        <StartNotice />
        <PasteNotice table={table} />
      </Notices>
      {narrow ? (
        <p className={`acts ${css.foot}`}>
          <SheetButtons inspector={inspector} />
          <EditorButtons {...{ open, theme, narrow }} />
        </p>
      ) : null}
    </div>
  )
}

/** The draft as a table, with its warnings. */
export function EditorPage(props: EditorProps) {
  return (
    <DraftEditor>
      <Page {...props} />
    </DraftEditor>
  )
}
