export { Workroom as default } from '../../shell/workroom.tsx'
