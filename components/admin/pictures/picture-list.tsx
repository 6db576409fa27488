import type { PictureInList, PictureUse } from '@/lib/editing/pictures/queries'
import { addressesOf } from '@/lib/foundation/picture-names'
import type { FormAnswer } from '../forms/answer'
import { AnswerForm } from '../forms/answer-form'
import { DateTime } from '../moment'
import { sizeInWords } from '../size-in-words'

type Remove = (id: string) => Promise<FormAnswer>

type Props = {
  pictures: PictureInList[]
  /** None for who may only look. */
  remove: Remove | null
}

/** Uploads, each with where it is used; what is used nowhere can be removed. */
export function PictureList({ pictures, remove }: Props) {
  return (
    <ul className="grid gap-3" aria-label="Pictures">
      {pictures.map((picture) => (
        <li key={picture.id}>
          <OnePicture picture={picture} remove={remove} />
        </li>
      ))}
    </ul>
  )
}

function OnePicture({ picture, remove }: { picture: PictureInList; remove: Remove | null }) {
  const { id, name, width, height, bytes, addedBy, addedAt, uses } = picture
  const { file } = addressesOf(id, Math.min(width, 320))
  return (
    <>
      <a href={addressesOf(id, width).file}>
        <img src={file} alt={`Open ${name}`} loading="lazy" />
      </a>
      <div>
        <h2>{name}</h2>
        <p className="text-soft">
          {width} × {height} pixels, {sizeInWords(bytes)} (original). Added by {addedBy},{' '}
          <DateTime at={addedAt} />
        </p>
        {uses.length > 0 && <Uses uses={uses} />}
        {uses.length === 0 && !remove && <p>Not used.</p>}
        {uses.length === 0 && remove && (
          <AnswerForm
            action={remove.bind(null, id)}
            button={`Remove ${name}`}
            confirm={{
              summary: 'Not used. Delete …',
              consequence:
                'Its files are deleted for good. An older version that uses it will need it uploaded again when restored.',
            }}
          />
        )}
      </div>
    </>
  )
}

function Uses({ uses }: { uses: PictureUse[] }) {
  return (
    <p>
      Used by{' '}
      {uses.map(({ id, title, path }, position) => (
        <span key={id}>
          {position > 0 && ', '}
          {path ? <a href={path}>{title}</a> : `${title} (in the trash)`}
        </span>
      ))}
    </p>
  )
}
