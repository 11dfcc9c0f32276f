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
import { ChoiceField, ContestedAt, RemoveButton, useField } from '../fields/Field.tsx'
import fieldCss from '../fields/planField.module.css'
import { InputField } from '../fields/TypedField.tsx'
import partCss from '../inspector/inspector.module.css'
import { fieldOf } from '../model/changes.ts'
import { useEditor } from '../state/editor.tsx'

const MOST_BOOTHS = 20

/** Returns a booth as the agenda stores it, without default values; empty if it has no languages. */
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

/** Returns the booths of a draft, including those that exist by default. */
export function boothsIn(agenda: Agenda): readonly Booth[] {
  return boothsOf(agenda).flatMap(storedBooth)
}

type BoothChange = Partial<Omit<WorkingBooth, 'id'>>

/** Returns the booths after a change of one; a booth that is named after its languages is renamed with them. */
export function withBoothChange(booths: readonly Booth[], id: BoothId, change: BoothChange) {
  return booths.flatMap((booth) => {
    if (booth.id !== id) return [booth]
    const { name: oldName = id, minutes = TURN_MINUTES, relayFrom = null, languages } = booth
    const others = booths.flatMap((one) => (one === booth ? [] : [one.name ?? one.id]))
    const isDefault = oldName.replace(/ \d+$/, '') === boothName(...languages)
    const name =
      isDefault && change.languages
        ? freeName(boothName(...change.languages), new Set(others))
        : oldName
    return storedBooth({ id, name, minutes, relayFrom, languages, ...change })
  })
}

/** Returns the booths without one of them; no other booth takes relay from it any more. */
export function withoutBooth(booths: readonly Booth[], id: BoothId): Booth[] {
  return booths
    .filter((booth) => booth.id !== id)
    .map(({ relayFrom, ...booth }) =>
      relayFrom === undefined || relayFrom === id ? booth : { ...booth, relayFrom },
    )
}

/** Returns the booths with one more, for the first pair of languages that has none; null if the agenda has one language. */
export function withNewBooth({ languages }: Agenda, booths: readonly Booth[]): Booth[] | null {
  const pairs = languages.flatMap((one, n) =>
    languages
      .slice(n + 1)
      .filter((other) => baseLanguage(other) !== baseLanguage(one))
      .map((other): [string, string] => [one, other]),
  )
  const takenNames = new Set(booths.flatMap(({ id, name }) => [id, name ?? id]))
  const pair = pairs.find(([one, other]) => !takenNames.has(boothName(one, other))) ?? pairs[0]
  if (pair === undefined) return null
  return [...booths, { id: freeName(boothName(...pair), takenNames), languages: pair }]
}

function freeName(name: BoothId, takenNames: ReadonlySet<BoothId>): BoothId {
  let free = name
  for (let n = 2; takenNames.has(free); n += 1) free = `${name} ${n}`
  return free
}

type BoothProps = {
  readonly booth: Booth
  readonly all: readonly Booth[]
  readonly set: (change: BoothChange) => null
}

function nameOf({ id, name }: Booth): string {
  return name ?? id
}

function BoothFields({ booth, all, set }: BoothProps) {
  const { t, agenda, languageName } = useEditor()
  const [one, other] = booth.languages
  const others = all.filter(({ id }) => id !== booth.id)
  const choicesOf = (current: string, excluded: string) =>
    [...new Set([...agenda.languages, current])]
      .filter((tag) => tag !== excluded)
      .map((tag) => ({ value: tag, label: languageName(tag) }))
  const setName = (name: string) => {
    if (name === '' || name.length > 40) return t('editor.show.boothLong')
    const isTaken = others.some((one) => nameOf(one) === name)
    return isTaken ? t('editor.show.boothTaken') : set({ name })
  }
  const setTurn = (text: string) => {
    const minutes = Number(text)
    const isTurn = Number.isInteger(minutes) && minutes >= 5 && minutes <= 120
    return isTurn ? set({ minutes }) : t('editor.show.boothTurnWrong')
  }
  return (
    <>
      <InputField label={t('editor.show.boothName')} value={nameOf(booth)} commit={setName} />
      <ChoiceField
        label={t('editor.show.boothFirst')}
        value={one}
        choices={choicesOf(one, other)}
        choose={(tag) => set({ languages: [tag, other] })}
      />
      <ChoiceField
        label={t('editor.show.boothSecond')}
        value={other}
        choices={choicesOf(other, one)}
        choose={(tag) => set({ languages: [one, tag] })}
      />
      <InputField
        label={t('editor.show.boothTurn')}
        value={String(booth.minutes ?? TURN_MINUTES)}
        commit={setTurn}
      />
      {others.length === 0 ? null : (
        // The source of relay while the floor speaks neither language of the booth.
        <ChoiceField
          label={t('editor.show.boothRelay')}
          term="relay"
          value={booth.relayFrom ?? ''}
          choices={[
            { value: '', label: t('editor.show.boothNoRelay') },
            ...others.map((one) => ({ value: one.id, label: nameOf(one) })),
          ]}
          choose={(from) => set({ relayFrom: from === '' ? null : from })}
        />
      )}
    </>
  )
}

/** The booths of the show: name, languages, length of turns, and source of relay (R16). */
export function BoothsField() {
  const { t, agenda } = useEditor()
  const all = boothsIn(agenda)
  const { address, put } = useField(fieldOf('show', null, 'booths'))
  const withOneMore = all.length < MOST_BOOTHS ? withNewBooth(agenda, all) : null
  return (
    <>
      {all.map((booth) => {
        const set = (change: BoothChange) => put(withBoothChange(all, booth.id, change))
        return (
          <fieldset className={partCss.booth} key={booth.id} aria-label={nameOf(booth)}>
            <BoothFields {...{ booth, all, set }} />
            <p className="acts" data-row-box={t('editor.inspector.remove')}>
              <RemoveButton what={nameOf(booth)} remove={() => put(withoutBooth(all, booth.id))} />
            </p>
          </fieldset>
        )
      })}
      {withOneMore === null ? null : (
        <p className="acts" data-row-box={t('editor.show.addBooth')}>
          <Button size="small" onClick={() => put(withOneMore)}>
            {t('editor.show.addBooth')}
          </Button>
        </p>
      )}
      <p className={`quiet ${fieldCss.note}`} data-row-box={t('editor.show.addBooth')}>
        {t(all.length === 0 ? 'editor.show.noBooths' : 'editor.show.boothHint')}
      </p>
      <ContestedAt at={address} />
    </>
  )
}
