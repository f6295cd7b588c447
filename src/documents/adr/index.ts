export { adrTree, renderAdr } from './adr'
