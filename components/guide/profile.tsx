import { initialsOf } from '@/lib/foundation/sort-name'
import type { ImageView } from '@/lib/guide/media/views'
import { Picture } from './poster'
import { Prose } from './prose'
import { SourceMarks } from './sources'

type Props = {
  name: string
  images: ImageView[]
  /** A line under the name; "" for none. */
  note: string
  aliases: string[]
  text: string
  citations: { name: number[]; text: number[] }
}

/** Who it is: the portrait or the initials, the name, and a text. */
export function Profile({ name, images, note, aliases, text, citations }: Props) {
  const alsoKnown = aliases.length > 0 ? `Also known as ${aliases.join(', ')}` : ''
  const portrait = images.find(({ file }) => file !== '')
  return (
    <header className="mt-4 grid grid-cols-[5rem_minmax(0,1fr)] gap-x-5 gap-y-4 sm:grid-cols-[9rem_minmax(0,1fr)] sm:gap-x-8">
      <figure>
        {portrait ? (
          <Picture
            image={portrait}
            alt={portrait.alt}
            sizes="(min-width: 40rem) 9rem, 5rem"
            className="aspect-square w-full rounded-full"
            isFirst
          />
        ) : (
          <span
            aria-hidden="true"
            className="grid aspect-square place-items-center rounded-full bg-tint font-serif text-3xl text-accent sm:text-5xl"
          >
            {initialsOf(name)}
          </span>
        )}
        {portrait && <figcaption>Image: {portrait.credit}</figcaption>}
      </figure>
      <div className="self-center">
        <h1 className="text-[clamp(2rem,5vw,3.2rem)]">
          <bdi>{name}</bdi>
          <SourceMarks sources={citations.name} />
        </h1>
        {[note, alsoKnown].filter(Boolean).map((fact) => (
          <p key={fact} className="mt-1 text-soft">
            {fact}
          </p>
        ))}
      </div>
      {text && (
        <div className="max-sm:col-span-2 sm:col-start-2">
          <Prose text={text} />
          <SourceMarks sources={citations.text} />
        </div>
      )}
    </header>
  )
}
