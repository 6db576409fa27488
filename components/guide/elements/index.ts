import { CountDown } from './count-down'
import { LocalTime } from './local-time'
import { RegionChoice } from './region-choice'
import { VideoEmbed } from './video-embed'

/** The only script a reader gets. Every page reads and works without it. */
customElements.define('region-choice', RegionChoice)
customElements.define('count-down', CountDown)
customElements.define('local-time', LocalTime)
customElements.define('video-embed', VideoEmbed)
