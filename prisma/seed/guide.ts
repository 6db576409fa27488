import { characters } from './characters'
import { nextGeneration1 } from './next-generation-1'
import { people } from './people'
import { picard1 } from './picard-1'
import { picard2 } from './picard-2'
import { picard3 } from './picard-3'
import { platforms } from './platforms'
import type { SeedRevision } from './revision'
import { shows } from './shows'

/** The sample guide, one dated revision at a time; what a document points to stands before it. */
export const guide: SeedRevision[] = [
  ...platforms,
  ...people,
  ...characters,
  ...shows,
  ...nextGeneration1,
  ...picard1,
  ...picard2,
  ...picard3,
]
