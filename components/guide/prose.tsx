import Markdown from 'react-markdown'

const ALLOWED = ['p', 'em', 'strong', 'a', 'ul', 'ol', 'li', 'blockquote', 'br']

/** Restricted Markdown: paragraphs, emphasis, lists, quotations and links; anything else is shown as its text. */
export function Prose({ text }: { text: string }) {
  if (text === '') return null
  return (
    <div className="prose">
      <Markdown
        allowedElements={ALLOWED}
        unwrapDisallowed
        components={{
          a: ({ href, children }) => (
            <a href={href} rel="nofollow noopener">
              {children}
            </a>
          ),
        }}
      >
        {text}
      </Markdown>
    </div>
  )
}
