import { useTranslation } from '../../../i18n/useTranslation.tsx'
import { type Act, ActButton, useActMaker } from '../../../ui/acts/act.tsx'
import { Roomy } from '../../../ui/controls/Roomy.tsx'
import { Term } from '../../../ui/controls/Term.tsx'
import css from './boothFoot.module.css'
import type { BoothModel, SwapFact, Worker } from './model.ts'

/** The key of each act, in the order of the key sheet. */
const CAPS = { ask: 'H', accept: 'Y', decline: 'J', take: 'O', leave: 'Shift O' } as const

/** The acts of a booth. */
type BoothActs = Readonly<Record<keyof typeof CAPS, Act>>

/** Returns the acts of a booth. Their labels state the current effect; the key sheet states the general one. */
export function useBoothActs(model: BoothModel | null): BoothActs {
  const { t } = useTranslation('interpreter')
  const { commandAct } = useActMaker()
  const swap = model?.swap?.is
  const isAgreed = swap === 'agreed' || swap === 'youAgreed'
  const declineName = swap === 'asked' ? 'withdraw' : isAgreed ? 'callOff' : 'decline'
  const act = (id: keyof typeof CAPS, name: string, sheet?: string) =>
    commandAct(id, name, model?.commands[id] ?? null, { caps: [CAPS[id]], sheet })
  return {
    ask: act('ask', t('booth.act.ask'), t('booth.sheet.ask')),
    accept: act('accept', t('booth.act.accept'), t('booth.sheet.accept')),
    decline: act('decline', t(`booth.act.${declineName}`), t('booth.sheet.decline')),
    take: act(
      'take',
      t(model?.on === null ? 'booth.act.on' : 'booth.act.over'),
      t('booth.sheet.take'),
    ),
    leave: act('leave', t('booth.act.leave')),
  }
}

/** Returns a function that names an interpreter, or calls them a colleague. */
function useWho(): (name: string | null) => string {
  const { t } = useTranslation('interpreter')
  return (name) => name ?? t('booth.colleague')
}

/** Returns the key of the label of the working interpreter: working, ready before Start, or not connected. */
function labelKey({ you, minutes, away }: Worker): 'youOn' | 'on' | 'youReady' | 'ready' | 'wasOn' {
  if (minutes === null) return you ? 'youReady' : 'ready'
  if (away) return 'wasOn'
  return you ? 'youOn' : 'on'
}

/** The interpreter who works, the interpreter who rests, and their minutes. */
function Staff({ model, ended }: { readonly model: BoothModel; readonly ended: boolean }) {
  const { on, rests, alone } = model
  const { t } = useTranslation('interpreter')
  const who = useWho()
  const workText = () => {
    if (on === null) return t(ended ? 'booth.ended' : 'booth.nobody')
    const facts = { who: who(on.name), minutes: on.minutes ?? 0 }
    return t(`booth.${labelKey(on)}`, facts)
  }
  const restText = () => {
    if (ended) return ''
    if (alone) return t('booth.nobodyElse')
    if (rests === null) return on?.you === true ? t('booth.alone') : t('booth.notYet')
    const facts = { who: who(rests.name), minutes: rests.minutes ?? 0 }
    return t(rests.you ? 'booth.youRested' : 'booth.rested', facts)
  }
  return (
    <div className={`second ${css.fact}`}>
      <b className="block">{workText()}</b>
      <p>{restText()}</p>
    </div>
  )
}

/** The second line of a swap without a place; by default, that it is at once. */
const WITHOUT_PLACE: {
  readonly [is in SwapFact['is']]?: 'askAgain' | 'cover' | 'atOnce' | 'noBoundary'
} = {
  declined: 'askAgain',
  away: 'cover',
  overdue: 'atOnce',
  due: 'noBoundary',
}

