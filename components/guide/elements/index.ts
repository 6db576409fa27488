import { CountDown } from './count-down'
import { DayMark } from './day-mark'
import { LocalTime } from './local-time'
import { RegionChoice } from './region-choice'
import { SearchBox } from './search-box'
import { VideoEmbed } from './video-embed'

/** The only script a reader gets. Every page reads and works without it. */
customElements.define('region-choice', RegionChoice)
customElements.define('count-down', CountDown)
customElements.define('day-mark', DayMark)
customElements.define('local-time', LocalTime)
customElements.define('search-box', SearchBox)
customElements.define('video-embed', VideoEmbed)
