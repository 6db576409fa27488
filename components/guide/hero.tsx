import type { ReactNode } from 'react'
import { SourceMarks } from './sources'

/** What stands first on a page: the poster, the name, the answer, and what is told beside it. On a phone the answer comes under the name. */
export function Hero({
  poster,
  title,
  answer,
  children,
}: {
  poster: ReactNode
  title: ReactNode
  answer: ReactNode
  children: ReactNode
}) {
  return (
    <div className="hero">
      {poster}
      <div className="hero-text">
        <div className="hero-title">{title}</div>
        {answer}
        <div className="hero-more">{children}</div>
      </div>
    </div>
  )
}

/** The name of a show, with its facts in a line under it. */
export function HeroTitle({ name, facts, sources }: { name: string; facts: string[]; sources: number[] }) {
  return (
    <h1 className="text-[clamp(1.9rem,6vw,4rem)] tracking-tight">
      <bdi>{name}</bdi>{' '}
      <small className="mt-2 block text-[clamp(1.1rem,2.2vw,1.45rem)] tracking-normal text-soft">
        {facts.filter(Boolean).map((fact, at) => (
          <span key={fact}>
            {at > 0 && ' · '}
            <bdi>{fact}</bdi>
          </span>
        ))}
      </small>
      <SourceMarks sources={sources} />
    </h1>
  )
}

/** What it is about in one sentence. */
export function Logline({ text, sources }: { text: string; sources: number[] }) {
  if (!text) return null
  return (
    <p className="logline mb-5 max-w-[38ch] font-serif text-[1.3rem]/[1.45] text-pretty">
      {text}
      <SourceMarks sources={sources} />
    </p>
  )
}
