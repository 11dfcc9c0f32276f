import type { ItemId, PersonId } from '../../../../shared/agenda/ids.ts'
import type { Command, CommandOf } from '../../../../shared/run/command.ts'
import type { Cue } from '../../../../shared/run/cue.ts'
import { liveItemId } from '../../../../shared/run/lookup.ts'
import type { GRANTED_BY, RequestKind } from '../../../../shared/run/request.ts'
import type { FloorTurn, Hand } from '../../../../shared/run/state.ts'
import { digits, spentSeconds } from '../../../../shared/time/format.ts'
import { type Instant, MINUTE } from '../../../../shared/time/instant.ts'
import { Button } from '../../../ui/controls/Button.tsx'
import { useFloorFigure } from '../../../ui/countdown/useCountdown.ts'
import { useBoothSender } from '../../../ui/cues/useCueWords.ts'
import { CommandButton } from '../context/CommandButton.tsx'
import { type ConsoleContext, type ContextProps, possible } from '../context/consoleContext.ts'
import { Marked } from '../context/Marked.tsx'
import { useConsoleData, useTimes, useWords } from '../context/useConsoleData.ts'
import { personName, signalsFor, useCueTexts } from './cues.ts'
import { useNotHere } from './NotHere.tsx'
import css from './requests.module.css'

const GRANTS: {
  readonly [K in RequestKind]: (item: ItemId, person: PersonId) => CommandOf<(typeof GRANTED_BY)[K]>
} = {
  minute: (item) => ({ type: 'giveTime', item, by: MINUTE }),
  floor: (item, person) => ({ type: 'giveFloor', item, person, limit: 2 * MINUTE }),
}

/** Returns the command that grants a request in the live item; null if it would be refused now. */
function grantOf(context: ConsoleContext, hand: Hand): Command | null {
  const item = liveItemId(context.show.run.position)
  if (item === null) return null
  return possible(context, GRANTS[hand.wants](item, hand.person))
}

/** A request of a person, or a signal to the console, with its time. */
type Incoming =
  | { readonly is: 'request'; readonly at: Instant; readonly hand: Hand }
  | { readonly is: 'signal'; readonly at: Instant; readonly cue: Cue }

/** Returns all open requests and signals, newest first. */
export function incomingAt(context: ConsoleContext, now: Instant): readonly Incoming[] {
  const requests = context.show.hands.map((hand) => ({ is: 'request', at: hand.at, hand }) as const)
  const signals = signalsFor(context, now).map(
    (cue) => ({ is: 'signal', at: cue.sentAt, cue }) as const,
  )
  return [...requests, ...signals].toSorted((a, b) => b.at - a.at)
}

/** Returns the commands that answer a request (`yes`, `no`) or acknowledge a signal (`yes`). */
export function answersOf(context: ConsoleContext, incoming: Incoming) {
  if (incoming.is === 'signal')
    return {
      yes: possible(context, { type: 'acknowledgeCue', cue: incoming.cue.id } as const),
      no: null,
    }
  const { hand } = incoming
  return {
    yes: grantOf(context, hand),
    no: possible(context, { type: 'lowerHand', hand: hand.id } as const),
  }
}

function SignalText({ context, cue }: { readonly context: ConsoleContext; readonly cue: Cue }) {
  const { t } = useWords()
  const texts = useCueTexts(context)
  const sender = useBoothSender()
  const times = useTimes(context)
  const role = sender(cue) ?? t(`common:role.${cue.by.roles[0] ?? 'guest'}`)
  const parts = [times.home(cue.sentAt), texts.seen(cue)].filter((one) => one !== null)
  return (
    <>
      <p>
        <Marked text={t('side.signalFrom', { what: texts.text(cue.content), role })} />
      </p>
      <p className="quiet">{parts.join(t('common:comma'))}</p>
    </>
  )
}

/** One request or signal with its answers; `keyed`: the answers show their keys, as for the newest one. */
function IncomingRow({
  context,
  incoming,
  keyed,
}: {
  readonly context: ConsoleContext
  readonly incoming: Incoming
  readonly keyed: boolean
}) {
  const { t } = useWords()
  const { yes, no } = answersOf(context, incoming)
  const isSignal = incoming.is === 'signal'
  return (
    <li className={css.incoming} data-signal={isSignal}>
      <div>
        {isSignal ? (
          <SignalText context={context} cue={incoming.cue} />
        ) : (
          <p>
            <Marked
              text={t(`hands.asks.${incoming.hand.wants}`, {
                who: personName(context.show, incoming.hand.person, context.lang),
              })}
            />
          </p>
        )}
      </div>
      <p className={`acts ${css.answers}`}>
        {yes === null ? null : (
          <CommandButton size="small" command={yes} shortcut={keyed ? 'Y' : undefined}>
            {isSignal ? t('signals.seen') : t(`hands.grant.${incoming.hand.wants}`)}
          </CommandButton>
        )}
        {no === null || isSignal ? null : (
          <CommandButton size="small" look="bare" command={no} shortcut={keyed ? 'Z' : undefined}>
            {t(`hands.decline.${incoming.hand.wants}`)}
          </CommandButton>
        )}
      </p>
    </li>
  )
}

