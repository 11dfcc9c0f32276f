import { useEffect, useState } from 'react'
import { clockText } from '../../../../shared/time/format.ts'
import { useCity } from '../../../i18n/city.ts'
import { nameOfId } from '../../../ui/agenda/peopleNames.ts'
import { useRefusalText } from '../../../ui/connection/refusalWords.ts'
import { Button } from '../../../ui/controls/Button.tsx'
import { Dialog } from '../../../ui/controls/Dialog.tsx'
import { zonesAt } from '../agenda/zones.ts'
import { CommandForm } from '../context/CommandButton.tsx'
import { type ContextProps, type DialogProps, refusalOf } from '../context/consoleContext.ts'
import { useTimes, useWords } from '../context/consoleHooks.ts'
import css from '../context/form.module.css'
import { type StartFacts, type StartTask, startCommand, startFacts } from './startTask.ts'

type FactsProps = ContextProps & { readonly facts: StartFacts }

/** The earliest and the latest time that can be set, in words. */
function RangeWords({ context, facts }: FactsProps) {
  const { t } = useWords()
  const times = useTimes(context)
  const { what, earliest, latest } = facts
  if (what === 'break') return <p className="second">{t('start.notBeforeNow')}</p>
  if (what === 'clock') return <p className="second">{t('start.onlyForward')}</p>
  const to = latest === null ? '' : times.homeCity(latest)
  return (
    <p className="second">
      {earliest === null
        ? t('start.until', { to })
        : t('start.between', { from: times.homeCity(earliest), to })}
    </p>
  )
}

function StartForm({ context, facts, onClose }: FactsProps & DialogProps) {
  const { t } = useWords()
  const refusalText = useRefusalText()
  const city = useCity()
  const zone = zonesAt(context).home
  const [text, setText] = useState(() => clockText(facts.current, zone))
  const command = startCommand(context, facts, text, zone)
  const refusal = command === null ? null : refusalOf(context, command)
  const isUnchanged = refusal?.reason === 'no-change'
  return (
    <CommandForm command={refusal === null ? command : null} onGiven={onClose}>
      <label className={css.field} data-short={true}>
        <span>{t(`start.label.${facts.what}`, { city: city(zone) })}</span>
        <input
          value={text}
          inputMode="numeric"
          maxLength={5}
          aria-invalid={command === null}
          onFocus={(event) => event.target.select()}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      <RangeWords context={context} facts={facts} />
      {command === null ? <b className="red">{t('start.needTime')}</b> : null}
      {refusal === null || isUnchanged ? null : <b className="red">{refusalText(refusal)}</b>}
      <div className={`row ${css.foot}`}>
        <Button type="submit" look="ink" disabled={command === null || refusal !== null}>
          {t('start.set')}
        </Button>
      </div>
    </CommandForm>
  )
}

/** Sets the start of the live item, the clock time at which a break ends, or the clock of a rehearsal; beside the countdown, never over it (R5b, T1c, R12). */
export function StartDialog({
  context,
  task,
  onClose,
}: DialogProps & { readonly task: StartTask }) {
  const { t } = useWords()
  const facts = startFacts(context, task)
  useEffect(() => {
    if (facts === null) onClose()
  })
  if (facts === null) return null
  const agenda = context.show.published?.agenda ?? null
  const who = facts.item === null ? '' : nameOfId(agenda, facts.item, context.lang)
  return (
    <Dialog open={true} onClose={onClose} title={t(`start.title.${facts.what}`, { who })}>
      <StartForm
        key={`${facts.item} ${facts.current}`}
        context={context}
        facts={facts}
        onClose={onClose}
      />
    </Dialog>
  )
}
