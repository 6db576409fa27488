/** A sentence where a card would stand, with a way to the guide that leaves the frame alone. */
export function EmbedMessage({ words }: { words: string }) {
  return (
    <>
      <p>{words}</p>
      <p>
        <a href="/" target="_blank" rel="noopener">
          Open the guide
        </a>
      </p>
    </>
  )
}
