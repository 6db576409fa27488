import { LARGE_BOX } from '@/components/ui/box'
import { inSentence } from '@/lib/guide/season-heading'
import type { SeasonGuide } from '@/lib/guide/seasons/guide'
import { regionQuery } from './your-region'

/** `origin` is the site's own, without a slash at its end. */
type Props = { guide: Pick<SeasonGuide, 'path' | 'show' | 'heading' | 'forRegion'>; origin: string }

/** The season's card for somebody else's page: a piece of HTML to copy. */
export function EmbedCode({ guide, origin }: Props) {
  return (
    <details id="embed-code" data-region-part className="text-desk text-soft">
      <summary className="py-2">Embed this</summary>
      <p>
        <label>
          Paste this into a page of yours: it shows these dates, as they stand here.
          <textarea
            className={`${LARGE_BOX} mt-1.5 font-mono text-small`}
            readOnly
            rows={5}
            spellCheck={false}
            value={embedCode({ guide, origin })}
          />
        </label>
      </p>
    </details>
  )
}

/** A frame of the card, as wide as the page around it allows, up to 480 pixels. */
export function embedCode({ guide: { path, show, heading, forRegion }, origin }: Props): string {
  const card = path.replace(/^\/shows\//, '/embed/') + regionQuery(forRegion?.region ?? null)
  const where = forRegion ? ` in ${forRegion.inSentence}` : ''
  const title = `${show.title}, ${inSentence(heading)}: when it comes out${where}`
  const attributes = [
    `src="${inAttribute(origin + card)}"`,
    `title="${inAttribute(title)}"`,
    'width="480" height="360" loading="lazy"',
    'style="border:0;max-width:100%"',
  ]
  return `<iframe ${attributes.join(' ')}></iframe>`
}

/** React escapes the code for our page; this escapes it for the page it is pasted into. */
function inAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}
