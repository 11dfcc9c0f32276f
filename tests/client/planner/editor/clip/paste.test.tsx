import { createEvent, fireEvent, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { htmlBlock } from '../../../../../client/views/planner/editor/clip/cellBlock.ts'
import { findItem } from '../../../../../shared/run/lookup.ts'
import { talks } from '../../../support/talks.ts'
import { entry, inUse, key, openEditor, picked, press, rows, shown, type } from '../openEditor.tsx'

/** A clipboard as programs leave it. */
type Held = { readonly text: string; readonly html?: string }

const dataOf = ({ text, html = '' }: Held) => ({
  getData: (kind: string) => (kind === 'text/html' ? html : text),
})

/** Pastes where the keyboard is; whether the browser is kept from it. */
function paste(held: Held | string): boolean {
  const clipboardData = dataOf(typeof held === 'string' ? { text: held } : held)
  const event = createEvent.paste(entry(), { clipboardData })
  fireEvent(entry(), event)
  return event.defaultPrevented
}

/** Copies where the keyboard is; what that leaves by kind, nothing where it is left to the browser. */
function copy(): Readonly<Record<string, string>> {
  const held: Record<string, string> = {}
  const setData = (kind: string, text: string) => {
    held[kind] = text
  }
  fireEvent.copy(entry(), { clipboardData: { setData } })
  return held
}

const TALKS = ['talk-bai', 'talk-wende', 'talk-yan', 'talk-barra', 'talk-wang']
const zh = () => TALKS.map((id) => shown(`i/${id}`, 'title-zh-Hans'))
const filled = () => document.querySelectorAll('[data-filled="true"]').length

/** Three cells of two lines as Excel copies them, one of them with a line's end in it. */
const EXCEL: Held = {
  text: '"城市\n之一"\tMarc Barra\r\n第二\tAda New\r\n',
  html: `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style>td{mso-ignore:padding}</style></head>
<body link="#0563C1"><table border=0 cellpadding=0 style='width:96pt'><!--StartFragment-->
<col width=64 span=2><tr height=40><td height=40 class=xl65 style='white-space:normal'>城市<br>
    之一</td><td align=right>Marc Barra</td></tr><tr height=20><td height=20>第二</td>
  <td>Ada New</td></tr><!--EndFragment--></table></body></html>`,
}

/** A column of a table as Word copies it. */
const WORD: Held = {
  text: '湿地\r\n气候\r\n',
  html: `<html xmlns:w="urn:schemas-microsoft-com:office:word"><body lang=ZH-CN><!--StartFragment-->
<table class=MsoTableGrid><tr style='mso-yfti-irow:0'><td width=301><p class=MsoNormal><span lang=ZH-CN
style='font-family:等线'>湿地</span><span lang=EN-US><o:p></o:p></span></p></td></tr><tr><td width=301>
<p class=MsoNormal><b>气候</b></p></td></tr></table><!--EndFragment--></body></html>`,
}

/** Cells of a table in Google Docs, the second line of them merged into one. */
const DOCS = `<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><div dir="ltr"><table>
<colgroup><col width="300"/><col width="300"/></colgroup><tbody><tr><td rowspan="2"><p dir="ltr"><span>One</span></p></td>
<td><p dir="ltr">Two,</p><p dir="ltr">three</p></td></tr><tr><td><p>Four&nbsp;</p></td></tr><tr><td colspan="2"><p>Five</p></td></tr>
</tbody></table></div></b><br class="Apple-interchange-newline">`

it('what other programs leave on a clipboard is read by cells: lines inside them stay together, merged ones leave the others alone', () => {
  expect(htmlBlock(DOCS)).toEqual([
    ['One', 'Two,\nthree'],
    [null, 'Four'],
    ['Five', null],
  ])
  expect(htmlBlock(EXCEL.html ?? '')?.[0]).toEqual(['城市\n之一', 'Marc Barra'])
  expect(htmlBlock(WORD.html ?? '')).toEqual([['湿地'], ['气候']])
  expect(htmlBlock('<p>Dear all</p><table><tr><td>a</td></tr></table>')).toBeNull()
})

describe('pasting into the table', () => {
  it('fills cells down from the one in use as one step, says how many, and marks them until the next', () => {
    const editor = openEditor(talks())
    const before = zh()
    press('i/talk-bai', 'title-zh-Hans')
    expect(paste('一\n二\n三\n四\n五\n')).toBe(true)
    expect(zh()).toEqual(['一', '二', '三', '四', '五'])
    expect(screen.getByTestId('pasted').textContent).toContain('5 cells filled')
    expect(filled()).toBe(5)
    expect(editor.given).toHaveLength(1)
    expect(inUse()).toBe('i/talk-bai cell-title-zh-Hans')
    key('z', { ctrlKey: true })
    expect(zh()).toEqual(before)
    expect(screen.queryByTestId('pasted')).toBeNull()
    expect(filled()).toBe(0)
  })

  it('says which cells could not hold it, and leads there', () => {
    const editor = openEditor(talks())
    press('i/talk-bai', 'length')
    paste({ text: 'soon\r\n12\r\n' })
    expect(shown('i/talk-wende', 'length')).toBe('12')
    const said = screen.getByTestId('pasted')
    expect(said.textContent).toContain('1 cell filled 1 cell is unchanged:')
    key('End', { ctrlKey: true })
    fireEvent.click(within(said).getByText(/“soon”\./))
    expect(inUse()).toBe('i/talk-bai cell-length')
    expect(within(said).getByText('A length: 15, 1:30 or 90 s')).toBeTruthy()
    fireEvent.click(within(said).getByText('Close'))
    expect(screen.queryByTestId('pasted')).toBeNull()
    expect(editor.given).toHaveLength(1)
  })

  it('takes the cells of Excel and of Word', () => {
    openEditor(talks())
    press('i/talk-bai', 'title-zh-Hans')
    paste(WORD)
    expect(zh().slice(0, 2)).toEqual(['湿地', '气候'])
    paste(EXCEL)
    expect(zh().slice(0, 2)).toEqual(['城市 之一', '第二'])
    expect(shown('i/talk-wende', 'speakers')).toBe('Ada New')
  })

  it('while a cell is typed in takes one line as text, and several as cells', () => {
    const editor = openEditor(talks())
    press('i/talk-bai', 'title-zh-Hans')
    key('F2')
    expect(paste('一')).toBe(false)
    expect(editor.given).toEqual([])
    type('begun')
    expect(paste('一\n二')).toBe(true)
    expect(zh().slice(0, 2)).toEqual(['一', '二'])
    expect(entry().dataset['typed']).toBe('false')
    fireEvent.blur(entry())
    expect(editor.given).toHaveLength(1)
  })

  it('takes nothing of what has too many lines or changes for one step, and says so', () => {
    const editor = openEditor(talks())
    const changes = Array.from({ length: 300 }, (_, n) => `T ${n}\t题 ${n}\tName N${n}`)
    for (const text of ['x\n'.repeat(500), changes.join('\n')]) {
      press('i/talk-bai', 'title-en')
      paste(text)
      const said = within(screen.getByTestId('pasted'))
      expect(said.getByText(/too much for one step/)).toBeTruthy()
      fireEvent.click(said.getByText('Close'))
    }
    expect(editor.given).toEqual([])
  })

  describe('where somebody else was quicker', () => {
    const stale = () => {
      const editor = openEditor(talks())
      const was = findItem(editor.draft(), 'talk-bai')?.item.title['zh-Hans'] ?? null
      press('i/talk-bai', 'title-zh-Hans')
      // On its way to this screen while it pastes.
      editor.show.as('other').does({
        type: 'editDraft',
        changes: [
          {
            type: 'setText',
            of: 'item',
            id: 'talk-bai',
            field: 'title',
            lang: 'zh-Hans',
            value: '别的',
            was,
          },
        ],
      })
      paste('一\n二')
      editor.later(() => undefined)
      return within(screen.getByTestId('paste-waits'))
    }

    it('puts in nothing and says so, until mine goes over theirs', () => {
      const said = stale()
      expect(said.getByText(/somebody has changed 1 of these cells/)).toBeTruthy()
      expect(zh()[1]).not.toBe('二')
      fireEvent.click(said.getByText('Paste all of mine'))
      expect(zh().slice(0, 2)).toEqual(['一', '二'])
      expect(screen.queryByTestId('paste-waits')).toBeNull()
    })

    it('or theirs stays, with all the rest', () => {
      fireEvent.click(stale().getByText('Keep their changes, paste the rest'))
      expect(zh().slice(0, 2)).toEqual(['别的', '二'])
    })
  })
})

it('copying from the table gives picked rows as text and as a table, which put back change nothing', () => {
  const editor = openEditor(talks())
  press('i/talk-bai', 'title-en')
  expect(copy()).toEqual({})
  key('ArrowDown', { shiftKey: true })
  const held = copy()
  const [first = ''] = (held['text/plain'] ?? '').split('\n')
  expect(first.split('\t')).toHaveLength(8)
  expect(first).toMatch(/^15:10\t\d+\t/)
  expect(htmlBlock(held['text/html'] ?? '')).toHaveLength(2)
  paste({ text: held['text/plain'] ?? '', html: held['text/html'] ?? '' })
  expect(editor.given).toEqual([])
})

it('Ctrl A in a cell selects its text, every row at the second press, and keeps to the text while something else is typed', () => {
  openEditor(talks())
  press('i/talk-bai', 'title-en')
  key('a', { ctrlKey: true })
  expect(picked()).toEqual(['i/talk-bai'])
  expect(entry().dataset['typed']).toBe('true')
  expect([entry().selectionStart, entry().selectionEnd]).toEqual([0, entry().value.length])
  key('a', { ctrlKey: true })
  expect(entry().dataset['typed']).toBe('false')
  expect(picked()).toHaveLength(rows().length)
  press('i/talk-bai', 'title-en')
  type('New words')
  entry().select()
  key('a', { ctrlKey: true })
  expect(entry().value).toBe('New words')
  expect(picked()).toEqual(['i/talk-bai'])
})
