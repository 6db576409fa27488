import type { SeasonGuide } from '@/lib/guide/seasons/guide'
import type { SourceView } from '@/lib/guide/sources/views'
import { Prose } from './prose'
import { SourceMarks } from './sources'

type Props = Pick<SeasonGuide, 'plot' | 'productionNotes' | 'sections' | 'quotations'> & {
  allSources: SourceView[]
  /** Of the plot. */
  heading?: string
}

/** What it is about, and what is known of how it was made, with sources. */
export function Story(props: Props) {
  const { plot, productionNotes, sections, quotations, allSources, heading = 'Plot' } = props
  if (!plot.text && !productionNotes.text && sections.length + quotations.length === 0) return null
  return (
    <section className="part" aria-labelledby="story-heading">
      <h2 id="story-heading">{plot.text ? heading : 'Production'}</h2>
      <Prose text={plot.text} />
      <Said numbers={plot.sources} sources={allSources} />
      {productionNotes.text && (
        <>
          {plot.text && <h3>Production</h3>}
          <Prose text={productionNotes.text} />
          <Said numbers={productionNotes.sources} sources={allSources} />
        </>
      )}
      {sections.map((section) => (
        <div key={section.id}>
          <h3>{section.heading}</h3>
          <Prose text={section.body} />
          {section.byline && <p className="text-small text-soft">By {section.byline}</p>}
          <Said numbers={section.sources} sources={allSources} />
        </div>
      ))}
      {quotations.map((quotation) => (
        <figure key={quotation.id} className="mt-6">
          <blockquote className="border-s-3 border-accent ps-4.5 font-serif text-xl italic">
            {quotation.text}
          </blockquote>
          <figcaption>
            {quotation.attribution}
            <SourceMarks sources={quotation.sources} />
          </figcaption>
        </figure>
      ))}
    </section>
  )
}

function Said({ numbers, sources }: { numbers: number[]; sources: SourceView[] }) {
  if (numbers.length === 0) return null
  const publishers = sources
    .filter((source) => numbers.includes(source.number))
    .map((source) => source.publisher)
  return (
    <p className="text-small text-soft">
      According to {[...new Set(publishers)].join(', ')}
      <SourceMarks sources={numbers} />
    </p>
  )
}
