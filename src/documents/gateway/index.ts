export { renderHaproxy } from './haproxy'
export { renderNginx } from './nginx'
