import { type ReactNode, useState } from 'react'
import { isSafeLink } from '../../../../../shared/agenda/documentLinks.ts'
import { Delivery, Document, type Item, type Script } from '../../../../../shared/agenda/model.ts'
import { TEXT_LIMIT } from '../../../../../shared/agenda/textLimits.ts'
import type { LanguageTag, Texts } from '../../../../../shared/agenda/texts.ts'
import { MINUTE } from '../../../../../shared/time/instant.ts'
import { isInCharacters, scriptDuration } from '../../../../../shared/timing/pace.ts'
import { Button } from '../../../../ui/controls/Button.tsx'
import { Choice, Field, type FieldProps, RemoveButton, useField } from '../fields/Field.tsx'
import fieldCss from '../fields/planField.module.css'
import { TextsField, TypedField } from '../fields/TypedField.tsx'
import { fieldOf } from '../model/changes.ts'
import { useEditor, useEditorWords } from '../state/editor.tsx'
import css from './inspector.module.css'

type ItemProps = { readonly item: Item }

/** Returns a typed https link, with the scheme added if it has none; null if it is no such link. */
export function parseLink(text: string): string | null {
  const address = /^[a-z]+:/i.test(text) ? text : `https://${text}`
  const link = Document.shape.link.safeParse(address.trim())
  return link.success && isSafeLink(link.data) && address.includes('.') ? link.data : null
}

type ListProps<T> = Pick<FieldProps, 'label' | 'address'> & {
  readonly all: readonly T[]
  /** The most entries. */
  readonly most: number
  readonly entry: (one: T, at: number) => ReactNode
  /** The label of the field that adds an entry. */
  readonly addLabel: string
  /** Adds an entry, or returns the error. */
  readonly add: (text: string) => string | null
}

/** The entries of a list, with a field that adds one and is then empty again. */
export function ListField<T>({ all, most, entry, addLabel, add, ...field }: ListProps<T>) {
  return (
    <Field {...field} wide>
      <ol className={css.entries}>
        {[...all.entries()].map(([at, one]) => (
          <li key={at}>{entry(one, at)}</li>
        ))}
      </ol>
      {all.length >= most ? null : (
        <TypedField
          key={all.length}
          long
          label={addLabel}
          value=""
          placeholder={addLabel}
          commit={(text) => (text === '' ? null : add(text))}
        />
      )}
    </Field>
  )
}

/** The documents of an item: their names and links. */
export function DocumentsField({ item }: ItemProps) {
  const { t } = useEditorWords()
  const documents = item.briefing?.documents ?? []
  const { address, put } = useField(fieldOf('item', item.id, 'documents'))
  const edit = (at: number, field: keyof Document, text: string): string | null => {
    const value = field === 'link' ? parseLink(text) : text
    const one = Document.safeParse({ ...documents[at], [field]: value })
    if (one.success) return put(documents.toSpliced(at, 1, one.data))
    return t(field === 'link' ? 'editor.inspector.noLink' : 'editor.inspector.noTitle')
  }
  const add = (text: string) => {
    const link = parseLink(text)
    if (link === null) return t('editor.inspector.noLink')
    return put([...documents, { title: text.slice(0, 200), link }])
  }
  return (
    <ListField
      label={t('editor.inspector.documents')}
      address={address}
      all={documents}
      most={20}
      entry={(document, at) => (
        <>
          {(['title', 'link'] as const).map((field) => (
            <TypedField
              key={field}
              label={t(`editor.inspector.document.${field}`, { n: at + 1 })}
              value={document[field]}
              commit={(text) => edit(at, field, text)}
            />
          ))}
          <RemoveButton what={document.title} remove={() => put(documents.toSpliced(at, 1))} />
        </>
      )}
      addLabel={t('editor.inspector.linkNew')}
      add={add}
    />
  )
}

/** The talking points of an item in every language; a point without text is removed. */
export function PointsField({ item }: ItemProps) {
  const { t, languageName: name, agenda } = useEditor()
  const points = item.talkingPoints
  const { address, put } = useField(fieldOf('item', item.id, 'talkingPoints'))
  const edit = (at: number, tag: string, text: string) => {
    if (text.length > TEXT_LIMIT) return t('editor.wrong.too-long')
    const { [tag]: _, ...others } = points[at] ?? {}
    const point: Texts = text === '' ? others : { ...others, [tag]: text }
    const isEmpty = Object.keys(point).length === 0
    return put(isEmpty ? points.toSpliced(at, 1) : points.toSpliced(at, 1, point))
  }
  const [main = 'en'] = agenda.languages
  return (
    <ListField
      label={t('editor.inspector.points')}
      address={address}
      all={points}
      most={30}
      entry={(point, at) => (
        <>
          {agenda.languages.map((tag) => (
            <TypedField
              key={tag}
              long
              label={t('editor.inspector.pointIn', { n: at + 1, language: name(tag) })}
              value={point[tag] ?? ''}
              lang={tag}
              placeholder={name(tag)}
              commit={(text) => edit(at, tag, text)}
            />
          ))}
          <RemoveButton
            what={t('editor.inspector.point', { n: at + 1 })}
            remove={() => put(points.toSpliced(at, 1))}
          />
        </>
      )}
      addLabel={t('editor.inspector.addPoint')}
      add={(text) => edit(points.length, main, text)}
    />
  )
}