/** Returns a function that describes the next swap in two lines: what and when, and why. */
function useSwapWords(): (fact: SwapFact) => readonly [head: string, more: string] {
  const { t } = useTranslation('interpreter')
  const name = useWho()
  return ({ is, who = null, at = '', place }) => {
    const head = t(`booth.${is}`, { who: name(who), at })
    if (place === null) return [head, t(`booth.${WITHOUT_PLACE[is] ?? 'now'}`)]
    const { item } = place
    return [
      head,
      place.at === null ? t('booth.begins', { item }) : t('booth.beginsAt', { item, at: place.at }),
    ]
  }
}

function Swap({ fact }: { readonly fact: SwapFact | null }) {
  const words = useSwapWords()
  const [head, more] = fact === null ? ['', ''] : words(fact)
  return (
    <div className={`second ${css.fact}`} role="status" data-is={fact?.is ?? 'none'}>
      <b className="block">{head}</b>
      <p>{more}</p>
    </div>
  )
}

/** The booth that this booth hears while it does not understand the floor language. */
function Relay({ model }: { readonly model: BoothModel }) {
  const { t, languageName } = useTranslation('interpreter')
  const who = useWho()
  const { relay } = model
  if (relay === null) return null
  const { floor, from } = relay
  const on = from?.on ?? null
  return (
    <div className={`second ${css.fact}`}>
      <b className="block">
        <Term id="relay">
          {from === null ? t('booth.noRelay') : t('booth.relay', { booth: from.booth })}
        </Term>
      </b>
      <p>
        {from === null
          ? t('booth.floorIs', { language: languageName(floor) })
          : on === null
            ? t('booth.relayNobody')
            : t(on.away ? 'booth.away' : 'booth.relayOn', { who: who(on.name) })}
      </p>
    </div>
  )
}

/** The possible labels of the buttons in a column, so that its width never changes. */
const COLUMNS = [
  ['accept', 'ask'],
  ['decline', 'withdraw', 'callOff', 'on', 'over', 'leave'],
] as const

/** The acts, each at a fixed place: the answers above, request and microphone below. */
function Acts({ acts: { accept, decline, ask, take, leave } }: { readonly acts: BoothActs }) {
  const { t } = useTranslation('interpreter')
  const names = COLUMNS.map((column) => column.map((act) => t(`booth.act.${act}`)))
  return (
    <div className={`stack tight ${css.acts}`}>
      {/* Only the key sheet shows the key of Leave: here it could be read as the key of Take. */}
      {[accept, decline, ask, leave.enabled ? { ...leave, caps: [] } : take].map((act, n) => (
        <ActButton key={act.id} act={act} size="small">
          <Roomy words={names[n % 2] ?? []}>{act.name}</Roomy>
        </ActButton>
      ))}
    </div>
  )
}

/** The people of the booth, at the left of the bottom row: who works and for how long, the next swap, and open requests. It never covers other content. */
export function BoothPanel({
  model,
  acts,
  ended,
}: {
  readonly model: BoothModel
  readonly acts: BoothActs
  readonly ended: boolean
}) {
  const { t } = useTranslation('interpreter')
  return (
    <section
      className={`acts ${css.booth}`}
      data-testid="booth-panel"
      aria-label={t('booth.title')}
    >
      <Staff model={model} ended={ended} />
      <Relay model={model} />
      {ended ? null : <Swap fact={model.swap} />}
      {ended ? null : <Acts acts={acts} />}
    </section>
  )
}

/** The signals to the speaker and the moderators, one key each; below each signal, who has seen it (R17). */
export function Signals({ acts }: { readonly acts: readonly Act[] }) {
  const { t } = useTranslation('interpreter')
  const states = ['sent', 'speaker', 'moderator', 'both'] as const
  const texts = states.map((is) => t(`signals.${is}`, { at: '00:00' }))
  return (
    <fieldset
      className={`stack tight ${css.signals}`}
      data-testid="signals"
      aria-label={t('signals.title')}
    >
      {acts.map((act) => (
        <ActButton key={act.id} act={act} className={css.signal}>
          <Roomy words={texts} className={css.words}>
            {act.name}
            <small role="status">{act.detail}</small>
          </Roomy>
        </ActButton>
      ))}
    </fieldset>
  )
}
