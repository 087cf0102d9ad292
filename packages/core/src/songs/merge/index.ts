export { keepSongsApart } from './keep-songs-apart.ts'
export { listDuplicates, type AlikeSongDto, type DuplicatesDto } from './list-duplicates.ts'
export { mergeSongs } from './merge-songs.ts'
export { unmergeSongs } from './unmerge-songs.ts'
