export { changeSongs } from './change-songs.ts'
export { revertSongs } from './revert-songs.ts'
export { tabulateSongs } from './tabulate-songs.ts'
