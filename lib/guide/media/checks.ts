import { isEmpty, rowsAt, type Values } from '@/lib/documents/field-tree'
import type { Problem } from '@/lib/foundation/errors'

/** What keeps the images of a document of any kind from being published. Runs anywhere. */
export function imageProblems(values: Values): Problem[] {
  return rowsAt(values, 'images')
    .filter(({ file, licence }) => !isEmpty(file) && licence === 'not-held')
    .map(({ id }) => ({
      path: `images.${String(id)}.licence`,
      message: 'Licence: “Not held” does not go with a picture. Choose its licence, or remove the picture.',
    }))
}
