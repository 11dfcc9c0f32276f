/** The Chinese names of cities in each zone, separated by spaces. */
const CITIES: Readonly<Record<string, string>> = {
  'Asia/Shanghai':
    '深圳 广州 杭州 成都 武汉 南京 西安 重庆 天津 苏州 青岛 厦门 大连 长沙 郑州 沈阳 哈尔滨 济南 合肥 福州 昆明 宁波 无锡 台州 珠海 贵阳 南宁 海口 兰州 太原 石家庄 长春 南昌',
  'Europe/Berlin': '汉堡 慕尼黑 科隆 波恩 莱比锡 德累斯顿 斯图加特 法兰克福',
  'Europe/Paris': '里昂 马赛',
  'Europe/Zurich': '苏黎世 日内瓦',
  'Europe/Rome': '罗马 米兰',
  'Europe/Lisbon': '里斯本 波尔图',
  'Europe/Amsterdam': '阿姆斯特丹 鹿特丹 海牙',
}

export const CHINESE_CITIES: ReadonlyMap<string, string> = new Map(
  Object.entries(CITIES).flatMap(([zone, names]) =>
    names.split(' ').map((name) => [name, zone] as const),
  ),
)