/** Returns how long a pasted script is: its words, or its characters without marks and spaces if the language has no spaces. */
function scriptLength(text: string, lang: LanguageTag): number {
  const unit = isInCharacters(lang) ? /[\p{L}\p{N}]/gu : /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.-]*/gu
  return [...text.matchAll(unit)].length
}

/** The length of a script, and the time that interpreters need for it. */
function ScriptWords({ script, item }: ItemProps & { readonly script: Script }) {
  const { t, languageName: name } = useEditor()
  const { lang, length } = script
  const minutes = Math.ceil(scriptDuration(script) / MINUTE)
  const isTooLong = minutes * MINUTE > item.planned
  const unit = isInCharacters(lang) ? 'characters' : 'words'
  return (
    <p className={fieldCss.note}>
      {t(`editor.inspector.script.${unit}`, { count: length, language: name(lang) })}
      <br />
      <span className={isTooLong ? 'red strong' : 'quiet'}>
        {t('editor.inspector.script.pace', { minutes })}
      </span>
    </p>
  )
}

type ScriptCounterProps = ItemProps & {
  readonly save: (script: Script) => void
  readonly close: () => void
}

function ScriptCounter({ item, save, close }: ScriptCounterProps) {
  const { t, languageName: name, agenda } = useEditor()
  const [text, setText] = useState('')
  const [lang, setLang] = useState(item.language ?? agenda.languages[0] ?? 'en')
  const length = scriptLength(text, lang)
  const script = { ...item.briefing?.script, lang, length }
  return (
    <>
      <textarea
        className={fieldCss.input}
        rows={5}
        aria-label={t('editor.inspector.script.paste')}
        placeholder={t('editor.inspector.script.paste')}
        value={text}
        lang={lang}
        onChange={({ target }) => setText(target.value)}
      />
      <Choice
        label={t('editor.inspector.script.language')}
        value={lang}
        choices={agenda.languages.map((tag) => ({ value: tag, label: name(tag) }))}
        choose={setLang}
      />
      {length === 0 ? null : <ScriptWords script={script} item={item} />}
      <p className="acts">
        <Button size="small" disabled={length === 0} onClick={() => save(script)}>
          {t('editor.inspector.script.keep')}
        </Button>
        <Button size="small" look="bare" onClick={close}>
          {t('editor.inspector.cancel')}
        </Button>
      </p>
    </>
  )
}

type DeliveryProps = { readonly script: Script; readonly put: (script: Script) => void }

/** The choice how a script is spoken; empty if unknown. */
function DeliveryChoice({ script, put }: DeliveryProps) {
  const { t } = useEditorWords()
  const { delivery = '', ...others } = script
  const known = Delivery.options.map((value) => {
    return { value, label: t(`editor.inspector.script.${value}`) }
  })
  return (
    <Choice<Delivery | ''>
      label={t('editor.inspector.script.delivery')}
      value={delivery}
      choices={[{ value: '', label: t('editor.inspector.script.unsaid') }, ...known]}
      choose={(to) => put(to === '' ? others : { ...others, delivery: to })}
    />
  )
}

/** The length of an item's script: it counts a pasted text and stores only the count. */
export function ScriptField({ item }: ItemProps) {
  const { t } = useEditorWords()
  const [isCounting, setCounting] = useState(false)
  const script = item.briefing?.script ?? null
  const { address, put } = useField(fieldOf('item', item.id, 'script'))
  const save = (to: Script | null) => {
    put(to)
    setCounting(false)
  }
  return (
    <Field label={t('editor.inspector.script.label')} wide address={address}>
      {isCounting ? (
        <ScriptCounter item={item} save={save} close={() => setCounting(false)} />
      ) : (
        <>
          {script === null ? null : (
            <>
              <ScriptWords script={script} item={item} />
              <DeliveryChoice script={script} put={save} />
            </>
          )}
          <p className="acts">
            <Button size="small" onClick={() => setCounting(true)}>
              {t('editor.inspector.script.count')}
            </Button>
            {script === null ? null : (
              <Button size="small" look="bare" onClick={() => save(null)}>
                {t('editor.inspector.remove')}
              </Button>
            )}
          </p>
        </>
      )}
    </Field>
  )
}

/** A text for the people who run the show. */
export function BriefingText({
  item,
  field,
}: ItemProps & { readonly field: 'notes' | 'announce' }) {
  const { t } = useEditorWords()
  return (
    <TextsField
      wide
      label={t(`editor.inspector.${field}`)}
      at={{ type: 'setText', of: 'item', id: item.id, field }}
    />
  )
}
