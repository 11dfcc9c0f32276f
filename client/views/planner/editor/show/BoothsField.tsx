import {
  boothName,
  boothsOf,
  TURN_MINUTES,
  type WorkingBooth,
} from '../../../../../shared/agenda/booths.ts'
import type { BoothId } from '../../../../../shared/agenda/ids.ts'
import type { Agenda, Booth } from '../../../../../shared/agenda/model.ts'
import { baseLanguage } from '../../../../../shared/agenda/textIn.ts'
import { Button } from '../../../../ui/controls/Button.tsx'
import { Choice, ContestedAt, Field, RemoveButton, usePut } from '../fields/Field.tsx'
import fieldCss from '../fields/planField.module.css'
import { TypedField } from '../fields/TypedField.tsx'
import partCss from '../inspector/inspector.module.css'
import { fieldOf } from '../model/changes.ts'
import { useEditor, useEditorWords } from '../state/editor.ts'

/** The most booths of a show. */
const MOST_BOOTHS = 20

/** Returns a booth as the agenda stores it, without what is usual. */
function storedBooth({ id, name, languages, minutes, relayFrom }: WorkingBooth): readonly Booth[] {
  if (languages === null) return []
  const [one, other] = languages
  return [
    {
      id,
      ...(name === id ? {} : { name }),
      languages: [one, other],
      ...(minutes === TURN_MINUTES ? {} : { minutes }),
      ...(relayFrom === null ? {} : { relayFrom }),
    },
  ]
}

/** The booths of a draft, as they are edited: those that go without saying too. */
export function boothsIn(agenda: Agenda): readonly Booth[] {
  return boothsOf(agenda).flatMap(storedBooth)
}

type BoothChange = Partial<Omit<WorkingBooth, 'id'>>

/** The booths with one of them changed; one that is called after its languages is called after the new ones. */
export function boothChanged(booths: readonly Booth[], id: BoothId, change: BoothChange): Booth[] {
  return booths.flatMap((booth) => {
    if (booth.id !== id) return [booth]
    const { name: was = id, minutes = TURN_MINUTES, relayFrom = null, languages } = booth
    const others = booths.flatMap((one) => (one === booth ? [] : [one.name ?? one.id]))
    const isMade = was.replace(/ \d+$/, '') === boothName(...languages)
    const name =
      isMade && change.languages ? freeName(boothName(...change.languages), new Set(others)) : was
    return storedBooth({ id, name, minutes, relayFrom, languages, ...change })
  })
}

/** The booths without one of them; nobody takes relay from it any more. */
export function boothRemoved(booths: readonly Booth[], id: BoothId): Booth[] {
  return booths
    .filter((booth) => booth.id !== id)
    .map(({ relayFrom, ...booth }) =>
      relayFrom === undefined || relayFrom === id ? booth : { ...booth, relayFrom },
    )
}

/** One more booth, for the first two of the agenda's languages that have none; null where a show of one language has nothing to interpret. */
export function boothAdded({ languages }: Agenda, booths: readonly Booth[]): Booth[] | null {
  const pairs = languages.flatMap((one, n) =>
    languages
      .slice(n + 1)
      .filter((other) => baseLanguage(other) !== baseLanguage(one))
      .map((other): [string, string] => [one, other]),
  )
  const taken = new Set(booths.flatMap(({ id, name }) => [id, name ?? id]))
  const pair = pairs.find(([one, other]) => !taken.has(boothName(one, other))) ?? pairs[0]
  if (pair === undefined) return null
  return [...booths, { id: freeName(boothName(...pair), taken), languages: pair }]
}

function freeName(name: BoothId, taken: ReadonlySet<BoothId>): BoothId {
  let free = name
  for (let n = 2; taken.has(free); n += 1) free = `${name} ${n}`
  return free
}

type BoothProps = {
  readonly booth: Booth
  readonly all: readonly Booth[]
  readonly set: (change: BoothChange) => null
}

/** Returns what a booth is called. */
function nameOf({ id, name }: Booth): string {
  return name ?? id
}

