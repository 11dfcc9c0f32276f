import { useState } from 'react'
import { isSafeLink } from '../../../../../shared/agenda/documentLinks.ts'
import { Document, type Item } from '../../../../../shared/agenda/model.ts'
import { TEXT_LIMIT } from '../../../../../shared/agenda/textLimits.ts'
import type { Texts } from '../../../../../shared/agenda/texts.ts'
import { useLanguageNames } from '../../../../i18n/languageNames.ts'
import { Button } from '../../../../ui/controls/Button.tsx'
import { ContestedAt, Field, RemoveButton } from '../fields/Field.tsx'
import fieldCss from '../fields/planField.module.css'
import { TypedField } from '../fields/TypedField.tsx'
import { useStableKeys } from '../fields/useStableKeys.ts'
import { fieldChange } from '../model/changes.ts'
import { useEditor, useEditorWords } from '../state/editor.ts'
import partCss from './inspector.module.css'

/** A link as it is typed: without its scheme it is an https one, and no other is taken. */
export function linkTyped(text: string): string | null {
  const whole = /^[a-z]+:/i.test(text) ? text : `https://${text}`
  const link = Document.shape.link.safeParse(whole.trim())
  return link.success && isSafeLink(link.data) && whole.includes('.') ? link.data : null
}

function NewDocument({ add }: { readonly add: (one: Document) => void }) {
  const { t } = useEditorWords()
  const [title, setTitle] = useState('')
  const [link, setLink] = useState('')
  const document = Document.safeParse({ title: title || link, link: linkTyped(link) })
  const put = () => {
    if (!document.success) return
    add(document.data)
    setTitle('')
    setLink('')
  }
  return (
    <form
      className={partCss.document}
      onSubmit={(event) => {
        event.preventDefault()
        put()
      }}
    >
      <input
        className={fieldCss.input}
        aria-label={t('editor.inspector.linkNew')}
        placeholder={t('editor.inspector.linkNew')}
        value={link}
        onChange={({ target }) => setLink(target.value)}
      />
      {link === '' ? null : (
        <>
          <input
            className={fieldCss.input}
            aria-label={t('editor.inspector.documentTitle')}
            placeholder={t('editor.inspector.documentTitle')}
            value={title}
            onChange={({ target }) => setTitle(target.value)}
          />
          <Button size="small" type="submit" disabled={!document.success}>
            {t('editor.inspector.add')}
          </Button>
        </>
      )}
    </form>
  )
}

/** The documents of an item: what they are called, and where they can be read. */
export function DocumentsField({ item }: { readonly item: Item }) {
  const { t } = useEditorWords()
  const { agenda, give } = useEditor()
  const documents = item.briefing?.documents ?? []
  const keys = useStableKeys(documents)
  const address = { type: 'setValue', of: 'item', id: item.id, field: 'documents' } as const
  const put = (to: readonly Document[]) => give([fieldChange(agenda, address, [...to])])
  const edit = (at: number, field: keyof Document, text: string): string | null => {
    const value = field === 'link' ? linkTyped(text) : text
    const one = Document.safeParse({ ...documents[at], [field]: value })
    if (!one.success)
      return field === 'link' ? t('editor.inspector.noLink') : t('editor.inspector.noTitle')
    put(documents.map((document, n) => (n === at ? one.data : document)))
    return null
  }
  return (
    <Field label={t('editor.inspector.documents')} wide>
      <ul>
        {documents.map((document, at) => (
          <li key={keys[at]} className={partCss.document}>
            {(['title', 'link'] as const).map((field) => (
              <TypedField
                key={field}
                label={t(`editor.inspector.document.${field}`, { n: at + 1 })}
                value={document[field]}
                commit={(text) => edit(at, field, text)}
              />
            ))}
            <RemoveButton
              what={document.title}
              remove={() => put(documents.filter((_, n) => n !== at))}
            />
          </li>
        ))}
      </ul>
      {documents.length >= 20 ? null : <NewDocument add={(one) => put([...documents, one])} />}
      <ContestedAt at={address} />
    </Field>
  )
}

/** The most talking points of an item. */
const MOST = 30

function withText(texts: Texts, tag: string, text: string): Texts {
  const { [tag]: _, ...others } = texts
  return text === '' ? others : { ...texts, [tag]: text }
}

/** What may be talked about in an item, point by point, in every language. */
export function PointsField({ item }: { readonly item: Item }) {
  const { t } = useEditorWords()
  const { name: languageName } = useLanguageNames()
  const { agenda, give } = useEditor()
  const points = item.talkingPoints
  const keys = useStableKeys(points)
  const address = { type: 'setValue', of: 'item', id: item.id, field: 'talkingPoints' } as const
  const put = (to: readonly Texts[]) => {
    give([fieldChange(agenda, address, [...to])])
    return null
  }
  const edit = (at: number, tag: string, text: string) => {
    if (text.length > TEXT_LIMIT) return t('editor.wrong.too-long')
    const all = points.map((point, n) => (n === at ? withText(point, tag, text) : point))
    return put(all.filter((point) => Object.keys(point).length > 0))
  }
  const [main = 'en'] = agenda.languages
  return (
    <Field label={t('editor.inspector.points')} wide>
      <ol className={partCss.points}>
        {points.map((point, at) => (
          <li key={keys[at]}>
            {agenda.languages.map((tag) => (
              <TypedField
                key={tag}
                long
                label={t('editor.inspector.pointIn', { n: at + 1, language: languageName(tag) })}
                value={point[tag] ?? ''}
                lang={tag}
                placeholder={languageName(tag)}
                commit={(text) => edit(at, tag, text)}
              />
            ))}
            <Button
              size="small"
              look="bare"
              aria-label={t('editor.inspector.removePoint', { n: at + 1 })}
              onClick={() => put(points.filter((_, n) => n !== at))}
            >
              {t('editor.inspector.remove')}
            </Button>
          </li>
        ))}
      </ol>
      {points.length >= MOST ? null : (
        <TypedField
          key={points.length}
          long
          label={t('editor.inspector.addPoint')}
          value=""
          placeholder={t('editor.inspector.addPoint')}
          commit={(text) => (text === '' ? null : put([...points, { [main]: text }]))}
        />
      )}
      <ContestedAt at={address} />
    </Field>
  )
}
