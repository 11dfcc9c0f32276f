import { CHINESE_CITIES } from '../../../../shared/time/chineseCities.ts'
import { RENAMED } from '../../../../shared/time/zoneNames.ts'

/** A name of a zone: the IANA zone it is, its offset in minutes where the name fixes one, and whether it is only one of several it could be. */
export type ZoneName = {
  readonly zone: string
  readonly offset: number | null
  readonly broad: boolean
}

const H = 60

/** Abbreviations, with the offset each of them states. */
const SHORT: readonly (readonly [string, string, number | null, boolean])[] = [
  ['UTC', 'UTC', 0, false],
  ['GMT', 'UTC', 0, false],
  ['CET', 'Europe/Berlin', H, true],
  ['CEST', 'Europe/Berlin', 2 * H, true],
  ['MEZ', 'Europe/Berlin', H, true],
  ['MESZ', 'Europe/Berlin', 2 * H, true],
  ['HEC', 'Europe/Paris', null, true],
  ['BST', 'Europe/London', H, false],
  ['WET', 'Europe/Lisbon', 0, false],
  ['WEST', 'Europe/Lisbon', H, false],
  ['EET', 'Europe/Helsinki', 2 * H, true],
  ['EEST', 'Europe/Helsinki', 3 * H, true],
  ['MSK', 'Europe/Moscow', 3 * H, false],
  ['TRT', 'Europe/Istanbul', 3 * H, false],
  ['CST', 'Asia/Shanghai', null, true],
  ['BJT', 'Asia/Shanghai', 8 * H, false],
  ['HKT', 'Asia/Hong_Kong', 8 * H, false],
  ['SGT', 'Asia/Singapore', 8 * H, false],
  ['JST', 'Asia/Tokyo', 9 * H, false],
  ['KST', 'Asia/Seoul', 9 * H, false],
  ['IST', 'Asia/Kolkata', 330, true],
  ['ICT', 'Asia/Bangkok', 7 * H, true],
  ['WIB', 'Asia/Jakarta', 7 * H, false],
  ['PKT', 'Asia/Karachi', 5 * H, false],
  ['GST', 'Asia/Dubai', 4 * H, false],
  ['SAST', 'Africa/Johannesburg', 2 * H, false],
  ['EAT', 'Africa/Nairobi', 3 * H, false],
  ['WAT', 'Africa/Lagos', H, false],
  ['BRT', 'America/Sao_Paulo', -3 * H, false],
  ['EST', 'America/New_York', -5 * H, false],
  ['EDT', 'America/New_York', -4 * H, false],
  ['ET', 'America/New_York', null, false],
  ['CDT', 'America/Chicago', -5 * H, false],
  ['CT', 'America/Chicago', null, false],
  ['MDT', 'America/Denver', -6 * H, false],
  ['MST', 'America/Denver', -7 * H, false],
  ['PST', 'America/Los_Angeles', -8 * H, false],
  ['PDT', 'America/Los_Angeles', -7 * H, false],
  ['PT', 'America/Los_Angeles', null, false],
  ['AEST', 'Australia/Sydney', 10 * H, true],
  ['AEDT', 'Australia/Sydney', 11 * H, false],
  ['ACST', 'Australia/Darwin', 570, true],
  ['AWST', 'Australia/Perth', 8 * H, false],
  ['NZST', 'Pacific/Auckland', 12 * H, false],
  ['NZDT', 'Pacific/Auckland', 13 * H, false],
]

