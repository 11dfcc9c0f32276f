import { describe, expect, test } from 'vitest'
import { namingOf } from '../../../shared/report/naming/naming.ts'

const named = (...names: readonly string[]) => namingOf(names.map((name) => ({ en: name })))

/** Which of these texts name somebody. */
function caught(names: readonly string[], texts: readonly string[]): readonly string[] {
  return texts.filter(named(...names))
}

describe('R14: a title names somebody', () => {
  test.each([
    ['Ying Wang', ['Wang’s talk', "wang's talk", 'Q&A with Prof. WANG', 'Wang/Yan: two rivers']],
    ['Marc Barra', ['Paris, by Barra', 'barra_slides', 'Marc on rivers', 'Barras Vortrag']],
    ['Jürgen Müller-Lüdenscheid', ['Muller', 'Dr Mueller', 'Lüdenscheids Talk', 'JÜRGEN']],
    ['Xiao-Miao Sheng', ['Xiaomiao on Seoul', 'Talk of Miao']],
    ['Xiaomiao Sheng', ['Xiao-Miao on Seoul']],
    ['Conor O’Brien', ["O'Brien", 'Brien', 'OBrien at the river']],
    ['Łukasz Nowák', ['Lukasz', 'Nowak', 'Nowákovi', 'Nowaks']],
    ['Иван Иванов', ['Доклад Иванова', 'Вопросы Иванову']],
    ['Wei Bai', ['WeiBai', '@baiwei', 'Bai ON AIR']],
    ['Ruhai Yu', ['Yu', 'Prof. Yu', "Yu's case", 'Yu教授']],
    ['YU Ruhai', ['Prof. YU']],
    ['van der Berg', ['Berg', 'van der Berg']],
    ['ＷＡＮＧ Ying', ['Wang']],
  ])('%s, in part', (name, texts) => {
    expect(caught([name], texts)).toEqual(texts)
  })

  test.each([
    ['王颖', ['王教授的报告', '王 老师', '王颖', '报告人王颖（北京）', '王副院长致辞', '颖老师']],
    ['颜文涛', ['文涛谈生态', '颜、王两位教授对谈', '颜博士', '颜女士']],
    ['欧阳文涛', ['欧阳先生', '文涛', '欧阳文涛']],
    ['乌特·布兰特', ['布兰特的报告', '乌特·布兰特', '乌特布兰特']],
    ['王 颖', ['王颖', '王工的方案']],
    ['田中 太郎', ['田中さんの講演', '太郎']],
    ['김민수', ['김 교수의 발표', '민수', '김민수의 발표']],
  ])('%s, in part', (name, texts) => {
    expect(caught([name], texts)).toEqual(texts)
  })

  test('and these name nobody', () => {
    const names = ['Ying Wang', 'Ruhai Yu', 'Ai Weiwei', 'van der Berg', 'Wolfgang Wende', '王颖']
    const plain = [
      ...['Open discussion', 'Case: Taizhou', 'Swings and roundabouts', 'yu', 'AI for cities'],
      ...['Rivers van der Zee', 'Q & A', '王国的河流', '新颖的方法', 'Wen', '教授'],
    ]
    expect(caught(names, plain)).toEqual([])
  })

  test('too much rather than too little', () => {
    expect(
      caught(['Theresa May', 'Otto Stern', '李建设'], ['In May', 'Stern', '城市建设']),
    ).toEqual(['In May', 'Stern', '城市建设'])
  })
})
