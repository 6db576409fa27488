import { CountDown } from './count-down'
import { DayMark } from './day-mark'
import { LocalTime } from './local-time'
import { RegionChoice } from './region-choice'
import { SearchBox } from './search-box'
import { VideoEmbed } from './video-embed'

/** The only script a reader gets. Every page reads and works without it. */
customElements.define('region-choice', RegionChoice)
customElements.define('day-mark', DayMark)
customElements.define('search-box', SearchBox)
customElements.define('video-embed', VideoEmbed)

// A browser opens its book of zones and languages for these, which takes it longer than all the rest: when it is idle.
const later = window.requestIdleCallback ?? window.setTimeout
later(() => {
  customElements.define('count-down', CountDown)
  customElements.define('local-time', LocalTime)
})
