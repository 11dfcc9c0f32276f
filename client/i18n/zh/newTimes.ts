export const newTime = {
  now: '现为 {{to}}，原为 {{from}} 分钟',
  leftOut: '今天不再进行',
  back: '恢复进行，{{to}}',
  named: '{{item}}：{{said}}',
  separator: '；',
}

export const changed = {
  leftOne: '议程有变：{{name}}取消。',
  leftTwo: '议程有变：{{name}}和{{other}}取消。',
  leftSome: '议程有变：部分环节取消。',
  backOne: '议程有变：{{name}}恢复进行。',
  backTwo: '议程有变：{{name}}和{{other}}恢复进行。',
  backSome: '议程有变：部分环节恢复进行。',
  shorterOne: '议程有变：{{name}}缩短。',
  shorterSome: '议程有变：部分环节缩短。',
  longerOne: '议程有变：{{name}}延长。',
  longerSome: '议程有变：部分环节延长。',
  mixed: '议程有变。',
}
