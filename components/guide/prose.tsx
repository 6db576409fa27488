import Markdown from 'react-markdown'
import { isWebAddress } from '@/lib/documents/web-address'

const ALLOWED = ['p', 'em', 'strong', 'a', 'ul', 'ol', 'li', 'blockquote', 'br']

/** Addresses of the web and pages of this guide; "" for any other, `//host` among them, which then stands as text. */
function followable(address: string): string {
  if (/^(\/(?!\/)|#)/.test(address)) return address
  return isWebAddress(address) || /^mailto:[^\s?]+$/i.test(address) ? address : ''
}

/** Restricted Markdown: paragraphs, emphasis, lists, quotations and links; anything else is shown as its text. */
export function Prose({ text }: { text: string }) {
  if (text === '') return null
  return (
    <div className="prose">
      <Markdown
        allowedElements={ALLOWED}
        unwrapDisallowed
        urlTransform={followable}
        components={{
          a: ({ href, children }) =>
            href ? (
              <a href={href} rel="nofollow noopener">
                {children}
              </a>
            ) : (
              <>{children}</>
            ),
        }}
      >
        {text}
      </Markdown>
    </div>
  )
}
