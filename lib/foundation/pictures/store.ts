import { isPictureName } from '../picture-names'

/** Where the files of pictures are kept, by their names; whatever keeps bytes under a name can be one. */
export type PictureStore = {
  /** Keeps all of it or nothing; what had the name is replaced. */
  put(name: string, bytes: Uint8Array): Promise<void>
  /** Null for a name that is not there, or can't be one. */
  get(name: string): Promise<Buffer | null>
  /** The names that begin so. */
  list(beginning: string): Promise<string[]>
  /** What is not there is gone already. */
  remove(name: string): Promise<void>
}

/** The name again. Throws for one that no file of a picture can have. */
export function requirePictureName(name: string): string {
  if (!isPictureName(name)) throw new Error(`“${name}” is no name of a picture’s file.`)
  return name
}
