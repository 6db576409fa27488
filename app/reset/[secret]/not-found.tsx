export { default } from '../gone/page'
