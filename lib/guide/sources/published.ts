import { guideDateOf, type Precision, readGuideDate } from '@/lib/foundation/dates/guide-date'

/** The columns that hold the day on which a source, video or image was published. */
export type Published = { publishedOnValue: string | null; publishedOnPrecision: Precision }

export function publishedOn({ publishedOnValue: value, publishedOnPrecision: precision }: Published) {
  return guideDateOf({ value, precision })
}

/** From a date as an editor typed it. */
export function publishedColumns(typed: string): Published {
  const { value, precision } = readGuideDate({ written: typed })
  return { publishedOnValue: value, publishedOnPrecision: precision }
}
