import { useCity } from '../../i18n/city.ts'
import { dayTime, type ZoneTime } from './zoneTimes.ts'

/** A clock time in every zone as part of a sentence, each with its city, for where no clock beside it names them: `Beijing 15:55 / Berlin 09:55`. */
export function useCityTimes(): (times: readonly ZoneTime[]) => string {
  const city = useCity()
  return (times) => times.map((time) => `${city(time.zone)} ${dayTime(time)}`).join(' / ')
}
