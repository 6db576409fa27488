/** Leads keys and screen readers past the head of a page; seen while it has the focus. */
export function SkipLink() {
  return (
    <a
      className="absolute -left-full z-10 rounded-md bg-ink px-4 py-2 text-paper focus:top-2 focus:left-4"
      href="#content"
    >
      Skip to the content
    </a>
  )
}
