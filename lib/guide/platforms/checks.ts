import type { Problem } from '@/lib/foundation/errors'
import type { PlatformDocument } from './fields'

export function platformProblems(platform: PlatformDocument): Problem[] {
  return platform.names
    .filter((name) => name.fromDay && name.untilDay && name.untilDay <= name.fromDay)
    .map((name) => ({
      path: `names.${name.id}.untilDay`,
      message: `Until: ${name.untilDay} is not after ${name.fromDay}, when this name begins.`,
    }))
}