/** Names in words (without "time"); a region says less than a city. */
const LONG: readonly (readonly [string, string, boolean])[] = [
  [
    'central european summer|central european|mitteleuropäische|mitteleuropäische sommer|中欧|欧洲中部',
    'Europe/Berlin',
    true,
  ],
  ['greenwich mean|coordinated universal|universal', 'UTC', false],
  ['british summer|british|uk', 'Europe/London', false],
  ['china standard|china|chinese|beijing|peking|pekinger|北京|中国', 'Asia/Shanghai', false],
  ['japan standard|japan|japanese|东京|日本', 'Asia/Tokyo', false],
  ['korea standard|korea|korean|韩国|首尔', 'Asia/Seoul', false],
  ['india standard|indian standard|india|new delhi|delhi|印度', 'Asia/Kolkata', false],
  [
    'us eastern|eastern standard|eastern daylight|eastern|美东|纽约|washington|washington dc|boston|new yorker',
    'America/New_York',
    false,
  ],
  ['us central', 'America/Chicago', false],
  [
    'us pacific|pacific standard|pacific daylight|pacific|美西|san francisco|seattle',
    'America/Los_Angeles',
    false,
  ],
  ['us mountain|mountain standard|mountain daylight', 'America/Denver', false],
  [
    'german|germany|berliner|柏林|德国|munich|münchen|hamburg|bonn|dresden|frankfurt|cologne|köln|leipzig|stuttgart',
    'Europe/Berlin',
    false,
  ],
  ['french|france|pariser|巴黎|法国|lyon|marseille', 'Europe/Paris', false],
  ['swiss|geneva|genf|genève|bern|basel', 'Europe/Zurich', false],
  ['wiener|vienna|wien|维也纳', 'Europe/Vienna', false],
  ['brussels|brüssel|bruxelles', 'Europe/Brussels', false],
  ['rome|rom|roma|milan|milano|italian', 'Europe/Rome', false],
  ['london|londoner|伦敦|英国|edinburgh', 'Europe/London', false],
  ['shanghai|上海|shenzhen|guangzhou|chengdu|hangzhou|wuhan|taizhou', 'Asia/Shanghai', false],
  ['hong kong|香港', 'Asia/Hong_Kong', false],
  ['taipei|台北|taiwan', 'Asia/Taipei', false],
  ['singapore|新加坡', 'Asia/Singapore', false],
  ['são paulo|sao paulo|brasília|brasilia', 'America/Sao_Paulo', false],
  ['hanoi|ha noi', 'Asia/Ho_Chi_Minh', false],
  ['moscow|moskau|莫斯科', 'Europe/Moscow', false],
  ['kyiv|kiev', 'Europe/Kyiv', false],
  ['warsaw|warschau', 'Europe/Warsaw', false],
  ['prague|prag', 'Europe/Prague', false],
  ['lisbon|lissabon', 'Europe/Lisbon', false],
  ['copenhagen|kopenhagen', 'Europe/Copenhagen', false],
  ['mumbai|bangalore|bengaluru', 'Asia/Kolkata', false],
  ['cape town|pretoria', 'Africa/Johannesburg', false],
]

/** Cities of the zone database, by their last part: `Asia/Tokyo` is Tokyo's; also those that this machine files under an older name, as Kolkata. */
function cities(): [string, ZoneName][] {
  return [...Intl.supportedValuesOf('timeZone'), ...RENAMED]
    .filter((zone) =>
      /^(?:Africa|America|Asia|Atlantic|Australia|Europe|Pacific)\/[^/]+$/.test(zone),
    )
    .map((zone): [string, ZoneName] => [
      (zone.split('/')[1] ?? '').replaceAll('_', ' ').toLowerCase(),
      { zone, offset: null, broad: false },
    ])
}

/** Zones by abbreviation. */
export const ABBREVIATIONS: ReadonlyMap<string, ZoneName> = new Map(
  SHORT.map(([name, zone, offset, broad]) => [name, { zone, offset, broad }]),
)

/** Zones by their names in words, in lower case and without the word for time. */
export const PLACES: ReadonlyMap<string, ZoneName> = new Map([
  ...cities(),
  ...[...CHINESE_CITIES].map(([name, zone]): [string, ZoneName] => [
    name,
    { zone, offset: null, broad: false },
  ]),
  ...LONG.flatMap(([names, zone, broad]) =>
    names.split('|').map((name): [string, ZoneName] => [name, { zone, offset: null, broad }]),
  ),
])
