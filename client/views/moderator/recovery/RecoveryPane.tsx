import { type RefObject, useEffect, useRef } from 'react'
import type { Instant } from '../../../../shared/time/instant.ts'
import { useTranslation } from '../../../i18n/useTranslation.tsx'
import { isTaken } from '../../../ui/controls/keys.ts'
import { ScrollRegion } from '../../../ui/controls/ScrollRegion.tsx'
import { useMedia } from '../../../ui/controls/useMedia.ts'
import type { ConsoleContext } from '../context/consoleContext.ts'
import { useConsoleData } from '../context/useConsoleData.ts'
import { NewestRequest } from '../side/Requests.tsx'
import { type Pictured, pictureAt } from '../timeline/pictureAt.ts'
import { useShortName } from '../timeline/useShortName.ts'
import { HandTable } from './HandTable.tsx'
import { OptionColumn } from './OptionColumn.tsx'
import { Applying, Telling } from './RecoveryFoot.tsx'
import { Reason, RecoveryHead } from './RecoveryHead.tsx'
import { type DrawnWay, RecoveryLanes } from './RecoveryLanes.tsx'
import type { RecoveryState, View } from './useRecovery.ts'
import { changedBy, type Outlook, outlookOf, type Way } from './way.ts'
import './recovery.css'
import './foot.css'
import './hand.css'
import './sizes.css'
import './wall.css'

type PaneProps = {
  readonly context: ConsoleContext
  readonly recovery: RecoveryState
}

type Shown = PaneProps & {
  readonly view: View
  readonly picture: Pictured
  /** What each option comes to now, and what is adjusted by hand. */
  readonly outlooks: readonly (Outlook | null)[]
  readonly byHand: Outlook | null
}

/** What is drawn below the plan and the run: what is shown or adjusted, and what it is compared with. */
function useDrawn({ recovery, view, outlooks, byHand }: Shown): readonly DrawnWay[] {
  const { t } = useTranslation('recovery')
  const { situation, shown, beside, lengths } = view
  const { options } = situation.recovery
  const drawn = (at: number | null): readonly DrawnWay[] => {
    const option = at === null ? undefined : options[at]
    if (at === null || option === undefined) return []
    const name = t('lanes.with', { n: at + 1 })
    return [{ name, changed: changedBy(option), outlook: outlooks[at] ?? null }]
  }
  if (lengths === null) return [...drawn(shown), ...drawn(beside)]
  const changed = recovery.way === null ? [] : changedBy(recovery.way)
  return [{ name: t('lanes.hand'), changed, outlook: byHand }, ...drawn(beside)]
}

function Choices(props: Shown) {
  const { context, recovery, view, outlooks, byHand } = props
  const { situation, shown, beside, lengths } = view
  const { options } = situation.recovery
  if (lengths !== null)
    return (
      <HandTable context={context} lengths={lengths} outlook={byHand} adjust={recovery.adjust} />
    )
  return (
    <>
      <Reason situation={situation} />
      <div className="mod-rec-options" data-count={options.length}>
        {options.map((option, at) => (
          <OptionColumn
            // No two of a kind change the same.
            key={`${option.kind} ${changedBy(option).join(' ')}`}
            context={context}
            option={option}
            n={at + 1}
            outlook={outlooks[at] ?? null}
            shown={at === shown}
            compared={at === beside}
            show={() => recovery.showOption(at)}
            compare={() => recovery.compare(at === beside ? null : at)}
          />
        ))}
      </div>
    </>
  )
}

/** Gives the keyboard to the pane when it opens and whenever what had it is gone, as long as nobody writes. */
function useFocusOnPane(view: View): RefObject<HTMLElement | null> {
  const pane = useRef<HTMLElement>(null)
  const { shown, lengths } = view
  const byHand = lengths !== null
  const seen = useRef(shown)
  useEffect(() => {
    const own = pane.current
    if (own === null || isTaken(document.activeElement)) return
    // Where somebody has to agree, that is asked first: Space ticks it.
    const box = byHand ? null : own.querySelector<HTMLElement>('.mod-rec-asks button')
    const first = box ?? own
    first.focus({ preventScroll: true })
    if (seen.current !== shown)
      own.querySelector('[data-shown="true"]')?.scrollIntoView?.({ block: 'nearest' })
    seen.current = shown
  }, [shown, byHand])
  return pane
}

function Pane(props: Shown) {
  const { context, recovery, view, picture, outlooks } = props
  const { t } = useTranslation('recovery')
  const pane = useFocusOnPane(view)
  const drawn = useDrawn(props)
  // There picture and options scroll together, above what applies them.
  const phone = useMedia('(max-width: 700px)')
  const name = useShortName(context)
  const top = (
    <div className="mod-rec-top">
      <RecoveryHead
        context={context}
        recovery={recovery}
        situation={view.situation}
        lands={picture.lands}
        gone={outlooks.some((outlook) => outlook === null)}
      />
      <RecoveryLanes context={context} picture={picture} ways={drawn} name={name} />
    </div>
  )
  const choices = (
    <>
      <Choices {...props} />
      <div className="mod-rec-answers">
        <NewestRequest context={context} back={recovery.close} />
      </div>
    </>
  )
  return (
    <section
      className="mod-rec"
      ref={pane}
      tabIndex={-1}
      data-testid="recovery"
      aria-label={t('title')}
    >
      {phone ? (
        <>
          <ScrollRegion name={t('choices')} className="mod-rec-all">
            {top}
            {choices}
            <Telling recovery={recovery} />
          </ScrollRegion>
          <Applying recovery={recovery} />
        </>
      ) : (
        <>
          {top}
          <div className="mod-rec-main">
            <ScrollRegion name={t('choices')} className="mod-rec-choices">
              {choices}
            </ScrollRegion>
            <div className="mod-rec-foot">
              <Applying recovery={recovery} />
              <Telling recovery={recovery} />
            </div>
          </div>
        </>
      )}
    </section>
  )
}

/** The ways to land, in the place of agenda and room: what each would look like, what it comes to, and applying one. */
export function RecoveryPane({
  view,
  ...props
}: PaneProps & {
  readonly view: View
}) {
  const { way } = props.recovery
  const ways: readonly Way[] = view.situation.recovery.options
  const found = useConsoleData(props.context, (context: ConsoleContext, now: Instant) => ({
    picture: pictureAt(context, now),
    outlooks: ways.map((one) => outlookOf(context, one, now)),
    byHand: view.lengths === null || way === null ? null : outlookOf(context, way, now),
  }))
  if (found === null || found.picture === null) return null
  return <Pane {...props} {...found} view={view} picture={found.picture} />
}