function useIncoming(context: ConsoleContext) {
  const all = useConsoleData(context, incomingAt) ?? []
  const requests = all.filter(({ is }) => is === 'request').length
  return { all, requests, signals: all.length - requests }
}

/** The newest requests and signals, and a button that shows the others. */
function NewestIncoming({
  context,
  most,
  showAll,
}: ContextProps & { readonly most: number; readonly showAll: () => void }) {
  const { t } = useWords()
  const { all } = useIncoming(context)
  return (
    <>
      <ul className="stack loose">
        {all.slice(0, most).map((incoming, index) => (
          <IncomingRow
            key={incoming.is === 'request' ? incoming.hand.id : incoming.cue.id}
            context={context}
            incoming={incoming}
            keyed={index === 0}
          />
        ))}
      </ul>
      {all.length <= most ? null : (
        <Button look="bare" size="small" onClick={showAll}>
          {t('side.others', { count: all.length - most })}
        </Button>
      )}
    </>
  )
}

/** The maximum number of requests and signals in the side column. */
const MAX_IN_COLUMN = 3

/** The newest requests and signals, at most `most`; all of them (`most` infinite) in a pane, which has its own title. */
export function Requests({
  context,
  most = MAX_IN_COLUMN,
  showAll,
}: ContextProps & { readonly most?: number | undefined; readonly showAll: () => void }) {
  const { t } = useWords()
  const { all, requests, signals } = useIncoming(context)
  const { floor } = context.show.run
  const heading = () => {
    if (all.length === 0) return t('side.none')
    if (signals === 0) return t('side.requests', { requests })
    return requests === 0
      ? t('side.signals', { signals })
      : t('side.heading', { requests, signals })
  }
  return (
    <section className={`fixed ${css.requests}`} data-testid="requests">
      {most === Number.POSITIVE_INFINITY ? null : (
        <h2 className="second strong">
          <Marked text={heading()} />
        </h2>
      )}
      {floor === null ? null : <FloorTurnLine context={context} turn={floor} />}
      {all.length === 0 ? <p className="quiet">{t('side.noneOpen')}</p> : null}
      <NewestIncoming context={context} most={most} showAll={showAll} />
    </section>
  )
}

/** The newest request below an open pane, and a button that shows the others. */
export function NewestRequest({ context, back }: ContextProps & { readonly back: () => void }) {
  const { all } = useIncoming(context)
  if (all.length === 0) return null
  return (
    <section className={`spread fixed ${css.newest}`} data-testid="newest-request">
      <NewestIncoming context={context} most={1} showAll={back} />
    </section>
  )
}

/** A row on a phone with the number of open requests and signals, or before Start of missing people; a press opens them. */
export function RequestCount({ context, open }: ContextProps & { readonly open: () => void }) {
  const { t } = useWords()
  const { requests: count, signals: signalCount } = useIncoming(context)
  const { missing } = useNotHere(context)
  const requests = t('hands.count', { count })
  const signals = t('side.signalCount', { count: signalCount })
  const isCalm = context.show.run.position.status === 'planned' && count + signalCount === 0
  const text = () => {
    if (isCalm && missing.length > 0) return t('side.notHere', { count: missing.length })
    return signalCount === 0 ? `<b>${requests}</b>` : t('side.count', { requests, signals })
  }
  return (
    <button
      type="button"
      className={`spread fixed t1 ${css.count}`}
      data-testid="request-count"
      onClick={open}
    >
      <span>
        <Marked text={text()} />
      </span>
    </button>
  )
}

/** The person who has the floor in the live item, with a stopwatch and a button that ends the turn. */
export function FloorTurnLine({ context, turn }: ContextProps & { readonly turn: FloorTurn }) {
  const { t } = useWords()
  const figure = useFloorFigure()
  const limit = digits(spentSeconds(turn.limit ?? 0))
  return (
    <div className={css.turn} data-over={figure?.kind === 'over'} data-testid="floor-here">
      <p>
        <b>{personName(context.show, turn.person, context.lang)}</b> {t('floor.has')}
      </p>
      <p>
        <b className={`t3 ${css.watch}`}>{figure?.text ?? '–:––'}</b>{' '}
        {figure === null ? null : t(`floor.${figure.kind}`, { limit })}
      </p>
      <CommandButton
        size="small"
        shortcut="F"
        command={possible(context, { type: 'endFloor', turn: turn.id })}
      >
        {t('floor.end')}
      </CommandButton>
    </div>
  )
}
