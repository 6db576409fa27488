import type { ReactNode } from 'react'
import type { ImageView } from '@/lib/guide/media/views'
import { SmallPoster } from './poster'

/** Cards side by side, as many as fit. */
export const CARDS = 'grid grid-cols-[repeat(auto-fill,minmax(min(100%,18rem),1fr))] gap-4'

type Props = {
  href: string
  poster: ImageView | null
  title: string
  /** Of a season: its name, which stands on artwork below the title. */
  part?: string
  children: ReactNode
}

/** A show or a season as a card: its picture beside some lines. `title` is what artwork is drawn from. */
export function PosterCard({ href, poster, title, part, children }: Props) {
  return (
    <a
      className="card group grid h-full grid-cols-[5.5rem_minmax(0,1fr)] items-start gap-4.5 no-underline hover:border-accent"
      href={href}
    >
      <SmallPoster poster={poster} title={title} part={part} />
      <span>{children}</span>
    </a>
  )
}

/** A show or a season on a shelf: its picture above some lines. */
export function ShelfCard({ href, poster, title, part, children }: Props) {
  return (
    <a className="group block no-underline" href={href}>
      <SmallPoster poster={poster} title={title} part={part} sizes="(min-width: 64rem) 10rem, 45vw" />
      {children}
    </a>
  )
}

/** The name on a card. */
export function CardName({ children }: { children: ReactNode }) {
  return (
    <b className="block font-serif text-[1.3rem]/tight font-medium group-hover:underline" dir="auto">
      {children}
    </b>
  )
}

type NeighbourProps = { word: string; href: string; rel?: 'prev' | 'next'; name: string; facts?: string }

/** What comes before or after, as a card. */
export function Neighbour({ word, href, rel, name, facts }: NeighbourProps) {
  return (
    <a
      className={`card grid content-start gap-0.5 no-underline hover:border-accent ${rel === 'next' ? '-col-end-1 text-end' : ''}`}
      href={href}
      rel={rel}
    >
      <span className="soft">{word}</span>
      <b className="font-serif text-[1.35rem]/snug font-medium" dir="auto">
        {name}
      </b>
      {facts && <span className="soft">{facts}</span>}
    </a>
  )
}
