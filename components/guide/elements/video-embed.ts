/** Turns the link into a button that puts the player in its place. Before the press nothing leaves this site. */
export class VideoEmbed extends HTMLElement {
  connectedCallback() {
    const link = this.querySelector('a')
    if (!link) return
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'button'
    button.textContent = `▶ Play “${this.dataset.title ?? 'the video'}”`
    button.addEventListener('click', () => this.#play())
    link.replaceWith(button)
  }

  #play() {
    const frame = document.createElement('iframe')
    frame.src = this.dataset.src ?? ''
    frame.title = this.dataset.title ?? 'Video'
    frame.allow = 'fullscreen; picture-in-picture; encrypted-media'
    frame.referrerPolicy = 'strict-origin-when-cross-origin'
    this.replaceChildren(frame)
    frame.focus()
  }
}