/** The two languages of a booth, each of those that the agenda has and the other one is not. */
function LanguagesOf({ booth, set }: BoothProps) {
  const { t, agenda, languageName: name } = useEditor()
  const [one, other] = booth.languages
  const choices = (now: string, not: string) =>
    [...new Set([...agenda.languages, now])]
      .filter((tag) => tag !== not)
      .map((tag) => ({ value: tag, label: name(tag) }))
  return (
    <Field label={t('editor.show.boothLanguages')}>
      <Choice
        label={t('editor.show.boothFirst', { booth: nameOf(booth) })}
        value={one}
        choices={choices(one, other)}
        choose={(tag) => set({ languages: [tag, other] })}
      />
      <Choice
        label={t('editor.show.boothSecond', { booth: nameOf(booth) })}
        value={other}
        choices={choices(other, one)}
        choose={(tag) => set({ languages: [one, tag] })}
      />
    </Field>
  )
}

function NameOf({ booth, all, set }: BoothProps) {
  const { t } = useEditorWords()
  const commit = (name: string) => {
    if (name === '' || name.length > 40) return t('editor.show.boothLong')
    const isTaken = all.some((one) => one.id !== booth.id && nameOf(one) === name)
    return isTaken ? t('editor.show.boothTaken') : set({ name })
  }
  return (
    <Field label={t('editor.show.boothName')}>
      <TypedField
        label={t('editor.show.boothNameOf', { booth: nameOf(booth) })}
        value={nameOf(booth)}
        commit={commit}
      />
    </Field>
  )
}

function TurnOf({ booth, set }: BoothProps) {
  const { t } = useEditorWords()
  const commit = (text: string) => {
    const minutes = Number(text)
    const isTurn = Number.isInteger(minutes) && minutes >= 5 && minutes <= 120
    return isTurn ? set({ minutes }) : t('editor.show.boothTurnWrong')
  }
  return (
    <Field label={t('editor.show.boothTurn')}>
      <TypedField
        label={t('editor.show.boothTurnOf', { booth: nameOf(booth) })}
        value={String(booth.minutes ?? TURN_MINUTES)}
        commit={commit}
      />
    </Field>
  )
}

/** Which booth it works from while the floor speaks neither of its languages. */
function RelayOf({ booth, all, set }: BoothProps) {
  const { t } = useEditorWords()
  const others = all.filter(({ id }) => id !== booth.id)
  if (others.length === 0) return null
  return (
    <Field label={t('editor.show.boothRelay')} term="relay">
      <Choice
        label={t('editor.show.boothRelayOf', { booth: nameOf(booth) })}
        value={booth.relayFrom ?? ''}
        choices={[
          { value: '', label: t('editor.show.boothNoRelay') },
          ...others.map((one) => ({ value: one.id, label: nameOf(one) })),
        ]}
        choose={(from) => set({ relayFrom: from === '' ? null : from })}
      />
    </Field>
  )
}

/** The booths of the show: name, languages, length of turns, and source of relay (R16). */
export function BoothsField() {
  const { t, agenda } = useEditor()
  const all = boothsIn(agenda)
  const address = fieldOf('show', null, 'booths')
  const put = usePut(address)
  const more = all.length < MOST_BOOTHS ? boothAdded(agenda, all) : null
  return (
    <>
      {all.map((booth) => {
        const set = (change: BoothChange) => put(boothChanged(all, booth.id, change))
        const props = { booth, all, set }
        return (
          <div className={partCss.booth} key={booth.id}>
            <NameOf {...props} />
            <LanguagesOf {...props} />
            <TurnOf {...props} />
            <RelayOf {...props} />
            <p className={partCss.buttons}>
              <RemoveButton what={nameOf(booth)} remove={() => put(boothRemoved(all, booth.id))} />
            </p>
          </div>
        )
      })}
      {more === null ? null : (
        <p className={partCss.buttons}>
          <Button size="small" onClick={() => put(more)}>
            {t('editor.show.addBooth')}
          </Button>
        </p>
      )}
      <p className={fieldCss.note}>
        {t(all.length === 0 ? 'editor.show.noBooths' : 'editor.show.boothHint')}
      </p>
      <ContestedAt at={address} />
    </>
  )
}
