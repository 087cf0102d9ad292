import { createServer } from 'node:http'
import pg from 'pg'

// The physical limit: one statement, rows made into JSON by PostgreSQL, no rights,
// no types, no checks. Nobody should run this; it is what the others are held against.
const [connectionString, port, planId] = process.argv.slice(2)
const pool = new pg.Pool({ connectionString, max: 8 })

const sql = `
  SELECT json_build_object(
    'id', p.id, 'title', p.title, 'date', p.date, 'status', p.status, 'notes', p.notes,
    'version', p.version,
    'serviceType', json_build_object('id', st.id, 'name', st.name),
    'times', (SELECT coalesce(json_agg(t ORDER BY t.starts_at), '[]') FROM plan_times t WHERE t.plan_id = p.id),
    'items', (
      SELECT coalesce(json_agg(json_build_object(
        'id', i.id, 'position', i.position, 'kind', i.kind, 'title', i.title, 'length', i.length,
        'notes', i.notes, 'bandNotes', i.band_notes, 'techNotes', i.tech_notes, 'key', i.key,
        'capo', i.capo, 'sequence', i.sequence, 'version', i.version,
        'song', CASE WHEN a.id IS NULL THEN NULL ELSE json_build_object(
          'songId', s.id, 'arrangementId', a.id, 'title', s.title, 'arrangementName', a.name,
          'arrangementKey', a.key, 'tempo', a.tempo, 'metre', a.metre, 'chart', a.chart,
          'defaultSequence', a.sequence, 'copyright', s.copyright, 'ccliNumber', s.ccli_number,
          'isPublicDomain', s.is_public_domain,
          'authors', (SELECT coalesce(json_agg(sa.name ORDER BY sa.position), '[]')
                      FROM song_authors sa WHERE sa.song_id = s.id)) END
      ) ORDER BY i.position), '[]')
      FROM plan_items i
      LEFT JOIN arrangements a ON a.id = i.arrangement_id
      LEFT JOIN songs s ON s.id = a.song_id
      WHERE i.plan_id = p.id)
  )::text AS plan
  FROM plans p JOIN service_types st ON st.id = p.service_type_id WHERE p.id = $1`

createServer((_request, response) => {
  pool.query<{ plan: string }>({ name: 'plan', text: sql, values: [planId] }).then(
    ({ rows }) => {
      response.writeHead(200, { 'content-type': 'application/json' })
      response.end(rows[0]?.plan)
    },
    () => response.writeHead(500).end(),
  )
}).listen(Number(port), '127.0.0.1', () => console.log('ready'))
